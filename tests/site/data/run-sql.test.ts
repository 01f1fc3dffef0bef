import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countSql, MOST_ROWS, readSql } from '../../../src/site/data/run-sql.ts';
import { lineAndColumn, SqlFault } from '../../../src/site/data/sql-fault.ts';
import { openSamplePage, type SamplePage } from '../../support/sample-page.ts';

let page: SamplePage;
beforeAll(async () => {
  page = await openSamplePage(['001', '002']);
}, 60_000);
afterAll(() => {
  page?.close();
  // In Node the engine writes the log of the file that is saved beside the tests.
  rmSync('saved.duckdb.wal', { force: true });
});

const going = () => new AbortController().signal;
const read = (sql: string) => readSql(page.open, sql, going());

async function cells(sql: string) {
  const { columns } = await read(sql);
  return Object.fromEntries(columns.map(({ name, values }) => [name, values]));
}

/** What is wrong with a statement, and the words of it that are meant. */
async function fault(sql: string) {
  const thrown = await read(sql).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof SqlFault)) throw new Error(`no fault in ${sql}: ${String(thrown)}`);
  const { kind, at, message, subject, candidates } = thrown;
  return { kind, at: at === null ? null : sql.slice(at, at + 6), message, subject, candidates };
}

/** What lies in the schema that holds the tables of the page. */
async function pagesTables(): Promise<unknown> {
  const answer = await page.open.connection.query(
    `SELECT string_agg(table_name || ' ' || estimated_size, ', ' ORDER BY table_name) AS tables FROM duckdb_tables()
     WHERE database_name = 'memory'`,
  );
  return answer.toArray()[0]?.toJSON().tables;
}

describe('a statement that reads', () => {
  it.each([
    ['SELECT', 'SELECT notice_id FROM notices ORDER BY sort_key', 2],
    ['FROM', 'FROM notices', 2],
    ['WITH', 'WITH n AS (SELECT 1 AS a) SELECT * FROM n', 1],
    ['VALUES', 'VALUES (1), (2), (3)', 3],
    ['DESCRIBE', 'DESCRIBE themes', 8],
    ['SUMMARIZE', 'SUMMARIZE themes', 8],
    ['SHOW', 'SHOW DATABASES', 2],
    ['EXPLAIN', 'EXPLAIN SELECT * FROM notices', 1],
    ['EXPLAIN ANALYZE', 'EXPLAIN ANALYZE SELECT * FROM notices', 1],
    ['PIVOT', "PIVOT theme_shares ON theme IN ('school_meals') USING sum(share) GROUP BY notice_id", 2],
    ['PIVOT with the columns of the data', 'PIVOT theme_shares ON theme USING sum(share) GROUP BY notice_id', 2],
    ['a semicolon and comments', '-- 一\n/* 二; */ SELECT \';\' AS "a;b" -- 三;\n; -- 四\n;', 1],
  ])('may be %s', async (_, sql, rows) => {
    expect((await read(sql)).rows).toBe(rows);
  });

  it('gives its columns with their types, and values as they are', async () => {
    const { columns } = await read(
      `SELECT 1 AS a, 2.5 AS a, 'x' AS 名, true AS t, NULL AS n, DATE '2025-01-31' AS d, [1.5, 2] AS l,
         {'k': DATE '2025-01-02'} AS s, TIME '10:00:01' AS z, sum(3) AS h, INTERVAL 2 DAY AS i`,
    );
    expect(columns.map(({ name, type, kind, values }) => [name, type, kind, values[0]])).toEqual([
      ['a', 'INTEGER', 'number', 1],
      ['a_1', 'DECIMAL(2,1)', 'number', 2.5],
      ['名', 'VARCHAR', 'text', 'x'],
      ['t', 'BOOLEAN', 'boolean', true],
      ['n', 'INTEGER', 'number', null],
      ['d', 'DATE', 'date', '2025-01-31'],
      ['l', 'DECIMAL(11,1)[]', 'text', '[1.5, 2.0]'],
      ['s', 'STRUCT(k DATE)', 'text', "{'k': 2025-01-02}"],
      ['z', 'TIME', 'text', '10:00:01'],
      ['h', 'HUGEINT', 'number', 3],
      ['i', 'INTERVAL', 'text', '2 days'],
    ]);
  });

  it('keeps the order that it asks for', async () => {
    const { range } = await cells('SELECT range FROM range(5000) ORDER BY (range * 7919) % 5000');
    expect(range).toEqual(
      Array.from({ length: 5000 }, (_, i) => i).sort((a, b) => ((a * 7919) % 5000) - ((b * 7919) % 5000)),
    );
  });

  it('finds the tables that the page has made before the views of the same name', async () => {
    const { same } = await cells(
      'SELECT count(*) = (SELECT count(*) FROM memory.main.notice_overview) AS same FROM notice_overview',
    );
    expect(same).toEqual([true]);
  });

  it('is cut after the most rows, and counted when told', async () => {
    const sql = `FROM range(${MOST_ROWS + 5})`;
    const { rows, cut, columns } = await read(sql);
    expect([rows, cut, columns[0]!.values.length]).toEqual([MOST_ROWS, true, MOST_ROWS]);
    expect(await countSql(page.open, sql, going())).toBe(MOST_ROWS + 5);
    expect((await read(`FROM range(${MOST_ROWS})`)).cut).toBe(false);
  });

  it('is cut where its texts grow too large', async () => {
    const { rows, cut } = await read("SELECT repeat('长', 1000000) FROM range(50)");
    expect([rows, cut]).toEqual([21, true]);
  });
});

