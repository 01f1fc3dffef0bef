import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import type { Row } from '../../src/warehouse/query-rows.ts';
import { encodeGb18030 } from '../support/encode-gb18030.ts';
import { runCli, spawnCli } from '../support/run-cli.ts';
import { NOTICE_NAMES, NOTICES, noticePath, noticeText } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const temporaryFolder = useTemporaryFolders();

async function rows(db: string, sql: string): Promise<Row[]> {
  const warehouse = await openReadOnly(db);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}
const files = async (db: string) => (await rows(db, 'SELECT file FROM notices ORDER BY file')).map(({ file }) => file);

describe('ingest', () => {
  it('loads the sample notices, spans and all, and does not touch the file the second time', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    const first = await runCli('ingest', NOTICES, '--db', db);
    expect(first.stderr).toContain(`1/5 ${join(NOTICES, NOTICE_NAMES[0]!)}\n`);
    expect(first.stderr).toContain(`${db}: 5 notices (5 parsed, 0 unchanged)\n`);
    expect({ code: first.code, stdout: first.stdout }).toEqual({ code: 0, stdout: '' });
    expect(await files(db)).toEqual(NOTICE_NAMES);

    // DuckDB counts characters where we count UTF-16 units; the samples have none outside the basic plane.
    const misplaced = `SELECT m.* FROM measures m JOIN notices n USING (notice_id)
      WHERE m.text <> substring(n.text, m.span_start + 1, m.span_end - m.span_start)`;
    expect(await rows(db, misplaced)).toEqual([]);
    const metrics = `SELECT count(*) AS n, count(*) FILTER (m.quote = substring(n.text, m.span_start + 1,
      m.span_end - m.span_start)) AS placed FROM metrics m JOIN notices n USING (notice_id)`;
    const [count] = await rows(db, metrics);
    expect(count!.n).toBeGreaterThan(0);
    expect(count!.placed).toBe(count!.n);

    const before = statSync(db);
    const second = await runCli('ingest', NOTICES, '--db', db);
    expect(second.code).toBe(0);
    expect(second.stderr).toContain('5 notices (0 parsed, 5 unchanged); nothing to write');
    const after = statSync(db);
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  it('adds to what is there, replaces a file whose text changed, and drops the rest only with --prune', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const copy = join(folder, 'a.txt');
    copyFileSync(noticePath('000'), copy);
    await runCli('ingest', copy, '--db', db);
    await runCli('ingest', noticePath('001'), '--db', db);
    expect(await files(db)).toEqual([basename(noticePath('001')), 'a.txt']);

    writeFileSync(copy, noticeText('003'));
    const replaced = await runCli('ingest', copy, '--db', db);
    expect(replaced.code).toBe(0);
    expect(replaced.stderr).toContain('a.txt: its text has changed; the new one replaces the old');
    expect(await rows(db, "SELECT jurisdiction FROM notices WHERE file = 'a.txt'")).toEqual([
      { jurisdiction: '天水市秦州区' },
    ]);
    expect(await files(db)).toHaveLength(2);

    const pruned = await runCli('ingest', copy, '--db', db, '--prune');
    expect(pruned.stderr).toContain(`${basename(noticePath('001'))}: no longer under the paths; removed`);
    expect(await files(db)).toEqual(['a.txt']);
  });

  it('loads one text under two names once, whatever its encodings, and says so', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    writeFileSync(join(folder, 'a.txt'), noticeText('001'));
    writeFileSync(join(folder, 'b.md'), encodeGb18030(noticeText('001')));
    const { code, stderr } = await runCli('ingest', join(folder, 'a.txt'), join(folder, 'b.md'), '--db', db);
    expect(code).toBe(0);
    expect(stderr).toContain(`${join(folder, 'b.md')}: the same text as ${join(folder, 'a.txt')}; loaded once`);
    expect(await files(db)).toEqual(['a.txt']);
  });

  it('leaves out what cannot be read, names each with the reason, and loads the others', async () => {
    const folder = temporaryFolder();
    const input = join(folder, 'in');
    mkdirSync(join(input, 'deeper'), { recursive: true });
    const db = join(folder, 'atlas.duckdb');
    copyFileSync(noticePath('004'), join(input, 'deeper', 'good.txt'));
    const bad: Record<string, [Uint8Array | string, string]> = {
      'binary.txt': [Uint8Array.of(0x89, 0x50, 0, 0, 1, 2), 'is a binary file, not a text'],
      'empty.txt': ['', 'the file is empty'],
      'menu.md': ['今天的菜单：米饭、青菜、豆腐。', 'is no rectification notice: '],
      'picture.png': ['x', 'cannot read .png, only .txt, .md, .html'],
      'unknown.txt': [Buffer.from("L'été dernier, la fête a été très réussie à Nîmes.", 'latin1'), 'unknown encoding'],
    };
    for (const [name, [content]] of Object.entries(bad)) writeFileSync(join(input, name), content);
    writeFileSync(join(input, '.DS_Store'), 'hidden files are passed over');
    const missing = join(folder, 'missing');
    const below = join(input, 'empty.txt', 'below.txt');
    const { code, stderr } = await runCli('ingest', input, missing, below, '--db', db);
    expect(code).toBe(1);
    const lines = stderr.split('\n').filter((line) => line.startsWith('left out: '));
    expect(lines).toHaveLength(7);
    for (const [name, [, reason]] of Object.entries(bad)) {
      expect(
        lines.some((line) => line.startsWith(`left out: ${join(input, name)}: `) && line.includes(reason)),
        name,
      ).toBe(true);
    }
    expect(lines).toContain(`left out: ${missing}: no such file`);
    expect(lines).toContain(`left out: ${below}: no such file`);
    expect(await files(db)).toEqual(['good.txt']);
    expect(readdirSync(folder).sort()).toEqual(['atlas.duckdb', 'in']);
  });

  it('makes no database when there is nothing to load', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'sub', 'atlas.duckdb');
    const { code, stderr } = await runCli('ingest', join(folder, 'none.txt'), '--db', db);
    expect(code).toBe(1);
    expect(stderr).toContain(`left out: ${join(folder, 'none.txt')}: no such file\n`);
    expect(existsSync(join(folder, 'sub'))).toBe(false);
  });

  it('refuses a target that is something else and leaves it alone', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'letter.txt');
    writeFileSync(db, 'a letter that must not be lost');
    const { code, stderr } = await runCli('ingest', noticePath('002'), '--db', db);
    expect(code).toBe(1);
    expect(stderr).toBe(`notice-atlas: ${db}: is not a DuckDB database; choose another name or move the file away\n`);
    expect(readFileSync(db, 'utf8')).toBe('a letter that must not be lost');
  });

  it('leaves the old file whole when it is killed, and the next run tidies up', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    await runCli('ingest', noticePath('002'), '--db', db);
    const before = readFileSync(db);
    const many = join(folder, 'many');
    mkdirSync(many);
    for (let i = 0; i < 300; i += 1) writeFileSync(join(many, `${i}.txt`), `${noticeText('001')}\n第${i}份`);

    const child = spawnCli(['ingest', many, '--db', db]);
    const closed = once(child, 'close');
    const half = () => readdirSync(folder).filter((name) => name.startsWith('atlas.duckdb.tmp-'));
    while (half().length === 0 && child.exitCode === null) await sleep(5);
    child.kill('SIGKILL');
    expect((await closed)[1]).toBe('SIGKILL');
    expect(half()).not.toEqual([]);
    expect(readFileSync(db).equals(before)).toBe(true);

    expect((await runCli('ingest', noticePath('003'), '--db', db)).code).toBe(0);
    expect(half()).toEqual([]);
    expect(await files(db)).toEqual([basename(noticePath('002')), basename(noticePath('003'))]);
  });
});
