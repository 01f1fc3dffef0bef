import { describe, expect, it } from 'vitest';
import { explainMeasure } from '../../src/coding/explain-measure.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { codebookOf, codedText, noticeOf, PROJECT_CODEBOOK } from './coded-text.ts';

const parts = { title: '校园餐监管不到位', measures: ['建成食堂智慧平台，开展消防演练。', '久久为功。'] };
const text = noticeOf(parts);
const notice = parseNotice(text);

describe('explainMeasure', () => {
  it('gives the themes that the coding gives, each with words, places and weights that add up', () => {
    const explained = explainMeasure(notice, text, PROJECT_CODEBOOK, '1.1')!;
    const coded = codedText(parts).coded.measures[0]!;
    expect(explained.given.map(({ theme }) => theme)).toEqual(coded.themes.map(({ theme }) => theme));
    for (const { weight, evidence } of [...explained.given, ...explained.lost]) {
      expect(evidence.reduce((sum, hit) => sum + hit.weight, 0)).toBeCloseTo(weight, 1);
      for (const hit of evidence) expect(text.slice(hit.start, hit.end)).toBe(hit.words);
    }
    expect(explained.given[0]!.evidence.map(({ words, place }) => `${words} ${place}`)).toEqual(
      expect.arrayContaining(['食堂 lead', '校园餐 title']),
    );
  });

  it('says by how much a theme lost', () => {
    const codebook = codebookOf([
      { code: 'meals', terms: [{ term: '食堂', weight: 2 }] },
      { code: 'safety', terms: ['消防'] },
    ]);
    const { lost } = explainMeasure(notice, text, codebook, '1.1')!;
    expect(lost.map(({ theme }) => theme)).toEqual(['safety']);
    expect(lost[0]!.needed).toBeGreaterThan(lost[0]!.weight);
  });

  it('names the fallback where nothing fits', () => {
    const codebook = codebookOf([{ code: 'rest' }], { themes: { fallback: 'rest' } });
    expect(explainMeasure(notice, text, codebook, '1.2')).toMatchObject({ given: [], fallback: 'rest', lost: [] });
  });

  it('knows no measure of another id', () => {
    expect(explainMeasure(notice, text, PROJECT_CODEBOOK, '9.9')).toBeNull();
  });
});
