import { describe, expect, it } from 'vitest';
import { scanMeasureLabels } from '../../../src/notice/outline/scan-measure-labels.ts';

const labels = (text: string): string[] => scanMeasureLabels(text, 0, text.length).map((label) => label.printed);

describe('scanMeasureLabels', () => {
  it.each<[string, string[]]>([
    ['一是召开会议。二是印发方案。三是开展检查。', ['一是', '二是', '三是']],
    ['一要提高认识。二要抓好落实。', ['一要', '二要']],
    ['首先，召开会议。其次，印发方案。最后，开展检查。', ['首先', '其次', '最后']],
    ['第一，召开会议。第二，印发方案。', ['第一', '第二']],
    ['一是学习深入二是整改到位', ['一是', '二是']],
    ['一是召开会议。三是印发方案。', ['一是', '三是']],
    ['一是召开会议。二是加强教育。二是旁听庭审。', ['一是', '二是', '二是']],
  ])('%s', (text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    '问题之一是教师不足。',
    '是否一是否整改。',
    '万一是这样。',
    '首先进行自查，整改到位。',
    '第一，召开会议。',
    '每一是项目。',
  ])('%s has none', (text) => {
    expect(labels(text)).toEqual([]);
  });
});
