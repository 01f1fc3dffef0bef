import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

const subjects = (sentence: string): (string | null)[] => parseMeasure(sentence).notice.metrics.map((m) => m.subject);

describe('what a figure counts', () => {
  it.each<[string, (string | null)[], string]>([
    ['选派10名中小学语文兼职教研员参加活动。', ['中小学语文兼职教研员'], '秦州 3.3: the noun behind, up to its verb'],
    ['下达整改通知书3份。', ['整改通知书'], '秦州 4.4: the noun before, without its verb'],
    ['目前全系统共有特色社团88个。', ['特色社团'], '秦州 4'],
    ['评选出461名市级教学能手。', ['市级教学能手'], '淄博 （二）'],
    ['对37名教师开展约谈。', ['教师'], 'no verb behind the noun'],
    [
      '分别安排了校舍维修资金48万元和32万元给两所中学。',
      ['校舍维修资金', '校舍维修资金', '中学'],
      '云安 16.1: a second figure',
    ],
    ['我局组织全区财务人员进行培训2次。', ['培训'], 'the act alone'],
    ['公办园在园幼儿占比由46%提高到54.2%。', ['公办园在园幼儿占比', '公办园在园幼儿占比'], 'a rate that moved'],
    ['2024年上半年公务用车运行费用同比下降17.5%。', ['公务用车运行费用'], 'without its time'],
    ['按期办结率100%。', ['按期办结率'], 'a rate named whole'],
    ['较上年上升4.1个百分点。', [null], 'nothing named'],
    ['查出照抄照搬、以会代学等问题21个。', ['问题'], 'examples'],
    ['抽检肉类、食用油、米面等640批次。', [null], 'only examples'],
    ['在全区19所设有食堂的区直属学校推行。', ['区直属学校'], 'a clause before the noun'],
    ['终止与6家不合格实习单位的合作。', ['不合格实习单位'], 'the noun itself'],
    ['投入380万元更新一键报警装置。', ['投入'], 'money by its act'],
    ['党组织5个完成换届。', ['党组织'], 'no verb in 党组织'],
    ['举办财务培训班4期。', ['财务培训班'], 'a noun made of a verb'],
    ['开展“第一议题”学习16次。', ['“第一议题”学习'], 'quotes kept whole'],
    ['对全区学校开展督导，3次。', [null], 'nothing in its clause'],
  ])('%s', (sentence, expected) => {
    expect(subjects(sentence)).toEqual(expected);
  });
});
