import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { NOTICES } from '../support/sample-notices.ts';
import { keepFolder } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = keepFolder();
const db = join(folder, 'atlas.duckdb');
beforeAll(async () => {
  expect((await runCli('ingest', NOTICES, '--db', db)).code).toBe(0);
});

describe('export', () => {
  it('writes the tables of an ingested corpus and says what it wrote', async () => {
    const out = join(folder, 'csv');
    const before = readFileSync(db);
    const { code, stdout, stderr } = await runCli('export', '--db', db, '--out', out, '--format', 'csv');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('notices: 5 rows\n');
    expect(stderr).toMatch(/csv: \d+ tables, \d+ rows; corpus version [0-9a-f]{64}\n$/);
    const { version } = JSON.parse(readFileSync(join(out, 'datapackage.json'), 'utf8'));
    expect(stderr).toContain(version);
    expect(readFileSync(join(out, 'notices.csv'), 'utf8').startsWith('\uFEFFnotice_id,')).toBe(true);
    expect(existsSync(join(out, 'notice_overview.csv'))).toBe(false);
    expect(readFileSync(db).equals(before)).toBe(true);
  });

  it('takes --views, --no-bom and every format', async () => {
    for (const format of ['csv', 'json', 'parquet', 'xlsx']) {
      const out = join(folder, `views-${format}`);
      const { code } = await runCli('export', '--db', db, '--out', out, '--format', format, '--views', '--no-bom');
      expect({ format, code }).toEqual({ format, code: 0 });
      expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('notice_overview');
      expect(readFileSync(join(out, 'dictionary.csv'), 'utf8').startsWith('table_name,')).toBe(true);
    }
  });

  it('says in one line why it cannot', async () => {
    const missing = await runCli('export', '--db', join(folder, 'none'), '--out', join(folder, 'x'), '--format', 'csv');
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('no such database; build it with "ingest"');
    expect(existsSync(join(folder, 'x'))).toBe(false);
    const taken = await runCli('export', '--db', db, '--out', folder, '--format', 'csv');
    expect(taken).toMatchObject({ code: 1, stdout: '' });
    expect(taken.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect((await runCli('export', '--db', db, '--out', join(folder, 'y'))).code).toBe(2);
    expect((await runCli('export', '--db', db, '--out', join(folder, 'y'), '--format', 'sas')).code).toBe(2);
  });
});
