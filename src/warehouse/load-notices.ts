import type { DuckDBConnection } from '@duckdb/node-api';
import type { BuildVersions } from './notice-rows.ts';
import { noticeRows } from './notice-rows.ts';
import type { SourceNotice } from './source-notice.ts';
import { TableAppender } from './table-appender.ts';
import { NOTICE_TABLES, type NoticeTable } from './tables.ts';

/** Notices between two flushes: enough to be fast, few enough that no appender flushes before its parents. */
const BATCH = 64;

/** Loads notices into an attached database, one appender a table. */
export class NoticeLoader {
  readonly #appenders: ReadonlyMap<NoticeTable, TableAppender>;
  readonly #versions: BuildVersions;
  #waiting = 0;

  private constructor(appenders: ReadonlyMap<NoticeTable, TableAppender>, versions: BuildVersions) {
    this.#appenders = appenders;
    this.#versions = versions;
  }

  static async open(connection: DuckDBConnection, database: string, versions: BuildVersions): Promise<NoticeLoader> {
    const appenders = new Map<NoticeTable, TableAppender>();
    for (const table of NOTICE_TABLES) appenders.set(table, await TableAppender.open(connection, database, table));
    return new NoticeLoader(appenders, versions);
  }

  /** Takes one notice, which must have passed {@link assertLoadable}; it is stored with its batch. */
  load(notice: SourceNotice): void {
    const rows = noticeRows(notice, this.#versions);
    for (const [table, appender] of this.#appenders) for (const row of rows[table]) appender.append(row);
    this.#waiting += 1;
    if (this.#waiting >= BATCH) this.#flush();
  }

  /** Parents before children, so that every foreign key finds its row. */
  #flush(): void {
    for (const appender of this.#appenders.values()) appender.flush();
    this.#waiting = 0;
  }

  close(): void {
    this.#flush();
    for (const appender of this.#appenders.values()) appender.close();
  }
}
