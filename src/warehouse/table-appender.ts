import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { PackedRows } from './pack-rows.ts';
import { queryRows } from './query-rows.ts';
import type { Cell } from './tables.ts';

type Column = { name: string; append: (appender: DuckDBAppender, value: Cell) => void };

/** Appends rows to one table through DuckDB's appender, the fastest way in. */
export class TableAppender {
  readonly #appender: DuckDBAppender;
  readonly #columns: readonly Column[];
  readonly #table: string;

  private constructor(table: string, appender: DuckDBAppender, columns: readonly Column[]) {
    this.#table = table;
    this.#appender = appender;
    this.#columns = columns;
  }

  static async open(connection: DuckDBConnection, database: string, table: string): Promise<TableAppender> {
    const columns = await queryRows(
      connection,
      `SELECT column_name AS name, data_type AS type FROM duckdb_columns()
       WHERE database_name = $1 AND schema_name = 'main' AND table_name = $2 ORDER BY column_index`,
      [database, table],
    );
    const appender = await connection.createAppender(table, 'main', database);
    return new TableAppender(
      table,
      appender,
      columns.map(({ name, type }) => ({ name: String(name), append: cellAppender(String(type)) })),
    );
  }

  /** Takes rows; they are checked and stored by {@link flush}. */
  append({ columns, cells }: PackedRows): void {
    if (cells.length === 0) return;
    const places = this.#columns.map(({ name }) => {
      const place = columns.indexOf(name);
      if (place < 0) throw new TypeError(`no value for ${this.#table}.${name}`);
      return place;
    });
    for (let row = 0; row < cells.length; row += columns.length) {
      for (let column = 0; column < places.length; column += 1) {
        const cell = cells[row + places[column]!] as Cell;
        if (cell === null) this.#appender.appendNull();
        else this.#columns[column]!.append(this.#appender, cell);
      }
      this.#appender.endRow();
    }
  }

  /** Stores the rows taken so far. @throws where one of them breaks a key or a check */
  flush(): void {
    this.#appender.flushSync();
  }

  close(): void {
    this.#appender.closeSync();
  }
}

function cellAppender(type: string): Column['append'] {
  switch (type) {
    case 'VARCHAR':
      return (appender, value) => appender.appendVarchar(value as string);
    case 'INTEGER':
      return (appender, value) => appender.appendInteger(value as number);
    case 'DOUBLE':
      return (appender, value) => appender.appendDouble(value as number);
    case 'BOOLEAN':
      return (appender, value) => appender.appendBoolean(value as boolean);
    default:
      throw new TypeError(`no way to append a ${type}`);
  }
}
