/** Writes what the page draws before its database is up: the corpus and each chart's first view. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Ask } from './ask.ts';
import type { ChartAnswer } from './chart-answer.ts';
import { chartList } from './chart-list.ts';
import { EMPTY_SETTINGS } from './chart-settings.ts';
import { corpusVersionOf } from './provenance.ts';
import { queryText } from './query-text.ts';
import { readCorpus } from './read-corpus.ts';

type RunSql = (sql: string) => Promise<Record<string, unknown>[]>;

/**
 * Writes `corpus.json` and, for each chart as it opens, `ID.json`, `{ id, params, rows, version }` (of the corpus), into `outDir`.
 * `query` runs SQL on the warehouse and gives plain rows. Each file appears whole or not at all.
 */
export async function writeSnapshots(query: RunSql, outDir: string): Promise<void> {
  const ask: Ask = async (asked, row) => v.parse(v.array(row), await query(queryText(asked)));
  const held = await readCorpus(ask);
  const version = await corpusVersionOf(ask);
  const shots: Pick<ChartAnswer, 'id' | 'params' | 'rows'>[] = [];
  for (const chart of chartList) shots.push(await chart.answer(EMPTY_SETTINGS, held, ask));
  await mkdir(outDir, { recursive: true });
  const write = async (id: string, content: unknown) => {
    const target = join(outDir, `${id}.json`);
    await writeFile(`${target}.part`, JSON.stringify(content));
    await rename(`${target}.part`, target);
  };
  await write('corpus', held);
  for (const { id, params, rows } of shots) await write(id, { id, params, rows, version });
}
