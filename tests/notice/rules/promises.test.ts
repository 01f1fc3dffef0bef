import { describe, expect, it } from 'vitest';
import { scanPromises } from '../../../src/notice/rules/promises.ts';

const promises = (text: string): string[] =>
  scanPromises(text, 0, text.length).map(({ start, end }) => text.slice(start, end));

describe('scanPromises', () => {
  it.each([
    ['接下来，我局将通过招聘或调入的方式配足校医。', '云安 19'],
    ['2025年将对需要轮岗的学校中层干部进行调整。', '云安 40'],
    ['我局将加强监管。', '云安 (五)六是'],
    ['计划在2025年6月底前全面完成消防验收。', '秦州 6.3'],
    ['计划在两年内补充完成。', '秦州 2.2'],
    ['计划实施中小学改扩建项目*个。', '海南州 （一）五是'],
    ['拟将全市学校视频接入平台。', '清远 20.2'],
    ['争取12月底整体完成验收工作。', '秦州 9.2'],
    ['确保2025年6月底前全部完成。', 'a deadline'],
    ['预计2025年底完工。', 'expected'],
    ['力争三年内实现全覆盖。', 'strived for'],
  ])('%s', (sentence) => {
    expect(promises(sentence)).toHaveLength(1);
  });

  it.each([
    ['将课后服务纳入年度考核。', '将 as 把'],
    ['将内审工作融入政府采购监管环节。', '清远 3'],
    ['将校长陪餐费补充到营养餐专项经费里。', '秦州 5.1'],
    ['将“绿美校园”与“书香校园”建设有效融合。', '云安 2.3'],
    ['制定年度工作计划，落实到位。', 'a plan as a document'],
    ['按照教学计划组织实习。', '清远 18.3'],
    ['推进“鲲鹏计划”培育行动。', 'a name'],
    ['对拟提拔人选开展考察。', '清远 36.2'],
    ['将近百名教师参加。', '将近'],
    ['将吸取教训，落实规定。', 'a routine phrase'],
  ])('%s is none', (sentence) => {
    expect(promises(sentence)).toEqual([]);
  });

  it('gives the clause from its comma to the end of the sentence', () => {
    expect(promises('目前已有5间学校配备校医。接下来，我局将通过招聘的方式配足校医。其他工作已完成。')).toEqual([
      '接下来，我局将通过招聘的方式配足校医',
    ]);
  });
});