describe('the page', () => {
  it('can still save what was added, into its own file and no other, after a statement was run', async () => {
    await read('SELECT 1');
    const { database, connection } = page.open;
    const bytes = await database.copyFileToBuffer('warehouse.duckdb');
    await database.registerFileBuffer('saved.duckdb', bytes);
    await connection.query("ATTACH 'saved.duckdb' AS saved");
    await connection.query('CREATE TABLE saved.main.more AS SELECT 1 AS a');
    await connection.query('DETACH saved');
    expect((await database.copyFileToBuffer('saved.duckdb')).length).toBeGreaterThan(0);
    await database.registerFileBuffer('other.duckdb', bytes);
    const attached = async () => connection.query("ATTACH 'other.duckdb' AS other");
    await expect(attached()).rejects.toThrow('disabled by configuration');
  });
});

describe('a statement that does not read', () => {
  it.each([
    'CREATE TABLE memory.main.x (a INTEGER)',
    'CREATE OR REPLACE TABLE memory.main.notice_overview (a INTEGER)',
    'DROP TABLE memory.main.notice_overview',
    'DELETE FROM memory.main.notice_overview',
    'INSERT INTO memory.main.notice_overview FROM memory.main.notice_overview',
    'INSERT INTO build VALUES (1)',
    'UPDATE notices SET title = NULL',
    "COPY notices TO 'x.csv'",
    "ATTACH ':memory:' AS other",
    'SET threads = 1',
    'PRAGMA table_info(notices)',
    'COMMIT',
    'INSTALL json',
    'EXPLAIN ANALYZE COMMIT',
    'EXPLAIN ANALYZE DELETE FROM memory.main.notice_overview',
    'EXPLAIN DROP TABLE memory.main.notice_overview',
  ])('is refused: %s', async (sql) => {
    const before = await pagesTables();
    const { kind } = await fault(sql);
    expect(kind).toBe('writes');
    expect(await pagesTables()).toBe(before);
  });

  it.each([
    ['SELECT 1; DROP TABLE memory.main.notice_overview', 'DROP T'],
    ['SELECT 1) x; DROP TABLE memory.main.notice_overview; SELECT * FROM (SELECT 1', 'DROP T'],
    ["SELECT ';' ; COMMIT", 'COMMIT'],
    ['EXPLAIN SELECT 1; COMMIT', 'COMMIT'],
  ])('is refused after one that does: %s', async (sql, at) => {
    const before = await pagesTables();
    expect(await fault(sql)).toMatchObject({ kind: 'several', at });
    expect(await pagesTables()).toBe(before);
  });

  it('is refused within one that does', async () => {
    const { kind } = await fault('WITH gone AS (DELETE FROM memory.main.notice_overview RETURNING *) FROM gone');
    expect(kind).toBe('engine');
  });

  it.each(['', ' \n', '-- 什么都没有', ';;'])('is asked for where there is none: %j', async (sql) => {
    expect((await fault(sql)).kind).toBe('empty');
  });
});

describe('a fault', () => {
  it('names the column, those like it, and its place in the text of the reader', async () => {
    const found = await fault("-- 说明\nSELECT '中文' AS 名,\n  titel FROM notices");
    expect(found).toMatchObject({ kind: 'column', at: 'titel ', subject: 'titel' });
    expect(found.candidates).toContain('title');
    expect(found.message).toMatch(/^Binder Error: Referenced column "titel" not found/);
    expect(lineAndColumn("-- 说明\nSELECT '中文' AS 名,\n  titel FROM notices", 26)).toEqual({ line: 3, column: 3 });
  });

  it('names the table', async () => {
    expect(await fault('SELECT *\nFROM 通报 WHERE true')).toMatchObject({
      kind: 'table',
      at: '通报 WHE',
      subject: '通报',
    });
  });

  it.each([
    ['SELEC 1', 'SELEC ', 'SELEC'],
    ['SELECT 1 AS 一,,\n2', ',,\n2', ','],
    ["SELECT 'abc", "'abc", "'abc"],
  ])('says where it is no SQL: %s', async (sql, at, subject) => {
    expect(await fault(sql)).toMatchObject({ kind: 'syntax', at, subject });
  });

  it('tells a place after EXPLAIN, and one that shows only while it runs', async () => {
    expect(await fault('EXPLAIN SELECT nope FROM notices')).toMatchObject({ kind: 'column', at: 'nope F' });
    expect(await fault('SELECT 1,\n CAST(title AS INTEGER) FROM notices')).toMatchObject({
      kind: 'engine',
      at: 'CAST(t',
      message: expect.stringMatching(/^Conversion Error/),
    });
  });

  it.each([
    "FROM read_csv('https://example.com/a.csv')",
    "FROM 'https://example.com/a.csv'",
    "FROM read_csv('package.json')",
    "FROM read_text('package.json')",
    "FROM glob('*')",
    "FROM read_parquet('a.parquet')",
  ])('says of another file that it is not to be had: %s', async (sql) => {
    expect((await fault(sql)).kind).toBe('files');
  });

  it('is that it was stopped, where it was', async () => {
    const stopping = new AbortController();
    stopping.abort();
    await expect(readSql(page.open, 'SELECT 1', stopping.signal)).rejects.toMatchObject({ kind: 'stopped' });
  });
});
