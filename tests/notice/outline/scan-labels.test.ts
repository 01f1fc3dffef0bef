import { describe, expect, it } from 'vitest';
import { scanHeadingLabels } from '../../../src/notice/outline/scan-labels.ts';

const labels = (text: string): string[] =>
  scanHeadingLabels(text, 0, text.length).map(({ kind, number, printed }) => `${kind} ${number} ${printed}`);

describe('scanHeadingLabels', () => {
  it.each([
    ['第一部分 整改情况', 'part 1 第一部分'],
    ['二、整改情况', 'chinese 2 二'],
    ['十二、整改情况', 'chinese 12 十二'],
    ['(三)队伍方面', 'bracketed-chinese 3 (三)'],
    ['4.规范采购', 'arabic 4 4.'],
    ['36、规范采购', 'arabic 36 36、'],
    ['(5)召开会议', 'bracketed-arabic 5 (5)'],
    ['⑥召开会议', 'circled 6 ⑥'],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual([expected]);
  });

  it.each(['1.5万元投入', '2024年完成', '一是召开会议', '首先，召开会议', '3\n', '(一)\n'])('%j is none', (text) => {
    expect(labels(text)).toEqual([]);
  });

  it('takes one inside a line only where its number follows on', () => {
    expect(labels('1.召开会议。2.印发方案。5.开展检查。')).toEqual(['arabic 1 1.', 'arabic 2 2.']);
  });
});
