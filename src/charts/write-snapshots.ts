/** Writes what the page draws before its database is up: the corpus and each chart's first view. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Chart, Query } from './chart.ts';
import { corpus, corpusQueries } from './corpus.ts';
import { charts, defaultParams } from './registry.ts';

type RunSql = (sql: string) => Promise<Record<string, unknown>[]>;

/** Puts bindings into a statement as literals, for a query function that takes SQL alone. */
function withLiterals(query: Query): string {
  let next = 0;
  return query.sql.replaceAll('?', () => {
    const binding = query.bindings[next++];
    if (binding === undefined) throw new Error(`Too few bindings for: ${query.sql}`);
    return typeof binding === 'number' ? String(binding) : `'${binding.replaceAll("'", "''")}'`;
  });
}

async function snapshot<Params, Row>(chart: Chart<Params, Row>, params: Params, run: RunSql) {
  const rows = v.parse(v.array(chart.row), await run(withLiterals(chart.sql(params))));
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
