/** The site's warehouse, open in the notebook's page. */
import * as v from 'valibot';
import type { Ask } from '../charts/ask.ts';
import type { Chart } from '../charts/chart.ts';
import type { Corpus } from '../charts/corpus.ts';
import { readCorpus } from '../charts/read-corpus.ts';
import { DATABASE_PATH } from '../cli/database-path.ts';
import { boundRows } from '../site/data/bound-rows.ts';
import { materialise, WAREHOUSE_SCHEMA } from '../site/data/materialise.ts';
import { openDatabase } from '../site/data/open-database.ts';
import { type Answered, answerChart, type NotebookSettings } from './answer-chart.ts';
import { SITE } from './site-links.ts';

export interface NotebookWarehouse {
  /** The notices, themes and indicators that it holds. */
  corpus: Corpus;
  ask: Ask;
  /** Answers a chart's question, with settings by name. */
  answer<Params extends object, Row extends object>(
    chart: Chart<Params, Row>,
    settings?: NotebookSettings,
  ): Promise<Answered<Params, Row>>;
}

/** @throws {Error} where the database cannot be fetched or opened */
export async function openWarehouse(): Promise<NotebookWarehouse> {
  const { connection } = await openDatabase(`${SITE}${DATABASE_PATH}`);
  await materialise(connection, WAREHOUSE_SCHEMA);
  const ask: Ask = async (query, row) => v.parse(v.array(row), await boundRows(connection, query));
  const corpus = await readCorpus(ask);
  return {
    corpus,
    ask,
    answer: (chart, settings = {}) => answerChart(chart, settings, corpus, ask),
  };
}
