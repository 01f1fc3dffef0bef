import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

const repeats = (sentences: string): (number | null)[] => parseMeasure(sentences).notice.metrics.map((m) => m.repeatOf);
const LESSONS = '参与全学段、全学科线上巡课评课教研人员共979人，已开展11期线上巡课。';

describe('figures reported again', () => {
  it('a sentence word for word counts once (云安 3.4, 7.4)', () => {
    expect(repeats(`${LESSONS}组织学习研讨。${LESSONS}`)).toEqual([null, null, 1, 2]);
  });

  it('the third time still points to the first', () => {
    expect(repeats(LESSONS.repeat(3))).toEqual([null, null, 1, 2, 1, 2]);
  });

  it.each([
    ['the same figure in other words', '选派15名教师到海区跟岗。招聘15名教师入职。'],
    ['the same words with another figure', '开展师德师风专题检查20次，整改到位。开展师德师风专题检查30次，整改到位。'],
    ['redacted figures', '开展师德师风和法治教育专题学习*次。开展师德师风和法治教育专题学习*次。'],
  ])('%s is none', (_, sentences) => {
    expect(repeats(sentences).every((repeat) => repeat === null)).toBe(true);
  });
});
