import { describe, expect, it } from 'vitest';
import { marksAbove, passageMarks, wordsElsewhere } from '../../../../src/site/components/evidence/passage-marks.ts';
import type { Evidence } from '../../../../src/site/data/evidence.ts';

const ENTRY: Evidence = {
  notice_id: 'a',
  measure_id: '1.1',
  status: 'done',
  item_label: '1.',
  item_title: '关于学校食堂管理的问题',
  heading_path: '一 校园餐',
  published: null,
  file: 'a.txt',
  span_start: 100,
  span_end: 112,
  text: '食堂检查 10 次，已整改',
  figures: [
    {
      notice_id: 'a',
      measure_id: '1.1',
      quote: '10 次',
      subject: null,
      period: null,
      span_start: 105,
      span_end: 109,
    },
  ],
  themeSpans: [{ start: 0, end: 2 }],
  wordsAbove: ['学校食堂', '校园餐', '膳食 经费'],
};

describe('what is marked', () => {
  it('in a passage: the words of the theme, the figures, what is looked for', () => {
    const marked = passageMarks(ENTRY, ['整改']).map(({ start, end, kind }) => [kind, ENTRY.text.slice(start, end)]);
    expect(marked).toEqual([
      ['theme', '食堂'],
      ['figure', '10 次'],
      ['hit', '整改'],
    ]);
  });

  it('above it: the words of the theme in each heading; those that stand in none are told', () => {
    expect(marksAbove(ENTRY.item_title!, ENTRY)).toEqual([{ start: 2, end: 6, kind: 'theme' }]);
    expect(marksAbove(ENTRY.heading_path!, ENTRY)).toEqual([{ start: 2, end: 5, kind: 'theme' }]);
    expect(wordsElsewhere(ENTRY)).toEqual(['膳食 经费']);
  });
});
