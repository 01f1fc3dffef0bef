import { mkdirSync, readFileSync, realpathSync, renameSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { encodeGb18030 } from '../support/encode-gb18030.ts';
import { makeDocx, paragraph } from '../support/make-docx.ts';
import { makePage } from '../support/make-page.ts';
import { makePdf, setPages } from '../support/make-pdf.ts';
import { makeZip } from '../support/make-zip.ts';
import { runCli } from '../support/run-cli.ts';
import { noticeText } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { warehouseRows } from '../support/warehouse-state.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const temporaryFolder = useTemporaryFolders();

const docxOf = (text: string) =>
  makeDocx({
    body: text
      .split(/\r?\n/)
      .map((line) => paragraph(line))
      .join(''),
  });
const pageOf = (text: string) => makePage('blocks', { text, title: '关于巡察整改进展情况的通报', charset: 'gb2312' });
/** Lines of standard error about what was left out. */
const leftOut = (stderr: string) => stderr.split('\n').filter((line) => line.startsWith('left out: '));

describe('ingest of files as they are found', () => {
  it('reads text, a GB18030 page, Word and PDF alike, by folder and by quoted pattern', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const input = join(folder, '通报');
    mkdirSync(join(input, 'b'), { recursive: true });
    writeFileSync(join(input, 'one.txt'), noticeText('000'));
    writeFileSync(join(input, 'two.html'), encodeGb18030(pageOf(noticeText('002'))));
    writeFileSync(join(input, 'b', 'three.docx'), docxOf(noticeText('003')));
    writeFileSync(join(input, 'b', 'four.pdf'), makePdf(setPages(noticeText('004'))));
    const { code, stderr } = await runCli('ingest', input, '--db', db);
    expect(stderr).toContain('4 notices (4 parsed, 0 unchanged)');
    expect(code).toBe(0);
    const sql = `SELECT s.file, s.path, s.format, s.encoding, site_published, n.jurisdiction, n.encoding IS NOT DISTINCT FROM s.encoding AS same
      FROM sources s JOIN notices n USING (notice_id) ORDER BY s.file`;
    const rows = await warehouseRows(db, sql);
    const kinds = rows.map(({ file, format, encoding, jurisdiction, same }) => [
      file,
      format,
      encoding,
      jurisdiction,
      same,
    ]);
    expect(kinds).toEqual([
      ['four.pdf', 'pdf', null, '淄博市', true],
      ['one.txt', 'txt', 'utf-8', '清远市', true],
      ['three.docx', 'docx', null, '天水市秦州区', true],
      ['two.html', 'html', 'gb18030', expect.any(String), true],
    ]);
    expect(rows.map(({ path }) => path)).toContain(join(input, 'b', 'four.pdf'));
    // The page gives a date and a title of its own; the text's stay what they are, and what contradicts is told.
    expect(rows.find(({ file }) => file === 'two.html')!.site_published).toBe('2025-10-16');
    const warned =
      "SELECT message FROM warnings JOIN notices USING (notice_id) WHERE code = 'metadata_contradicts' AND file = 'two.html'";
    expect(JSON.stringify(await warehouseRows(db, warned))).toContain('网页或文件给出的是');

    // The same files again, by a pattern that the shell has not touched, and moved: nothing is parsed.
    renameSync(input, join(folder, 'moved'));
    const pattern = join(folder, 'moved', '**', '*.{txt,html,docx,pdf}');
    const again = await runCli('ingest', pattern, '--db', db, '--prune');
    expect(again.stderr).toContain('4 notices (0 parsed, 4 unchanged)');
    expect(await warehouseRows(db, `SELECT count(*) AS n FROM sources WHERE path LIKE '%moved%'`)).toEqual([{ n: 4 }]);
    expect((await runCli('ingest', pattern, '--db', db)).stderr).toContain('nothing to write');
    const none = await runCli('ingest', join(folder, 'moved', '*.wps'), '--db', db);
    expect(leftOut(none.stderr)).toEqual([`left out: ${join(folder, 'moved', '*.wps')}: no file matches`]);
  });

  it('keeps the second names of a text, and tells the run', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const input = join(folder, 'in');
    mkdirSync(input);
    writeFileSync(join(input, 'a.txt'), noticeText('004'));
    writeFileSync(join(input, 'b.txt'), encodeGb18030(noticeText('004')));
    expect((await runCli('ingest', input, '--db', db)).code).toBe(0);
    const names = 'SELECT path, duplicate_of, encoding FROM sources ORDER BY path';
    const both = [
      { path: join(input, 'a.txt'), duplicate_of: null, encoding: 'utf-8' },
      { path: join(input, 'b.txt'), duplicate_of: join(input, 'a.txt'), encoding: 'gb18030' },
    ];
    expect(await warehouseRows(db, names)).toEqual(both);
    const [run] = await warehouseRows(db, 'FROM run');
    expect(run).toMatchObject({ files: 2, notices: 1, built_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) });
    expect((await runCli('ingest', input, '--db', db)).stderr).toContain('0 parsed, 1 unchanged); nothing to write');

    // Without --prune a name that is not there any more stays, with it it goes; the text is loaded from the other one.
    renameSync(join(input, 'a.txt'), join(folder, 'gone.txt'));
    expect((await runCli('ingest', input, '--db', db)).code).toBe(0);
    expect(await warehouseRows(db, names)).toEqual([
      { ...both[0], duplicate_of: join(input, 'b.txt') },
      { ...both[1], duplicate_of: null },
    ]);
    expect((await runCli('ingest', input, '--db', db, '--prune')).code).toBe(0);
    expect(await warehouseRows(db, names)).toEqual([{ ...both[1], duplicate_of: null }]);
  });

  it('takes addresses from sources.csv, names its faults by row, and reads again what it now says otherwise', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const input = join(folder, 'in');
    mkdirSync(join(input, 'deeper'), { recursive: true });
    writeFileSync(join(input, 'a.txt'), noticeText('003'));
    writeFileSync(join(input, 'deeper', 'b.txt'), noticeText('004'));
    writeFileSync(join(folder, 'outside.txt'), noticeText('000'));
    const list = join(input, 'sources.csv');
    writeFileSync(
      list,
      encodeGb18030(
        [
          'file,url,retrieved,site',
          'a.txt,https://www.example.gov.cn/a.html,2026-01-05,某市政府网',
          'deeper/b.txt,,2026-01-06,',
          'none.txt,https://www.example.gov.cn/n.html,,',
          '../outside.txt,,,',
          'a.txt,,2026-02-30,',
          'a.txt,javascript:alert(1),,',
        ].join('\r\n'),
      ),
    );
    const { code, stderr } = await runCli('ingest', input, '--db', db);
    expect(code).toBe(1);
    expect(leftOut(stderr)).toEqual([
      `left out: ${list}: row 4: file: there is no "none.txt"`,
      `left out: ${list}: row 5: file: "../outside.txt" lies outside the list's folder`,
      `left out: ${list}: row 6: retrieved: "2026-02-30" must be a date such as 2025-11-22`,
      `left out: ${list}: row 7: url: "javascript:alert(1)" must be an address that begins with http:// or https://`,
    ]);
    const sql = 'SELECT file, url, retrieved, site, metadata_origin FROM sources ORDER BY file';
    const a = {
      file: 'a.txt',
      url: 'https://www.example.gov.cn/a.html',
      retrieved: '2026-01-05',
      site: '某市政府网',
      metadata_origin: 'url: sources.csv; retrieved: sources.csv; site: sources.csv',
    };
    const b = {
      file: 'b.txt',
      url: null,
      retrieved: '2026-01-06',
      site: null,
      metadata_origin: 'retrieved: sources.csv',
    };
    expect(await warehouseRows(db, sql)).toEqual([a, b]);

    writeFileSync(list, 'file,retrieved\na.txt,2019-01-01\ndeeper/b.txt,2026-01-06\n');
    expect((await runCli('ingest', input, '--db', db)).stderr).toContain('(1 parsed, 1 unchanged)');
    expect(await warehouseRows(db, sql)).toEqual([
      { ...a, url: null, site: null, retrieved: '2019-01-01', metadata_origin: 'retrieved: sources.csv' },
      b,
    ]);
    // Nobody retrieves what is not published yet.
    const [warning] = await warehouseRows(db, "SELECT message FROM warnings WHERE code = 'metadata_contradicts'");
    expect(warning!.message).toContain('2019-01-01');
  });

  it('refuses what is too large, unpacks to too much or has too many pages, by name and with the option', async () => {
    const folder = temporaryFolder();
    const input = join(folder, 'in');
    mkdirSync(input);
    writeFileSync(join(input, 'good.txt'), noticeText('004'));
    writeFileSync(join(input, 'huge.txt'), '');
    truncateSync(join(input, 'huge.txt'), 51 * 1024 * 1024);
    const bomb = { 'word/document.xml': Buffer.alloc(3 * 1024 * 1024, 0x20), '[Content_Types].xml': '<Types/>' };
    writeFileSync(join(input, 'bomb.docx'), makeZip(bomb));
    writeFileSync(join(input, 'climbing.docx'), makeZip({ '../../evil.txt': 'x', 'word/document.xml': '<x/>' }));
    writeFileSync(join(input, 'long.pdf'), makePdf(setPages(noticeText('001'))));
    const db = join(folder, 'atlas.duckdb');
    const { code, stderr } = await runCli('ingest', input, '--db', db, '--max-unpacked-mb', '2', '--max-pages', '3');
    expect(code).toBe(1);
    const lines = leftOut(stderr);
    const of = (name: string) => lines.find((line) => line.startsWith(`left out: ${join(input, name)}: `));
    expect(of('huge.txt')).toContain('is larger than 50 MB; raise the limit with --max-file-mb');
    expect(of('bomb.docx')).toContain('raise the limit with --max-unpacked-mb');
    expect(of('long.pdf')).toContain('raise the limit with --max-pages');
    expect(of('climbing.docx')).toBeDefined();
    expect(lines).toHaveLength(4);
    expect(await warehouseRows(db, 'SELECT file FROM notices')).toEqual([{ file: 'good.txt' }]);
    const raised = await runCli('ingest', input, '--db', db, '--max-file-mb', '60');
    expect(leftOut(raised.stderr).join()).not.toContain('long.pdf');
    expect((await runCli('ingest', input, '--db', db, '--max-pages', 'many')).code).toBe(2);
  });

  it.skipIf(process.platform === 'win32')('follows no link out of the folder', async () => {
    const folder = temporaryFolder();
    const input = join(folder, 'in');
    const away = join(folder, 'away');
    mkdirSync(input);
    mkdirSync(away);
    writeFileSync(join(away, 'a.txt'), noticeText('000'));
    writeFileSync(join(input, 'b.txt'), noticeText('004'));
    symlinkSync(away, join(input, 'folder'));
    symlinkSync(join(away, 'a.txt'), join(input, 'file.txt'));
    symlinkSync(join(input, 'b.txt'), join(input, 'same.txt'));
    symlinkSync(join(input, 'nothing'), join(input, 'broken.txt'));
    const db = join(folder, 'atlas.duckdb');
    const { code, stderr } = await runCli('ingest', input, '--db', db);
    expect(code).toBe(1);
    const target = realpathSync(away);
    expect(leftOut(stderr).sort()).toEqual([
      `left out: ${join(input, 'broken.txt')}: is a link to nothing`,
      `left out: ${join(input, 'file.txt')}: is a link out of the folder, to ${join(target, 'a.txt')}; name that itself`,
      `left out: ${join(input, 'folder')}: is a link out of the folder, to ${target}; name that itself`,
    ]);
    const loaded = () => warehouseRows(db, 'SELECT file FROM notices');
    expect(await loaded()).toEqual([{ file: 'b.txt' }]);
    expect((await runCli('ingest', join(input, '**'), '--db', db)).code).toBe(0);
    expect(await loaded()).toEqual([{ file: 'b.txt' }]);
  });

  it('tells machines what happens, one object a line', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const bad = join(folder, 'bad.txt');
    writeFileSync(bad, '今天的菜单：米饭、青菜、豆腐。');
    writeFileSync(join(folder, 'good.txt'), noticeText('004'));
    const { code, stdout, stderr } = await runCli('ingest', bad, join(folder, 'good.txt'), '--db', db, '--json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const events = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const counts = { notices: 1, parsed: 1, unchanged: 0, removed: 0, left_out: 1 };
    expect(events).toEqual([
      { event: 'left_out', message: expect.stringMatching(/^.*bad\.txt: is no rectification notice: /) },
      { event: 'progress', done: 1, total: 2, failed: 1, file: bad },
      { event: 'progress', done: 2, total: 2, failed: 1, file: join(folder, 'good.txt') },
      { event: 'done', db, ...counts, written: true, seconds: expect.any(Number) },
    ]);
    const failing = await runCli('ingest', bad, '--db', bad, '--json');
    expect(JSON.parse(failing.stdout)).toMatchObject({ event: 'failed', message: expect.stringContaining(bad) });
    expect(readFileSync(bad, 'utf8')).toContain('菜单');
  });
});
