/** The site's warehouse, open in the notebook's page. */
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import * as v from 'valibot';
import type { Ask } from '../charts/ask.ts';
import type { Chart } from '../charts/chart.ts';
import type { Corpus } from '../charts/corpus.ts';
import { readCorpus } from '../charts/read-corpus.ts';
import { DATABASE_PATH } from '../cli/database-path.ts';
import { boundRows } from '../site/data/bound-rows.ts';
import { JOINED_SCHEMA, joinAdded, leaveAdded } from '../site/data/joined-warehouse.ts';
import { materialise, WAREHOUSE_SCHEMA } from '../site/data/materialise.ts';
import { openDatabase } from '../site/data/open-database.ts';
import type { NoticeRows } from '../warehouse/load-notices.ts';
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
  /** The warehouse with notices joined to it, in place of those joined before; from then on all questions heed them. */
  withNotices(notices: readonly NoticeRows[]): Promise<NotebookWarehouse>;
}

/** @throws {Error} where the database cannot be fetched or opened */
export async function openWarehouse(): Promise<NotebookWarehouse> {
  const { connection } = await openDatabase(`${SITE}${DATABASE_PATH}`);
  await materialise(connection, WAREHOUSE_SCHEMA);
  return held(connection, false);
}

/** What is joined last is joined after what was before it. */
let last: Promise<unknown> = Promise.resolve();

async function held(connection: AsyncDuckDBConnection, isOwn: boolean): Promise<NotebookWarehouse> {
  const ask: Ask = async (query, row) => v.parse(v.array(row), await boundRows(connection, query));
  const corpus = await readCorpus(ask);
  return {
    corpus,
    ask,
    answer: async (chart, settings = {}) => ({ ...(await answerChart(chart, settings, corpus, ask)), isOwn }),
    withNotices(notices) {
      const joined = last.then(async () => {
        await leaveAdded(connection);
        await joinAdded(connection, notices);
        await materialise(connection, notices.length === 0 ? WAREHOUSE_SCHEMA : JOINED_SCHEMA);
        return held(connection, notices.length > 0);
      });
      last = joined.catch(() => {});
      return joined;
    },
  };
}
