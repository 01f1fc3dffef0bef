import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

const periods = (sentence: string): (string | null)[] => parseMeasure(sentence).notice.metrics.map((m) => m.period);

type Case = [sentence: string, expected: (string | null)[], source: string];

describe('the period of a figure', () => {
  it.each<Case>([
    ['2024年全区共立项课题62项。', ['2024'], '云安 3.3: a year in the sentence'],
    ['2024年9月以来，对3万多学生进行了普访。', ['2024-09/'], '云安 7.2: since'],
    ['2025年以来，开展学习10次、研讨2次。', ['2025/', '2025/'], '秦州 1.1: for the whole sentence'],
    ['2024年8月31日，率领8个检查组开展督导。', ['2024-08-31'], '云安 21.2: a day'],
    ['今年以来，共开展检查11次。', ['2025/'], '云安 3.4: 今年 by the date of publication'],
    ['2024年新增学位100个。2025年新增学位200个。', ['2024', '2025'], '清远 15: each its own sentence'],
    ['组织检查20次。', [null], 'none'],
    ['近三年来，盘活学校15所。', [null], '秦州 1.2: years past that are not named'],
    ['印发《2024年工作方案》，开展检查20次。', [null], 'a year in a title'],
    ['获奖总数比2023年增加45个。', [null], '淄博 （三）: compared with'],
  ])('%s', (sentence, expected) => {
    expect(periods(sentence)).toEqual(expected);
  });
});
