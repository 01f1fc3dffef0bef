/** Asks the warehouse. The database is opened once, with the first question or when the page is idle. */
import { signal } from '@preact/signals';
import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { Query } from '../../charts/chart.ts';

export const databaseState = signal<'waiting' | 'opening' | 'ready' | 'failed'>('waiting');

type Connection = Awaited<ReturnType<typeof import('./open-database.ts').openDatabase>>;
let connection: Promise<Connection> | null = null;

async function open(): Promise<Connection> {
  databaseState.value = 'opening';
  try {
    const { openDatabase } = await import('./open-database.ts');
    const opened = await openDatabase();
    databaseState.value = 'ready';
    return opened;
  } catch (error) {
    // The next question tries again.
    connection = null;
    databaseState.value = 'failed';
    throw error;
  }
}

function connect(): Promise<Connection> {
  connection ??= open();
  return connection;
}

/** Starts opening the database without waiting for it; a failure shows in `databaseState`. */
export function warmUp(): void {
  connect().catch(() => {});
}

/** Runs a statement with its bindings and checks each row. Throws when the database cannot be opened or read. */
export async function ask<Row>(query: Query, row: GenericSchema<unknown, Row>): Promise<Row[]> {
  const statement = await (await connect()).prepare(query.sql);
  try {
    const table = await statement.query(...query.bindings);
    return v.parse(
      v.array(row),
      table.toArray().map((entry) => entry.toJSON()),
    );
  } finally {
    await statement.close();
  }
}
