/**
 * Runs a reader's own statement. It can only read: it stands as a subquery within a SELECT of ours, alone, in a
 * transaction that the engine keeps from writing, and the engine opens no other file.
 */
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import * as v from 'valibot';
import { oneStatement, type Statement } from './one-statement.ts';
import type { OpenDatabase } from './open-database.ts';
import { SAVED_FILE } from './saved-file.ts';
import { faultOf, SqlFault } from './sql-fault.ts';

/** The most rows that are fetched, and UTF-16 units of text: a result may be the words of all notices. */
export const MOST_ROWS = 10_000;
const MOST_TEXT = 20_000_000;

export type ResultCell = string | number | boolean | null;

export interface ResultColumn {
  /** As the statement names it; where it gives a name twice the engine has told them apart. */
  name: string;
  /** The engine's name of its type. */
  type: string;
  kind: 'number' | 'boolean' | 'date' | 'text';
  /** Dates, times, lists and structs are text as the engine prints them. */
  values: ResultCell[];
}

export interface SqlResult {
  columns: ResultColumn[];
  rows: number;
  /** Whether there were more rows than are here. */
  cut: boolean;
  milliseconds: number;
}

const NUMBER = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const DATE = /^(?:DATE$|TIMESTAMP)/;
/** Files of the page's own that it may still open: what it saves added notices to, and the engine's log beside it. */
const OWN_FILES = [SAVED_FILE, `${SAVED_FILE}.wal`];
/** Statements that change something or answer nothing: only for better words than "syntax error". */
const NOT_READING =
  /^(?:ALTER|ANALYZE|ATTACH|BEGIN|CALL|CHECKPOINT|COMMENT|COMMIT|COPY|CREATE|DEALLOCATE|DELETE|DETACH|DROP|EXECUTE|EXPORT|IMPORT|INSERT|INSTALL|LOAD|MERGE|PRAGMA|PREPARE|RESET|ROLLBACK|SET|TRUNCATE|UPDATE|USE|VACUUM)\b/i;

/**
 * The rows of one statement that reads, at most {@link MOST_ROWS}. SELECT, FROM, WITH, VALUES, DESCRIBE, SUMMARIZE,
 * SHOW, PIVOT and EXPLAIN can be given.
 *
 * @throws {SqlFault} of kind `stopped` once `signal` is given, of another kind where the statement is at fault
 */
export function readSql(open: OpenDatabase, sql: string, signal: AbortSignal): Promise<SqlResult> {
  const started = performance.now();
  return reading(open, sql, signal, async (own, statement) => {
    const { explain } = statement;
    const columns = explain === '' ? await columnsOf(own, statement) : ['explain_key', 'explain_value'].map(textColumn);
    const counted =
      explain === ''
        ? await fill(
            own,
            columns,
            statement,
            selectCast(columns),
            `\n) AS given(${aliases(columns)}) LIMIT ${MOST_ROWS + 1}`,
          )
        : await fill(own, columns, statement, explain + BEFORE);
    return { columns, ...counted, milliseconds: performance.now() - started };
  });
}

/** How many rows a statement has in all. See {@link readSql} for what it throws. */
export function countSql(open: OpenDatabase, sql: string, signal: AbortSignal): Promise<number> {
  return reading(open, sql, signal, async (own, statement) => {
    const count: ResultColumn = { name: 'rows', type: 'DOUBLE', kind: 'number', values: [] };
    await fill(own, [count], statement, 'SELECT count(*)::DOUBLE FROM (\n');
    return Number(count.values[0]);
  });
}

/** Does something with a statement on a connection that cannot write, and closes it. */
async function reading<T>(
  open: OpenDatabase,
  sql: string,
  signal: AbortSignal,
  work: (own: AsyncDuckDBConnection, statement: Statement) => Promise<T>,
): Promise<T> {
  const own = await open.database.connect();
  const stop = () => void own.cancelSent();
  signal.addEventListener('abort', stop);
  const goOn = () => {
    if (signal.aborted) throw new SqlFault('stopped');
  };
  try {
    await restrict(own, open);
    goOn();
    const statement = oneStatement(sql, await open.database.tokenize(sql));
    await check(own, statement);
    goOn();
    return await work(own, statement);
  } catch (error) {
    goOn();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await own.close();
  }
}

const SearchPath = v.tuple([v.object({ path: v.string() })]);
/** Databases that open no other file any more, or are about to. */
const lockedDown = new WeakMap<OpenDatabase['database'], Promise<unknown>>();

