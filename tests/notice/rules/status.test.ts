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
    ['ongoing', '重新学习教师配备文件。根据学校需求，逐步配足专职思政教师。', '云安 12.2: studied, nothing reported'],
    ['ongoing', '我局筹集资金，为中学修建人行天桥。至2025年6月，天桥主体已完成。', '云安 18.2: one work'],
    ['ongoing', '在县城4个农贸市场安装计量监管系统，目前正在调试。', 'one sentence, one work'],
    [
      'ongoing',
      '加快工程结算。针对5个久拖未结项目，逐个制定结算计划，目前正在开展评审，预计2025年12月底前全部办结。',
      '君山 6.2',
    ],
    ['ongoing', '落实培训经费。目前部分学校仍在逐步落实。', '沈丘 10.3'],
    ['mixed', '目前已化解债务3145万元，剩余债务正按化债方案有序消化。', 'what is done and what is left'],
    ['mixed', '清理往来款215笔、金额1874万元，尚有33笔因单位撤并正在核实。', '盈江 13.1'],
    ['mixed', '公开拍卖31批次，上缴国库34.9万元，其余17批次因案件尚未审结暂时封存。', '介休 9.2'],
    ['ongoing', '对2件积案，正协调区自然资源分局推进，确保2025年9月30日前化解到位。', '章贡 10.3'],
    ['planned', '2026年拟再招聘卫生专业技术人员90名左右。', '溆浦 13.3'],
    ['done', '排查安全隐患3486条，整改率99.6%。全区未发生生产安全事故。', '章贡 9.1: what was found is dealt with'],
    ['clean', '聘请第三方开展抽样回访，未发现安排学生从事高强度劳动的情况。', '淇河 4.3'],
    ['mixed', '撤并教学点23个，安排车辆接送学生312名；学校正在进行主体施工，预计2025年12月底前竣工交付。', 'two works'],
    ['mixed', '经开区两所小学主体完工。2024年暑假优化调整乡村学校8所，全部投入使用。', '淄博 一(三): under way first'],
    ['mixed', '清退超期借调人员4人；2026年3月底前通过公开考调补充执法人员10名。', 'a date yet to come'],
    ['mixed', '建立后备干部库，二〇二六年将分批选派二十名后备干部挂职。', 'reported in the same sentence'],
    ['done', '制定方案，召开推进会9次。截至目前，已整改15个，正在推进2个。', 'the whole inspection, not this measure'],
    ['ongoing', '正在对学校器材配备情况进行摸底，目前已完成30个县的数据采集。', 'how far it has come'],
    ['clean', '对137家投入品经营门店逐户检查，未发现经营禁用农药的行为。', 'a noun, no action'],
    ['done', '2025年6月底前将128所学校食堂全部接入监管平台。', '将 is 把 where the date is past'],
    ['done', '对正在建设的项目开展检查，印发通报2期。', 'what is dealt with is under way'],
    ['clean', '对三年来的派车单、加油记录逐笔核对，未发现公车私用情形。', 'checked by comparing'],
    ['clean', '经人事科逐人核查，班子成员均不存在违规兼职取酬情形。', 'does not exist'],
    ['mixed', '投入资金186万元，完成5所敬老院消防改造，城关敬老院改造正在招标。', 'another work'],
    ['mixed', '4个未结算项目中3个完成结算，1个县财政评审中心正在审核。', 'another part'],
    ['ongoing', '民办学校资金监管账户已完成开户13家，另有5家正在办理之中。', 'one work, as far as it has come'],
    ['planned', '街道将于年底前建成监管平台，实现线上审批。', '将于'],
    ['clean', '对全县幼儿园开展专项督查，暂未发现提前教授小学课程内容的情形。', '岳池 2.3'],
    [
      'clean',
      '对津补贴发放情况逐笔核查，未发现违规问题。（完成情况：已完成；责任单位：财务科）',
      'closing fields behind',
    ],
    ['done', '为学校选聘法治副校长79名，常态化组织排查，未发生欺凌事件。', 'more than a check'],
    [
      'ongoing',
      '建立干部库，正在分批安排到关键岗位历练。（完成情况：已完成，长期坚持）',
      '遂宁 11.2: its own words count',
    ],
  ])('%s: %s', (status, sentence) => {
    expect(parseMeasure(sentence).measure.status).toBe(status);
  });
});
