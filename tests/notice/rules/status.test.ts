import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

describe('the status of a measure', () => {
  it.each([
    ['done', '制定并印发了《云安区中小学校安全管理制度》，加强校园安全管理。', '云安 15.1'],
    ['done', '2024年8月，我局组织全区财务人员进行培训2次，提高了工作能力。', '云安 25.3'],
    ['done', '把师德表现纳入年度考核范围，全部问题已整改到位。', 'reported as finished'],
    ['clean', '利用网上巡课系统开展抽查，暂未发现课时被占用的情况。', '云安 2.2'],
    ['clean', '对各校经费使用情况进行随机督查4次，未发现违规问题。', '云安 6.3'],
    ['done', '加强管理，印发制度并开展培训，对各校进行抽查，暂未发现违规问题。', 'more than a check'],
    ['planned', '计划在2025年12月底前完成消防验收。', 'promised alone'],
    ['mixed', '已补充4名体育教师，全部到岗任教。剩余名额计划在两年内补充完成。', '秦州 2.2'],
    ['mixed', '已收回资金300万元并上缴国库。其余资金正在追缴。', 'the rest under way'],
    ['ongoing', '相关案件正在办理之中。', '秦州 8.1'],
  ])('%s: %s', (status, sentence) => {
    expect(parseMeasure(sentence).measure.status).toBe(status);
  });
});