/** Lets a connection search where the page's own does, and do nothing but read. */
async function restrict(own: AsyncDuckDBConnection, { database, connection }: OpenDatabase): Promise<void> {
  const answer = await connection.query(`SELECT current_setting('search_path') AS path`);
  const [{ path }] = v.parse(
    SearchPath,
    answer.toArray().map((row) => row.toJSON()),
  );
  // It holds for the whole database, and the files that may be opened cannot be named twice.
  const locked = lockedDown.get(database) ?? lockDown(own);
  lockedDown.set(database, locked);
  await locked;
  await own.query(`SET search_path = '${path.replaceAll("'", "''")}'`);
  await own.query('SET errors_as_json = true');
  await own.query('BEGIN TRANSACTION READ ONLY');
}

async function lockDown(own: AsyncDuckDBConnection): Promise<void> {
  await own.query(`SET allowed_paths = [${OWN_FILES.map((file) => `'${file}'`).join(', ')}]`);
  await own.query('SET enable_external_access = false');
}

/** What stands around the reader's words; the last line of theirs may be a comment. */
const BEFORE = 'SELECT * FROM (\n';
const AFTER = '\n)';
/** The engine makes two statements of a PIVOT whose columns are those of the data, and prepares only one. */
const IN_PARTS = /Cannot prepare multiple statements/;

/** @throws {SqlFault} where it is not a statement that reads, as the engine understands it */
async function check(own: AsyncDuckDBConnection, { text, start }: Statement): Promise<void> {
  const prepares = async (statement: string) => {
    try {
      await (await own.prepare(statement)).close();
      return null;
    } catch (error) {
      return error;
    }
  };
  const wrapped = await prepares(BEFORE + text + AFTER);
  if (wrapped === null || (wrapped instanceof Error && IN_PARTS.test(wrapped.message))) return;
  if (NOT_READING.test(text)) throw new SqlFault('writes', { at: start });
  const alone = await prepares(text);
  // It is SQL, but nothing that rows can be taken from.
  if (alone === null) throw new SqlFault('writes', { at: start });
  throw faultOf(alone, text, start, '');
}

/** The columns of a statement, without their values. */
async function columnsOf(own: AsyncDuckDBConnection, statement: Statement): Promise<ResultColumn[]> {
  const [name, type] = [textColumn('column_name'), textColumn('column_type')];
  const before = `SELECT column_name, column_type FROM (DESCRIBE ${BEFORE}`;
  await fill(own, [name, type], statement, before, `${AFTER})`);
  return name.values.map((value, index) => {
    const typeName = String(type.values[index]);
    return { name: String(value), type: typeName, kind: kindOf(typeName), values: [] };
  });
}

function textColumn(name: string): ResultColumn {
  return { name, type: 'VARCHAR', kind: 'text', values: [] };
}

function kindOf(type: string): ResultColumn['kind'] {
  if (NUMBER.test(type)) return 'number';
  if (type === 'BOOLEAN') return 'boolean';
  return DATE.test(type) ? 'date' : 'text';
}

/** Names that are ours: the reader's may hold anything. */
const aliases = (columns: readonly ResultColumn[]): string => columns.map((_, index) => `c${index}`).join(', ');

/** Arrow hands over numbers, booleans and texts as they are; of decimals in a list it makes other numbers. */
function selectCast(columns: readonly ResultColumn[]): string {
  const cells = columns.map(({ kind, type }, index) => {
    if (kind === 'number') return `c${index}::DOUBLE`;
    return kind === 'boolean' || type === 'VARCHAR' ? `c${index}` : `c${index}::VARCHAR`;
  });
  return `SELECT ${cells.join(', ')} FROM (\n`;
}

/**
 * Fills columns with what the engine answers.
 *
 * @throws {SqlFault} with its place in the reader's text
 */
async function fill(
  own: AsyncDuckDBConnection,
  columns: readonly ResultColumn[],
  { text, start }: Statement,
  before: string,
  after = AFTER,
): Promise<{ rows: number; cut: boolean }> {
  let rows = 0;
  let characters = 0;
  try {
    for await (const batch of await own.send(before + text + after)) {
      for (let row = 0; row < batch.numRows; row++) {
        if (rows === MOST_ROWS || characters > MOST_TEXT) return { rows, cut: true };
        for (const [index, { values }] of columns.entries()) {
          const cell = cellOf(batch.getChildAt(index)?.get(row));
          if (typeof cell === 'string') characters += cell.length;
          values.push(cell);
        }
        rows++;
      }
    }
  } catch (error) {
    throw faultOf(error, text, start, before);
  }
  return { rows, cut: false };
}

function cellOf(value: unknown): ResultCell {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
