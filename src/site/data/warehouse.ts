/** Asks the warehouse. The database is opened once, with the first question or when the page is idle. */
import { signal } from '@preact/signals';
import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { Query } from '../../charts/chart.ts';
import { boundRows } from './bound-rows.ts';
import type { OpenDatabase } from './open-database.ts';

export const databaseState = signal<'waiting' | 'opening' | 'ready' | 'failed'>('waiting');

let opened: Promise<OpenDatabase> | null = null;

/** Questions that have no answer yet, and when the last one came. */
let waiting = 0;
let lastAsked = 0;
/** Milliseconds without a question after which the engine is taken to have nothing to do. */
const QUIET = 1000;

async function whenIdle(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, QUIET));
  while (waiting > 0 || performance.now() - lastAsked < QUIET);
}

async function open(): Promise<OpenDatabase> {
  databaseState.value = 'opening';
  try {
    const [{ openDatabase }, { materialise, WAREHOUSE_SCHEMA }] = await Promise.all([
      import('./open-database.ts'),
      import('./materialise.ts'),
    ]);
    const database = await openDatabase();
    const { done } = await materialise(database.connection, WAREHOUSE_SCHEMA, whenIdle);
    // Only for speed: without these tables their views answer.
    done.catch(() => {});
    databaseState.value = 'ready';
    return database;
  } catch (error) {
    // The next question tries again.
    opened = null;
    databaseState.value = 'failed';
    throw error;
  }
}

/** The open database, for what `ask` cannot do. Rejects where it cannot be opened; the next call tries again. */
export function connect(): Promise<OpenDatabase> {
  opened ??= open();
  return opened;
}

/** Starts opening the database without waiting for it; a failure shows in `databaseState`. */
export function warmUp(): void {
  connect().catch(() => {});
}

/** Answers by question, the latest asked last: going back shows at once what was there. */
const answers = new Map<string, Promise<unknown[]>>();
const MOST_ANSWERS = 60;

/** Drops all answers; for when the data have changed. */
export function forgetAnswers(): void {
  answers.clear();
}

/** Runs a statement with its bindings and checks each row. Throws when the database cannot be opened or read. */
export function ask<Row>(query: Query, row: GenericSchema<unknown, Row>): Promise<Row[]> {
  const key = JSON.stringify([query.sql, query.bindings]);
  const known = answers.get(key) ?? run(query);
  answers.delete(key);
  answers.set(key, known);
  if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value!);
  known.catch(() => answers.delete(key));
  return known.then((rows) => v.parse(v.array(row), rows));
}

async function run(query: Query): Promise<unknown[]> {
  const { connection } = await connect();
  waiting += 1;
  lastAsked = performance.now();
  try {
    return await boundRows(connection, query);
  } finally {
    waiting -= 1;
  }
}
