import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CodebookError } from '../../src/coding/codebook.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { codebookOf, PROJECT_CODEBOOK } from './coded-text.ts';

const temporaryFolder = useTemporaryFolders();
const meals = { code: 'meals', terms: ['食堂'] };
const rule = {
  code: 'built',
  zh: '名',
  en: 'Name',
  dimension: 'count',
  kind: 'flow',
  theme: 'meals',
  units: ['所'],
  match: ['#'],
};
const indicators = (more: object) => ({ indicators: { indicators: [{ ...rule, ...more }] } });

describe('faults are named with file, code and fault', () => {
  const faults: [string, () => unknown, string][] = [
    ['a term that is empty', () => codebookOf([{ ...meals, terms: ['食堂', ''] }]), 'themes.json: meals: terms.1'],
    [
      'a weight too high',
      () => codebookOf([{ ...meals, terms: [{ term: '食堂', weight: 9 }] }]),
      'themes.json: meals: terms.0',
    ],
    ['a key that is none', () => codebookOf([{ ...meals, term: ['食堂'] }]), 'themes.json: meals: term'],
    ['a code with capitals', () => codebookOf([{ code: 'Meals' }]), 'themes.json: Meals: code: a code is lower-case'],
    ['a code that stands twice', () => codebookOf([meals, meals]), 'themes.json: code meals stands twice'],
    [
      'a term that is also an exception',
      () => codebookOf([{ ...meals, except: ['食堂'] }]),
      'themes.json: meals: 食堂 stands under terms and under except',
    ],
    [
      'a subtheme that nothing can name',
      () => codebookOf([{ ...meals, subthemes: { fees: { zh: '伙食费', terms: ['伙食费'] } } }]),
      'themes.json: meals: 伙食费 of the subtheme fees',
    ],
    [
      'an unknown fallback',
      () => codebookOf([meals], { themes: { fallback: 'rest' } }),
      'themes.json: fallback names the unknown theme rest',
    ],
    [
      'an unknown guarded group',
      () => codebookOf([meals], { themes: { sector: { issuers: [], terms: [], perThousand: 1, groups: ['school'] } } }),
      'themes.json: sector names the unknown group school',
    ],
    [
      'an unknown theme of an indicator',
      () => codebookOf([meals], indicators({ theme: 'staff' })),
      'indicators.json: indicator built names the unknown theme staff',
    ],
    [
      'a pattern that is none',
      () => codebookOf([meals], indicators({ match: ['#('] })),
      'indicators.json: built: match.0: is not a regular expression',
    ],
    [
      'an indicator without patterns',
      () => codebookOf([meals], indicators({ match: [] })),
      'indicators.json: built: match: needs at least one pattern',
    ],
    [
      'a dimension that is none',
      () => codebookOf([meals], indicators({ dimension: 'length' })),
      'indicators.json: built: dimension',
    ],
  ];
  it.each(faults)('%s', (_, read, message) => {
    expect(read).toThrow(CodebookError);
    expect(read).toThrow(message);
  });

  it('a file that is missing or no JSON', () => {
    const folder = join(temporaryFolder(), 'codebook');
    mkdirSync(folder);
    expect(() => loadCodebook(folder)).toThrow(join(folder, 'themes.json'));
    writeFileSync(join(folder, 'themes.json'), '{');
    expect(() => loadCodebook(folder)).toThrow(CodebookError);
  });
});

describe('the project’s codebook', () => {
  it('has the 34 themes and 31 indicators that the definitions fix', () => {
    expect([PROJECT_CODEBOOK.themes.length, PROJECT_CODEBOOK.indicators.length]).toEqual([34, 31]);
    expect(PROJECT_CODEBOOK.fallback).toBe('other');
    const double = PROJECT_CODEBOOK.themes.find(({ code }) => code === 'double_reduction');
    expect(Object.keys(double!.subthemes)).toEqual(['homework', 'after_school', 'training_institutions']);
  });

  it('has no exception that forbids nothing', () => {
    for (const { code, terms, weak, except, headings } of PROJECT_CODEBOOK.themes) {
      const words = [...terms.map((entry) => (typeof entry === 'string' ? entry : entry.term)), ...weak, ...headings];
      expect(
        except.filter((longer) => !words.some((word) => word !== longer && longer.includes(word))),
        code,
      ).toEqual([]);
    }
  });

  it('lists no word twice in a theme', () => {
    for (const { code, terms, weak, except } of PROJECT_CODEBOOK.themes) {
      const words = [...terms.map((entry) => (typeof entry === 'string' ? entry : entry.term)), ...weak];
      expect(
        words.filter((word, index) => words.indexOf(word) !== index),
        code,
      ).toEqual([]);
      expect(
        except.filter((word, index) => except.indexOf(word) !== index),
        code,
      ).toEqual([]);
    }
  });
});
