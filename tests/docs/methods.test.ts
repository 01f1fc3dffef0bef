/** Every method says what it is, where it is from, what it cannot tell and what it is held against. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../src/charts/chart-list.ts';
import { languageOf } from '../../src/site/docs/language-of.ts';
import { mathOf } from '../../src/site/docs/math.ts';
import { macroGroups } from '../../src/warehouse/macro-list.ts';

const FOLDER = 'docs/methods';
const METHODS = [
  'wilson-interval',
  'bootstrap-difference',
  'specificity',
  'segmentation',
  'log-likelihood',
  'log-odds',
  'concordance',
  'text-reuse',
  'co-occurrence',
  'concentration',
  'trend-test',
  'delay',
  'overdue',
];
const SECTIONS = ['公式 · Formula', '出处 · Source', '局限 · Limits', '检验 · Test', '在哪里 · Where'];

const macros = macroGroups(readFileSync('src/warehouse/macros.sql', 'utf8'))
  .flatMap((group) => group.macros)
  .map((macro) => macro.split('(')[0]!);
const dictionary = readFileSync('docs/dictionary.md', 'utf8');

interface Method {
  title: string;
  intro: string[];
  /** Paragraphs of each section. */
  sections: Map<string, string[]>;
}

function read(id: string): Method {
  const [head = '', ...parts] = readFileSync(`${FOLDER}/${id}.md`, 'utf8').trim().split(/^## /m);
  const paragraphs = (text: string) =>
    text
      .split(/\n{2,}/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const [title = '', ...intro] = paragraphs(head.replace('\n', '\n\n'));
  const sections = new Map<string, string[]>();
  for (const part of parts) {
    const end = part.indexOf('\n');
    sections.set(part.slice(0, end).trim(), paragraphs(part.slice(end)));
  }
  return { title, intro, sections };
}

/** Surname of the first author and the year of each source: `Wilson, E. B. (1927).` */
function sources(lines: readonly string[]): { author: string; year: string }[] {
  return lines.flatMap((line) => {
    const found = /^- ([\p{L} ]+?)[,《 ].*?[（(](\d{4})/u.exec(line) ?? /^- (《[^》]+》).*?[（(](\d{4})/u.exec(line);
    return found === null ? [] : [{ author: found[1]!, year: found[2]! }];
  });
}

const listOf = (paragraphs: readonly string[]) =>
  paragraphs.flatMap((paragraph) => paragraph.split(/\n(?=- )/)).filter((line) => line.startsWith('- '));

/** What stands before a test's first statement, or says what its groups are about. */
const commentsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\s*(\/\/|\/?\*)/.test(line))
    .join('\n');

it('has a file for each method, and no other', () => {
  const files = readdirSync(FOLDER).map((name) => name.replace(/\.md$/, ''));
  expect(files.sort()).toEqual([...METHODS].sort());
});

describe.each(METHODS)('the method %s', (id) => {
  it('has a name and a question in both languages, and the five sections', () => {
    const { title, intro, sections } = read(id);
    expect(title).toMatch(/^# [^·]*\p{Script=Han}[^·]* · [^·]*[A-Za-z][^·]*$/u);
    expect(intro.map(languageOf)).toEqual(['zh-CN', 'en']);
    expect([...sections.keys()]).toEqual(SECTIONS);
    expect(sections.get('局限 · Limits')!.map(languageOf)).toEqual(['zh-CN', 'en']);
  });

  it('has formulas that can be drawn, told in both languages', () => {
    const paragraphs = read(id).sections.get('公式 · Formula')!;
    const text = paragraphs.join('\n\n');
    const displayed = [...text.matchAll(/\$\$([\s\S]+?)\$\$/g)].map(([, tex]) => mathOf(tex!, true));
    expect(displayed.length).toBeGreaterThan(0);
    const inline = text.replaceAll(/\$\$[\s\S]+?\$\$/g, '').matchAll(/\$([^$\n]+)\$/g);
    for (const [, tex] of inline) expect(mathOf(tex!, false)).toMatch(/^<math>/);
    const told = paragraphs.filter((paragraph) => !paragraph.startsWith('$$')).map(languageOf);
    expect(new Set(told)).toEqual(new Set(['zh-CN', 'en']));
  });

  it('names its sources with author and year, and a test that is there and names one of them', () => {
    const { sections } = read(id);
    const lines = listOf(sections.get('出处 · Source')!);
    const cited = sources(lines);
    expect(cited.length).toBe(lines.length);
    expect(cited.length).toBeGreaterThan(0);

    const files = [
      ...sections
        .get('检验 · Test')!
        .join('\n')
        .matchAll(/`(tests\/[\w./-]+\.test\.ts)`/g),
    ].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(file), file).toBe(true);
    const comments = files.map(commentsOf).join('\n');
    const named = cited.filter(({ author, year }) => comments.includes(author) && comments.includes(year));
    expect(named, `a comment in ${files.join(', ')} names author and year of a source`).not.toEqual([]);
  });

  it('says where it is: charts that name it, macros, views and files that are there', () => {
    const text = read(id).sections.get('在哪里 · Where')!.join('\n');
    const words = [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);
    const charts = chartList.filter((chart) => words.includes(chart.id));
    for (const { id: chart, methods } of charts) expect(methods, `the methods of ${chart}`).toContain(id);
    for (const { id: chart, methods } of chartList) {
      if (methods.includes(id)) expect(words, `charts of ${id}`).toContain(chart);
    }
    for (const word of words) {
      const name = /^(\w+)(\(.*\))?$/.exec(word)?.[1];
      if (name?.includes('_')) {
        const known = macros.includes(name) || dictionary.includes(`<a id="${name}"></a>`);
        expect(known, `${name} is a macro, a table or a view`).toBe(true);
      }
      if (/^(src|data)\/[\w./-]+$/.test(word)) expect(existsSync(word), word).toBe(true);
    }
  });
});

it('has every method that a chart names', () => {
  for (const { id, methods } of chartList)
    for (const method of methods) expect(METHODS, `named by ${id}`).toContain(method);
});
