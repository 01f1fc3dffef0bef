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
    [
      '推进建设，2025年4月第一批6个集团通过验收，新建14个；市直3所高中托管。',
      ['2025-04', '2025-04', '2025-04'],
      '清远 11: no semicolon before',
    ],
    [
      '制定办法；2025年4月6个集团通过验收；市直3所高中托管。',
      ['2025-04', null],
      '清远 11: a date inside a part stays there',
    ],
    ['2025年2月20日，召开民主生活会，认领问题31条；书记到6家卫生院督导。', ['2025-02-20', null], 'one day, one thing'],
    ['2024年公开招聘技术人员6名；清退借调人员8名。', ['2024', '2024'], '肥西 13: the head of the sentence'],
    ['2024年以来，开展课堂92节；开展教研30场。', ['2024/', '2024/'], '淄博: since'],
    [
      '新增场馆1座，2025年联赛参赛队伍74支；剩余6块跑道正在改造。',
      [null, '2025', null],
      '沈丘 11: a year after undated figures',
    ],
    ['2025年，把体育改革抓紧抓实。落实每天体育活动2小时。', ['2025'], '云安 2.3: a sentence about a time'],
    ['2025年以来，推动学校成立委员会。学校每天发放8个陪餐名额。', ['2025/'], '云安 32.4'],
    ['2025年3月开始，开展专项整治。开展整治以来，发现问题51个。', ['2025-03/'], '云安 11.2: since then'],
    [
      '2024年11月27日，举行网络安全培训班。邀请专家授课。各学校共400多人参加培训。',
      ['2024-11-27'],
      '云安 21.3: those at it',
    ],
    ['2024年12月9日，召开专题会议。书记带头领办8个问题。', [null], '曲靖: another thing'],
    ['2025年统一组织考核。开展警示教育大会2次。', [null], '秦州: no head of its own'],
    [
      '2024年8月，检查内容包括是否每年不少于2次研究部署，对发现的3个问题立行立改。',
      [null, '2024-08'],
      '云安 23.3: a rule',
    ],
    ['制定2025年计划，明确每月集中学习至少1次。', [null], 'a rule'],
    ['面向2.7万名学生开展2024年秋季普测。', ['2024'], '夷陵: a date behind'],
    ['安排120万元专项资金，于2024年5月建成31个。', ['2024-05', '2024-05'], '霍山: a date behind'],
    ['2025年调整校长43名，在同一学校任职超过两届的全部交流。', ['2025', null], 'a bound'],
    ['2024年招聘教师50名，其中35岁以下40名。', ['2024', null, '2024'], 'a bound'],
    ['2024年教师缺口由上年的112人减少到34人。', ['2023', '2024'], '君山 2.1: of the year before'],
    ['2025年平均年龄由49.3岁降至44.8岁。', [null, '2025'], 'the old figure'],
    ['对2021年巡察、2023年审计指出的13个问题开展核查。', [null], 'when it was found'],
    ['2024届毕业生去向落实率为93.12%。', ['2024'], 'a year of leavers'],
    ['获奖总数比2023年增加45个。', [null], '淄博 （三）: compared with'],
  ])('%s', (sentence, expected) => {
    expect(periods(sentence)).toEqual(expected);
  });
});
