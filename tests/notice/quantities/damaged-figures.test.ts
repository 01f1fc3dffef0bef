import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

const read = (sentence: string) => {
  const { figures, notice, words } = parseMeasure(sentence);
  const repairs = notice.repairs.map(({ rule, printed, reading }) => ({ rule, printed, reading }));
  return { figures, repairs, words };
};

describe('figures that lost a character', () => {
  it('a figure that runs into a year takes the unit of the one before it (秦州 2.2)', () => {
    const { figures, repairs } = read('2025年计划补充8名，2026年计划补充62025年补充的8名专职体育教师已经设岗。');
    expect(figures).toContain('6 | 6 名 exact');
    expect(repairs).toContainEqual({ rule: 'lost_measure_word', printed: '6', reading: '6名' });
  });

  it('a bare figure after the same verb or in a list (秦州 2.2)', () => {
    const { figures, repairs } = read('2025年以来，补充调整股级干部365人、科级干部2。');
    expect(figures).toEqual(['365人 | 365 人 exact', '2 | 2 人 exact']);
    expect(repairs).toEqual([{ rule: 'lost_measure_word', printed: '2', reading: '2人' }]);
  });

  it('a count run into another is cut where the notice’s own sum says so (秦州 一)', () => {
    const { figures } = read(
      '将反馈意见细化为216个方面具体问题，其中的13个问题已经整改到位，还有3个问题正在整改之中。',
    );
    expect(figures).toEqual(['2 | 2 个 exact', '16个 | 16 个 exact', '13个 | 13 个 exact', '3个 | 3 个 exact']);
  });

  it('stays as printed where no sum decides', () => {
    const { figures, repairs } = read('将反馈意见细化为216个方面具体问题，逐条整改。');
    expect(figures).toHaveLength(1);
    expect(repairs).toEqual([]);
  });
});
