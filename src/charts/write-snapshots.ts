/** Writes what the page draws before its database is up: the corpus and each chart's first view. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Chart } from './chart.ts';
import { corpus, corpusQueries } from './corpus.ts';
import { defaultParams } from './first-views.ts';
import { queryText } from './query-text.ts';
import { charts } from './registry.ts';

type RunSql = (sql: string) => Promise<Record<string, unknown>[]>;

async function snapshot<Params, Row>(chart: Chart<Params, Row>, params: Params, run: RunSql) {
  const rows = v.parse(v.array(chart.row), await run(queryText(chart.sql(params))));
  return { id: chart.id, params, rows };
}

/**
 * Writes `corpus.json` and one `ID.json` a chart, `{ id, params, rows }`, into `outDir`. `query` runs SQL on the
 * warehouse and gives plain rows. Each file appears whole or not at all.
 */
export async function writeSnapshots(query: RunSql, outDir: string): Promise<void> {
  const held = v.parse(corpus, {
    notices: await query(corpusQueries.notices.sql),
    themes: await query(corpusQueries.themes.sql),
    indicators: await query(corpusQueries.indicators.sql),
  });
  const params = defaultParams(held);
  const shots = [
    await snapshot(charts.themeMatrix, params.themeMatrix, query),
    await snapshot(charts.focusThemes, params.focusThemes, query),
    await snapshot(charts.indicatorComparison, params.indicatorComparison, query),
  ];
  await mkdir(outDir, { recursive: true });
  const write = async (id: string, content: unknown) => {
    const target = join(outDir, `${id}.json`);
    await writeFile(`${target}.part`, JSON.stringify(content));
    await rename(`${target}.part`, target);
  };
  await write('corpus', held);
  for (const shot of shots) await write(shot.id, shot);
}
