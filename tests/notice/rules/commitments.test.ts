import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

const commitments = (sentence: string): [string, string | null][] => {
  const { notice, words } = parseMeasure(sentence);
  return notice.commitments.map((row): [string, string | null] => [words(row), row.due]);
};

describe('commitments with their due dates', () => {
  it.each<[string, [string, string | null][], string]>([
    [
      '实行专项督办，计划在2025年12月底前全面完成消防验收。',
      [['计划在2025年12月底前全面完成消防验收', '2025-12']],
      '秦州 6.3',
    ],
    [
      '已有5间学校配备校医。接下来，我局将通过招聘的方式配足校医。',
      [['接下来，我局将通过招聘的方式配足校医', null]],
      '云安 19',
    ],
    ['制定方案，将于2026年3月15日前完成验收。', [['将于2026年3月15日前完成验收', '2026-03-15']], 'to the day'],
    ['将课后服务纳入考核，印发了方案。', [], '将 as 把'],
  ])('%s', (sentence, expected) => {
    expect(commitments(sentence)).toEqual(expected);
  });

  it('takes the deadline from the closing field of the item', () => {
    const { notice } = parseMeasure(
      '已完成招标。下一步，将加快推进工程建设。\n整改状态：持续推进\n完成时限：2025年12月',
    );
    expect(notice.commitments.map((row) => row.due)).toEqual(['2025-12']);
  });
});
