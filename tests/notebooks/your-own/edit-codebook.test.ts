import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../../src/coding/load-codebook.ts';
import {
  excerpt,
  readTerms,
  recode,
  recodeAnswer,
  recodeTable,
  withTerms,
} from '../../../src/notebooks/your-own/edit-codebook.ts';
import { EXAMPLE_NOTICE } from '../../../src/notebooks/your-own/example-notice.ts';

const CODEBOOK = loadCodebook('data/codebook');
const NO_CORPUS = { notices: [], themes: [], indicators: [] };
const TEXTS = [{ notice_id: 'own', text: EXAMPLE_NOTICE }];

function termsOf(theme: string, codebook = CODEBOOK): string[] {
  return codebook.themes
    .find(({ code }) => code === theme)!
    .terms.map((term) => (typeof term === 'string' ? term : term.term));
}

describe('readTerms', () => {
  it('takes what stands between commas, pauses and blanks, with a minus to take out', () => {
    expect(readTerms(' 支教、跟岗,-编制 －轮岗；')).toEqual({ added: ['支教', '跟岗'], removed: ['编制', '轮岗'] });
    expect(readTerms('')).toEqual({ added: [], removed: [] });
    expect(readTerms('-')).toEqual({ added: [], removed: [] });
  });
});

describe('withTerms', () => {
  it('adds and takes out terms of one theme and leaves the codebook and all others as they are', () => {
    const [first] = termsOf('school_meals');
    const edited = withTerms(CODEBOOK, 'school_meals', `午间托餐 ${first} -${termsOf('school_meals')[1]}`);
    const before = termsOf('school_meals');
    expect(termsOf('school_meals', edited)).toEqual([...before.filter((_, at) => at !== 1), '午间托餐']);
    expect(termsOf('school_meals')).toEqual(before);
    const others = ({ themes }: typeof CODEBOOK) => themes.filter(({ code }) => code !== 'school_meals');
    expect(others(edited)).toEqual(others(CODEBOOK));
  });
});

describe('recode', () => {
  it('gives a measure the theme whose new term it has, and says so', () => {
    // 签订师德承诺书: of the theme of teachers' ethics alone, until the word is school meals' too.
    const edited = withTerms(CODEBOOK, 'school_meals', '师德承诺书');
    const recoding = recode(TEXTS, 'school_meals', CODEBOOK, edited);
    expect(recoding).toMatchObject({ notices: 1, measures: 12, after: recoding.before + 1 });
    expect(recoding.changed).toHaveLength(1);
    expect(recoding.changed[0]!.words).toContain('签订师德承诺书2300份');
    expect(recoding.changed[0]!.before).not.toContain('school_meals');
    expect(recoding.changed[0]!.after).toContain('school_meals');
    expect(recodeAnswer(recoding, 'school_meals', CODEBOOK).zh[1]).toBe(
      `“校园餐”原来有${recoding.before}条，改后${recoding.before + 1}条；主题有变化的措施共1条。`,
    );
    const table = recodeTable(recoding, '师德承诺书', NO_CORPUS, CODEBOOK);
    expect(table.rows[0]!.header).toBe('你的通报');
    expect(table.rows[0]!.cells[2]!.text).toContain('校园餐');
  });

  it('changes nothing with the same terms', () => {
    const same = recode(TEXTS, 'school_meals', CODEBOOK, withTerms(CODEBOOK, 'school_meals', ''));
    expect(same.changed).toEqual([]);
    expect(same.after).toBe(same.before);
    expect(same.before).toBeGreaterThan(0);
    expect(recodeAnswer(same, 'school_meals', CODEBOOK).en[1]).toBe('This changes the themes of no measure.');
  });
});

describe('excerpt', () => {
  it('shows a long measure around the term, and a short one whole', () => {
    const long = `${'甲'.repeat(200)}跟岗${'乙'.repeat(200)}`;
    expect(excerpt(long, ['跟岗'])).toBe(`…${'甲'.repeat(40)}跟岗${'乙'.repeat(38)}…`);
    expect(excerpt(long, ['没有'])).toBe(`${'甲'.repeat(80)}…`);
    expect(excerpt('跟岗。', ['跟岗'])).toBe('跟岗。');
  });
});
