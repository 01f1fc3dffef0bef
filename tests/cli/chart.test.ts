import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { parse } from 'parse5';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { chartList, findChart } from '../../src/charts/chart-list.ts';
import { cjkFont } from '../support/cjk-font.ts';
import { elementsOf, wordsOf } from '../support/html-parts.ts';
import { openSamples } from '../support/open-samples.ts';
import { pngPixels } from '../support/png-pixels.ts';
import { runCli } from '../support/run-cli.ts';
import { keepFolder, useTemporaryFolders } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const folder = useTemporaryFolders();
const noFonts = keepFolder();
let db = '';
beforeAll(async () => {
  db = (await openSamples()).file;
});

const chart = (...args: string[]) => runCli('chart', ...args, '--db', db);
const text = (path: string) => readFileSync(path, 'utf8');

describe('chart', () => {
  it('writes one chart in every format that needs no font, and says what', async () => {
    const out = folder();
    const paths = ['svg', 'html', 'json', 'csv'].map((format) => join(out, `主题.${format}`));
    const { code, stdout, stderr } = await chart('theme-matrix', ...paths.flatMap((path) => ['--out', path]));
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const lines = stderr.trimEnd().split('\n');
    expect(lines.map((line) => line.slice(0, line.indexOf(': ')))).toEqual(paths);
    expect(lines[0]).toMatch(/: \d+ × \d+ px, \d+ kB$/);
    expect(lines[3]).toMatch(/: 170 rows, \d+ kB$/);
    expect(readdirSync(out)).toHaveLength(4);

    const question = findChart('theme-matrix')!.question.zh;
    const [svg, html, json, csv] = paths.map(text) as [string, string, string, string];
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
    for (const part of [question, '清远市', '语料版本', 'aria-label']) expect(svg).toContain(part);
    const page = elementsOf(parse(html));
    expect(wordsOf(page.find(({ tagName }) => tagName === 'h1')!)).toBe(question);
    expect(JSON.parse(json)).toMatchObject({ $schema: 'https://vega.github.io/schema/vega-lite/v6.json' });
    expect(csvParse(csv.slice(1))).toHaveLength(170);
  });

  it('shows what its options say', async () => {
    const out = join(folder(), 'a.csv');
    const svg = out.replace('.csv', '.svg');
    const options = ['--place', '清远市,370300', '--theme', 'School meals', '--theme', '“双减”', '--lang', 'en'];
    const more = ['--width', '400', '--title', 'Meals & “more”', '--out', out, '--out', svg];
    expect(await chart('focus-themes', ...options, ...more)).toMatchObject({ code: 0 });
    const rows = csvParse(text(out).slice(1));
    expect(new Set(rows.map((row) => row.column))).toEqual(new Set(['441800', '370300']));
    expect(new Set(rows.map((row) => row.theme))).toEqual(new Set(['school_meals', 'double_reduction']));
    expect(text(svg)).toContain('Meals &amp; “more”');
    expect(text(svg)).toContain('Source: 2 notices');
    const width = Number(/width="([\d.]+)"/.exec(text(svg))![1]);
    expect(width).toBeGreaterThan(340);
    expect(width).toBeLessThanOrEqual(402);
  });

  it('takes an address of the page, and options before it', async () => {
    const out = join(folder(), 'a.csv');
    const address = 'http://localhost:4173/?view=themes&lang=en&place=441800&themes=school_meals&by=place';
    expect(await chart('theme-matrix', '--address', address, '--place', '淄博市', '--out', out)).toMatchObject({
      code: 0,
    });
    const [row, ...others] = csvParse(text(out).slice(1));
    expect([row!.column, row!.theme, others.length]).toEqual(['370300', 'school_meals', 0]);
  });

  it('leaves the title out', async () => {
    const out = join(folder(), 'a.svg');
    expect(await chart('specificity', '--no-title', '--scheme', 'dark', '--out', out)).toMatchObject({ code: 0 });
    expect(text(out)).not.toContain(findChart('specificity')!.question.zh);
    expect(text(out)).toContain('fill="#15181c"');
  });

  it('writes every chart into a folder, replacing what an earlier run wrote', async () => {
    const out = join(folder(), 'pictures');
    const twice = [
      await chart('all', '--out', out, '--format', 'svg,csv'),
      await chart('all', '--out', out, '--format', 'svg'),
    ];
    expect(twice.map(({ code, stderr }) => ({ code, stderr: code === 0 ? '' : stderr }))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    const names = chartList.flatMap(({ id }) => [`${id}.csv`, `${id}.svg`]);
    expect(readdirSync(out).sort()).toEqual(names.sort());
    for (const { id, question } of chartList) {
      const words = text(join(out, `${id}.svg`)).replace(/<[^>]*>|\s/g, '');
      expect(words).toContain(question.zh.replaceAll(' ', ''));
    }
  });

  it('says aloud which of several charts go without an option', async () => {
    const out = folder();
    const { code, stderr } = await chart(
      'theme-matrix',
      'measure-status',
      '--status',
      'done',
      '--out',
      out,
      '--format',
      'csv',
    );
    expect(code).toBe(0);
    expect(stderr).toContain('measure-status: does not take --status, is drawn without it\n');
    expect(stderr).not.toContain('theme-matrix: does not');
  });

  it.each([
    [['theme-matix'], 'theme-matix: no such chart; nearest: '],
    [['theme-matrix', '--unit', '万元'], 'theme-matrix does not take --unit; it takes --place '],
    [['theme-matrix', 'specificity', '--unit', '万元'], 'none of these charts takes --unit'],
    [['theme-matrix', '--place', '清原市'], '--place 清原市: no such place; nearest: 清远市 (441800)'],
    [['theme-matrix', '--from', '2030'], 'theme-matrix: nothing to show with these settings; no file is written'],
    [['theme-matrix', 'specificity', '--title', 'x'], '--title is one title for 2 charts'],
  ])('refuses %j in one line and writes nothing', async (args, message) => {
    const out = folder();
    const { code, stdout, stderr } = await chart(...args, '--out', join(out, 'pictures'), '--format', 'svg');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(readdirSync(out)).toEqual([]);
  });

  it.each([
    [['theme-matrix', '--format', 'gif'], '"gif" is none of svg, png'],
    [['theme-matrix', '--scale', '5'], '"5" is no whole number from 1 to 4'],
    [['theme-matrix', '--by', 'colour'], 'Allowed choices are place'],
    [[], "missing required argument 'id'"],
  ])('ends with 2 on wrong usage: %j', async (args, message) => {
    const { code, stderr } = await chart(...args, '--out', folder());
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('refuses letters in pixels where there is no font with Chinese, and says how to get one', async () => {
    const out = folder();
    const before = process.env.NOTICE_ATLAS_FONT;
    process.env.NOTICE_ATLAS_FONT = noFonts;
    try {
      for (const format of ['png', 'pdf']) {
        const { code, stderr } = await chart('theme-matrix', '--out', join(out, `a.${format}`));
        expect(code).toBe(1);
        expect(stderr).toContain(`${noFonts}: no font with simplified Chinese was found in it`);
        expect(stderr).toContain('apt install fonts-noto-cjk');
      }
      expect(readdirSync(out)).toEqual([]);
      // Letters as letters need none.
      expect(await chart('theme-matrix', '--out', join(out, 'a.svg'))).toMatchObject({ code: 0 });
    } finally {
      if (before === undefined) delete process.env.NOTICE_ATLAS_FONT;
      else process.env.NOTICE_ATLAS_FONT = before;
    }
  });

  it.skipIf(cjkFont === null)(
    'writes PNG of the size of its width times its scale, with its letters drawn',
    async () => {
      const out = folder();
      const [one, three] = [join(out, '1.png'), join(out, '3.png')];
      const svg = join(out, 'a.svg');
      const options = ['commitments-due', '--width', '500', '--font', cjkFont!.regular.file];
      const { code, stderr } = await chart(...options, '--scale', '1', '--out', one, '--out', svg);
      expect(code).toBe(0);
      expect(stderr).toContain(`letters: ${cjkFont!.regular.family}, ${cjkFont!.regular.file}\n`);
      expect(await chart(...options, '--scale', '3', '--out', three)).toMatchObject({ code: 0 });
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(text(svg))!.map(Number);
      const [small, large] = [pngPixels(readFileSync(one)), pngPixels(readFileSync(three))];
      expect([small.width, small.height]).toEqual([width, height]);
      expect([large.width, large.height]).toEqual([width! * 3, height! * 3]);
      // The title's lines stand in the first 40 pixels, left of the middle.
      let inked = 0;
      for (let y = 0; y < 40; y += 1) for (let x = 0; x < width! / 2; x += 1) if (small.at(x, y)[0]! < 128) inked += 1;
      expect(inked).toBeGreaterThan(300);
    },
  );

  it.skipIf(cjkFont === null)('writes PDF with words that read back exactly', async () => {
    const out = join(folder(), 'a.pdf');
    expect(await chart('measure-status', '--out', out, '--title', '骨干教师：整改到哪一步？')).toMatchObject({
      code: 0,
    });
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(out)));
    const { text: words } = await extractText(pdf, { mergePages: true });
    for (const part of [
      '骨干教师：整改到哪一步？',
      '海南藏族自治州（推定）',
      '已完成',
      findChart('measure-status')!.caution.zh,
    ]) {
      expect(words.replaceAll(/\s/gu, '')).toContain(part);
    }
    expect((await getMeta(pdf)).info).toMatchObject({ Title: '骨干教师：整改到哪一步？' });
  });

  it('says in one line where files cannot go', async () => {
    const out = folder();
    mkdirSync(join(out, 'a.svg'));
    for (const [path, message] of [
      [join(out, 'none', 'a.svg'), 'there is no folder'],
      [join(out, 'a.svg'), 'for a folder say --format'],
      [join(out, 'a.gif'), 'for a folder say --format'],
    ] as const) {
      const { code, stderr } = await chart('theme-matrix', '--out', path);
      expect(code).toBe(1);
      expect(stderr).toContain(message);
    }
    const missing = await runCli(
      'chart',
      'theme-matrix',
      '--db',
      join(out, 'none.duckdb'),
      '--out',
      join(out, 'b.svg'),
    );
    expect(missing.stderr).toContain('no such database; build it with "ingest"');
    expect(existsSync(join(out, 'b.svg'))).toBe(false);
  });
});
