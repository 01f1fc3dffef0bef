import { describe, expect, it } from 'vitest';
import type { PlacedMeasure } from '../../src/agreement/coding.ts';
import { compareCodings } from '../../src/agreement/compare-codings.ts';
import { disagreementsCsv, statisticsCsv } from '../../src/agreement/print-csv.ts';
import { comparisonTable } from '../../src/agreement/print-table.ts';

const text = '=检查食堂。检查校车。整改\n账目。';
const at = (words: string, themes: string[], status = 'done'): PlacedMeasure => {
  const start = text.indexOf(words);
  return {
    id: words,
    starts: words.slice(0, 2),
    ends: words.slice(-2),
    themes,
    status,
    start,
    end: start + words.length,
  };
};
const a = [at('=检查食堂。', ['meals', 'safety']), at('检查校车。', ['safety'])];
const b = [
  at('=检查食堂。', ['safety', 'meals']),
  at('检查校车。', ['safety'], 'planned'),
  at('整改\n账目。', ['audit']),
];
const options = { resamples: 50, seed: 1 };
const comparison = compareCodings([{ file: 'a.txt', text, a, b }], options);

describe('compareCodings', () => {
  it('counts each theme as given or not, and the primary theme and the status as categories', () => {
    expect(comparison).toMatchObject({ notices: 1, both: 2, onlyA: 0, onlyB: 1 });
    expect(comparison.statistics).toMatchObject([
      { what: 'primary_theme', n: 2, givenByA: null, agreement: 0.5 },
      { what: 'status', n: 2, agreement: 0.5, kappa: 0 },
      { what: 'theme:meals', n: 2, givenByA: 1, givenByB: 1, agreement: 1, kappa: 1, alpha: 1 },
      { what: 'theme:safety', n: 2, givenByA: 2, givenByB: 2, agreement: 1, kappa: null, alpha: null },
    ]);
  });

  it('lists what differs with its sentence, in the order of the text', () => {
    expect(comparison.disagreements).toEqual([
      {
        file: 'a.txt',
        start: 0,
        end: 6,
        what: 'themes',
        a: 'meals;safety',
        b: 'safety;meals',
        sentence: '=检查食堂。',
      },
      { file: 'a.txt', start: 6, end: 11, what: 'status', a: 'done', b: 'planned', sentence: '检查校车。' },
      { file: 'a.txt', start: 11, end: 17, what: 'measure', a: 'no', b: 'yes', sentence: '整改\n账目。' },
    ]);
    const bare = compareCodings([{ file: 'a.txt', text: null, a, b }], options);
    expect(bare.disagreements[0]!.sentence).toBe('=检…堂。');
  });

  it('finds nothing between a coding and itself', () => {
    const same = compareCodings([{ file: 'a.txt', text, a, b: a }], options);
    expect(same.disagreements).toEqual([]);
    expect(same.statistics.every(({ agreement }) => agreement === 1)).toBe(true);
  });
});

describe('printing', () => {
  it('prints the statistics as CSV, empty where not defined', () => {
    const lines = statisticsCsv(comparison).split('\n');
    expect(lines[0]).toBe(
      'what,n,given_by_a,given_by_b,agreement,agreement_low,agreement_high,cohen_kappa,cohen_kappa_low,cohen_kappa_high,krippendorff_alpha,krippendorff_alpha_low,krippendorff_alpha_high',
    );
    expect(lines[4]).toBe('theme:safety,2,2,2,1.0000,1.0000,1.0000,,,,,,');
    expect(lines).toHaveLength(6);
  });

  it('prints the disagreements as CSV that no spreadsheet runs', () => {
    expect(disagreementsCsv(comparison)).toBe(
      `file,span_start,span_end,what,a,b,sentence\na.txt,0,6,themes,meals;safety,safety;meals,'=检查食堂。\na.txt,6,11,status,done,planned,检查校车。\na.txt,11,17,measure,no,yes,"整改\n账目。"\n`,
    );
  });

  it('prints a table to be read', () => {
    const table = comparisonTable(comparison, options);
    expect(table).toContain('1 notice: 2 measures in both, 0 only in A, 1 only in B');
    expect(table).toContain('50 resamples, seed 1');
    expect(table).toMatch(/theme:safety {3}2 {2}2 {2}2 {2}100\.0 % +– +– +– +–/);
    expect(table).toContain('3 disagreements');
    expect(table).toContain('a.txt 6-11  status: A done | B planned\n  检查校车。');
    expect(table).toContain('  整改 账目。\n');
  });
});
