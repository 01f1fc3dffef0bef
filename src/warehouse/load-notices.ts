import type { DuckDBConnection } from '@duckdb/node-api';
import { type PackedRows, packRows } from './pack-rows.ts';
import { TableAppender } from './table-appender.ts';
import { type LoadRow, NOTICE_TABLES, type NoticeTable } from './tables.ts';

/** The rows of one notice, by table. */
export type NoticeRows = Readonly<Record<NoticeTable, PackedRows>>;

export function packNotice(rows: Readonly<Record<NoticeTable, readonly LoadRow[]>>): NoticeRows {
  const packed = NOTICE_TABLES.map((table) => [table, packRows(rows[table])] as const);
  return Object.fromEntries(packed) as Record<NoticeTable, PackedRows>;
}

/** Notices between two flushes: enough to be fast, few enough that no appender flushes before its parents. */
const BATCH = 64;

/** Loads notices into an attached database, one appender a table. */
export class NoticeLoader {
  readonly #appenders: ReadonlyMap<NoticeTable, TableAppender>;
  #waiting = 0;

  private constructor(appenders: ReadonlyMap<NoticeTable, TableAppender>) {
    this.#appenders = appenders;
  }

  static async open(connection: DuckDBConnection, database: string): Promise<NoticeLoader> {
    const appenders = new Map<NoticeTable, TableAppender>();
    for (const table of NOTICE_TABLES) appenders.set(table, await TableAppender.open(connection, database, table));
    return new NoticeLoader(appenders);
  }

  /** Takes the rows of one notice, which must have passed `assertLoadable`; they are stored with their batch. */
  load(rows: NoticeRows): void {
    for (const [table, appender] of this.#appenders) appender.append(rows[table]);
    this.#waiting += 1;
    if (this.#waiting >= BATCH) this.flush();
  }

  /** Stores what waits, parents before children, so that every foreign key finds its row. */
  flush(): void {
    for (const appender of this.#appenders.values()) appender.flush();
    this.#waiting = 0;
  }

  close(): void {
    this.flush();
    for (const appender of this.#appenders.values()) appender.close();
  }
}
