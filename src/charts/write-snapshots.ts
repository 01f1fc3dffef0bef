/** Writes what the page draws before its database is up: the corpus and each chart's first view. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Ask } from './ask.ts';
import type { Chart } from './chart.ts';
import { defaultParams } from './first-views.ts';
import { corpusVersionOf } from './provenance.ts';
import { queryText } from './query-text.ts';
import { readCorpus } from './read-corpus.ts';
import { charts } from './registry.ts';

type RunSql = (sql: string) => Promise<Record<string, unknown>[]>;

async function snapshot<Params, Row>(chart: Chart<Params, Row>, params: Params, ask: Ask) {
  const rows = await ask(chart.sql(params), chart.row);
  return { id: chart.id, params, rows };
}

/**
 * Writes `corpus.json` and one `ID.json` a chart, `{ id, params, rows, version }` (of the corpus), into `outDir`.
 * `query` runs SQL on the warehouse and gives plain rows. Each file appears whole or not at all.
 */
export async function writeSnapshots(query: RunSql, outDir: string): Promise<void> {
  const ask: Ask = async (asked, row) => v.parse(v.array(row), await query(queryText(asked)));
  const held = await readCorpus(ask);
  const params = defaultParams(held);
  const shots = [
    await snapshot(charts.themeMatrix, params.themeMatrix, ask),
    await snapshot(charts.focusThemes, params.focusThemes, ask),
    await snapshot(charts.indicatorComparison, params.indicatorComparison, ask),
  ];
  await mkdir(outDir, { recursive: true });
  const write = async (id: string, content: unknown) => {
    const target = join(outDir, `${id}.json`);
    await writeFile(`${target}.part`, JSON.stringify(content));
    await rename(`${target}.part`, target);
  };
  await write('corpus', held);
  const version = await corpusVersionOf(ask);
  for (const shot of shots) await write(shot.id, { ...shot, version });
}
