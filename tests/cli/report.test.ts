import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { findCjkFont } from '../../src/pictures/find-cjk-font.ts';
import { writeWarehouse } from '../support/built-warehouse.ts';
import { manyNotices } from '../support/line-corpus.ts';
import { runCli } from '../support/run-cli.ts';
import { NOTICES } from '../support/sample-notices.ts';
import { keepFolder, useTemporaryFolders } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const temporaryFolder = useTemporaryFolders();
const db = join(keepFolder(), 'atlas.duckdb');
const many = join(keepFolder(), 'many.duckdb');
beforeAll(async () => {
  expect((await runCli('ingest', NOTICES, '--db', db)).code).toBe(0);
  await writeWarehouse(many, manyNotices(30));
});

function hasFont(): boolean {
  try {
    return findCjkFont(null) !== null;
  } catch {
    return false;
  }
}

const report = (out: string, ...options: string[]) => runCli('report', '--db', db, '--out', out, ...options);

describe('report', () => {
  it('writes a page on all notices where they are few', async () => {
    const out = join(temporaryFolder(), '报告.html');
    const { code, stderr } = await report(out);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/: 10 figures, 21 tables, 32 quotations\n$/),
    });
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('淄博市、清远市、云浮市云安区、天水市秦州区、海南藏族自治州（推定）');
    expect(html).toContain('校园餐、“双减”、教师队伍配备');
  });

  it('takes places and themes by name, dates, a title and a language', async () => {
    const out = join(temporaryFolder(), 'r.html');
    const options = [
      '--place',
      '清远市，淄博市',
      '--theme',
      '校园安全',
      '--lang',
      'en',
      '--title',
      'Safe & sound',
      '--asof',
      '2025-01-01',
    ];
    expect((await report(out, ...options)).code).toBe(0);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('<h1>Safe &amp; sound</h1>');
    expect(html).toContain('2 notices: 淄博市, 清远市; published 2025-02-18 to 2025-10-16.');
    expect(html).not.toContain('秦州区');
    expect(html).toContain('2025-01-01');
    expect((await report(out, '--from', '2025-08', '--theme', '双减')).stderr).toMatch(/figures/);
    expect(readFileSync(out, 'utf8')).toContain('通报2份：清远市、云浮市云安区；');
  });

  it('writes Markdown with its pictures beside it', async () => {
    const folder = temporaryFolder();
    expect((await report(join(folder, 'r.md'))).code).toBe(0);
    const named = [...readFileSync(join(folder, 'r.md'), 'utf8').matchAll(/\(<(r-pictures\/[^>]+)>\)/g)].map(
      ([, path]) => path!,
    );
    expect(named).toHaveLength(10);
    expect(readdirSync(join(folder, 'r-pictures')).sort()).toEqual(named.map((path) => path.slice(11)).sort());
  });

  it.skipIf(!hasFont())('writes a Word document', async () => {
    const out = join(temporaryFolder(), 'r.DOCX');
    expect((await report(out)).code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    expect(statSync(out).size).toBeGreaterThan(200_000);
  });

  it('refuses a Word document without a font, and says what needs none', async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await report(join(folder, 'r.docx'), '--font', folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/no font with simplified Chinese was found.*html need none/s);
    expect(existsSync(join(folder, 'r.docx'))).toBe(false);
  });

  it.each([
    [['--place', '青远市'], '--place 青远市: no such place; nearest: 清远市 (441800)'],
    [['--theme', '校园'], '--theme 校园: begins the names of 3 themes'],
    [['--from', '2030'], 'no notice is of these places and dates; leave some of them out'],
    [['--asof', '2025'], '--asof 2025: is no day'],
    [['--width', '10'], 'is no whole number from 480 to 1200'],
  ])('refuses %j', async (options, words) => {
    const folder = temporaryFolder();
    const { code, stderr } = await report(join(folder, 'r.html'), ...options);
    expect(code).not.toBe(0);
    expect(stderr).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a name that says no format', async () => {
    const { code, stderr } = await report(join(temporaryFolder(), 'r.pdf'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('end it in .docx, .html or .md') });
  });

  it('asks for places where there are many notices, and for fewer where there are too many', async () => {
    const out = join(temporaryFolder(), 'r.html');
    const of = (...options: string[]) => runCli('report', '--db', many, '--out', out, ...options);
    expect((await of()).stderr).toContain('the database holds 30 notices; name the places with --place');
    expect((await of('--level', 'county')).stderr).toContain('and a report has room for 12; choose fewer with --place');
    expect((await of('--to', '2025-01-10')).stderr).toMatch(/figures/);
  });
});
