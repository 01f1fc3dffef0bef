import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type CliResult, runCli, spawnCli } from '../support/run-cli.ts';
import { NOTICES, noticeText } from '../support/sample-notices.ts';
import { keepFolder, useTemporaryFolders } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const temporaryFolder = useTemporaryFolders();
const db = join(keepFolder(), 'atlas.duckdb');
beforeAll(async () => {
  expect((await runCli('ingest', NOTICES, '--db', db)).code).toBe(0);
});

const query = (sql: string, ...options: string[]): Promise<CliResult> => runCli('query', sql, '--db', db, ...options);

describe('query', () => {
  it('prints a table whose columns stand under each other, Han characters two columns wide', async () => {
    const { code, stdout, stderr } = await query(
      "SELECT * FROM (VALUES (1, '校园餐', NULL), (20, 'ab', 'x')) AS t(n, 名称, c)",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '2 rows\n' });
    expect(stdout).toBe(' n  名称    c\n──  ──────  ────\n 1  校园餐  NULL\n20  ab      x\n');
  });

  it('cuts long cells and says so, and shows control characters instead of obeying them', async () => {
    const sql = "SELECT repeat('校', 40) AS long, 'a' || chr(10) || chr(27) || '[31m' AS steering";
    const { stdout, stderr } = await query(sql);
    expect(stdout).toContain(`${'校'.repeat(29)}…`);
    expect(stdout).toContain('a␊␛[31m');
    expect(stderr).toBe('1 row\n1 cell is cut to 60 columns; --max-width 0, csv and json give them whole\n');
    expect((await query(sql, '--max-width', '0')).stdout).toContain('校'.repeat(40));
  });

  it('prints JSON with plain values, none of them rounded', async () => {
    const sql = `SELECT 3::BIGINT AS n, 9007199254740993 AS big, 1.25::DECIMAL(9, 2) AS money,
      DATE '2024-02-29' AS day, [1, NULL] AS list, {'a': '餐'} AS pair, NULL AS none, '' AS empty`;
    const { code, stdout } = await query(sql, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        n: 3,
        big: '9007199254740993',
        money: 1.25,
        day: '2024-02-29',
        list: [1, null],
        pair: { a: '餐' },
        none: null,
        empty: '',
      },
    ]);
    expect((await query('SELECT 1 AS a WHERE false', '--format', 'json')).stdout).toBe('[]\n');
  });

  it('prints CSV by the rules, formulas defused and numbers left alone', async () => {
    const sql = `SELECT * FROM (VALUES ('=1+1', -1.5, 'a,"b"', ''), ('校' || chr(10), 2, NULL, '@x')) AS t(a, "=n", c, d)`;
    expect((await query(sql, '--format', 'csv')).stdout).toBe(
      `a,'=n,c,d\r\n'=1+1,-1.5,"a,""b""",""\r\n"校\n",2,,'@x\r\n`,
    );
    expect((await query(sql, '--format', 'csv', '--bom')).stdout.startsWith('\uFEFFa,')).toBe(true);
  });

  it('gives every notice back whole, in rows without number', async () => {
    const { stdout } = await query('SELECT file, text FROM notices ORDER BY file', '--format', 'json');
    const rows: { file: string; text: string }[] = JSON.parse(stdout);
    expect(rows).toHaveLength(5);
    expect(rows[1]!.text).toBe(noticeText('001'));

    const many = await query('SELECT i, i % 7 AS r FROM range(100000) AS t(i)', '--format', 'csv');
    const lines = many.stdout.trimEnd().split('\r\n');
    expect(lines).toHaveLength(100_001);
    expect(lines.at(-1)).toBe('99999,4');
  });

  it('reads SQL from standard input', async () => {
    const child = spawnCli(['query', '-', '--db', db, '--format', 'csv']);
    child.stdin.end('-- how many\nSELECT count(*) AS n FROM notices;\n');
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    await once(child, 'close');
    expect(out).toBe('n\r\n5\r\n');
  });

  it('ends quietly when its reader does', async () => {
    const child = spawnCli(['query', 'SELECT * FROM range(10000000)', '--db', db, '--format', 'csv']);
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it('writes a file whole or not at all', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'rows.json');
    expect((await query('SELECT 1 AS a', '--format', 'json', '--out', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe('[\n{"a":1}\n]\n');
    // A fault that comes only after many rows.
    const late = "SELECT CASE WHEN i < 500000 THEN i ELSE error('late') END AS i FROM range(600000) AS t(i)";
    const { code, stderr } = await query(late, '--format', 'json', '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain('late');
    expect(readFileSync(out, 'utf8')).toBe('[\n{"a":1}\n]\n');
    expect(readdirSync(folder)).toEqual(['rows.json']);
    expect((await query('SELECT 1', '--out', folder)).stderr).toContain('is not a file');
    expect((await query('SELECT 1', '--out', join(folder, 'no', 'rows'))).stderr).toContain('there is no folder');
  });

  it('says in one line what is wrong with the SQL', async () => {
    const { code, stdout, stderr } = await query('SELECT nope FROM notices');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Referenced column "nope" not found');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('says what is wrong with the database file', async () => {
    const folder = temporaryFolder();
    const missing = await runCli('query', 'SELECT 1', '--db', join(folder, 'none.duckdb'));
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('no such database; build it with "ingest"');
    const other = join(folder, 'other.duckdb');
    writeFileSync(other, 'not a database, but long enough');
    expect((await runCli('query', 'SELECT 1', '--db', other)).stderr).toContain('is not a DuckDB database');
    expect(statSync(other).size).toBe(31);
  });
});
