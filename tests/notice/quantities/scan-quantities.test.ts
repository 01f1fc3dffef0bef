import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../../support/parse-measure.ts';

const figures = (sentence: string): string[] => parseMeasure(sentence).figures;

describe('quantities with their unit', () => {
  it.each([
    ['专项学习重要指示批示精神118次。', '118次 | 118 次 exact', '云安 1'],
    ['共捐赠图书33071册。', '33071册 | 33071 册 exact', '云安 2.3'],
    ['阅读资源投入41.3万元。', '41.3万元 | 413000 元 exact', '云安 2.3'],
    ['财政补助资金1013.86128万元。', '1013.86128万元 | 10138612.8 元 exact', '秦州 4'],
    ['投入资金1,286万元。', '1,286万元 | 12860000 元 exact', 'thousands grouped'],
    ['新建学校投入7.6亿元。', '7.6亿元 | 760000000 元 exact', '云安 10'],
    ['监管率达96.70%。', '96.70% | 96.7 % exact', '清远 28'],
    ['上课率百分之九十五。', '百分之九十五 | 95 % exact', 'a share in words'],
    ['覆盖三分之二的学校。', '三分之二 | 0.666666666667 - exact', 'a fraction'],
    ['上线率提高10个百分点。', '10个百分点 | 10 个百分点 exact', '秦州 3.3'],
    ['巡课评课377名(次)教师。', '377名(次) | 377 名(次) exact', '云安 3.4'],
    ['施划交通标线 10075.6 平方。', '10075.6 平方 | 10075.6 平方米 exact', '淄博 （四）'],
    ['生均经费提高到600元/生。', '600元/生 | 600 元/生 exact', 'money a head'],
    ['开展三次检查。', '三次 | 3 次 exact', 'Chinese numerals count with a measure word'],
    ['选派两名干部。', '两名 | 2 名 exact', '两'],
    ['处理二十五人。', '二十五人 | 25 人 exact', 'two digits'],
    ['为期一年半。', '一年半 | 1.5 年 exact', 'a half more'],
    ['每月召开一次例会。', '一次 | 1 次 exact', '一 counts after 每月召开'],
    ['每周1次巡查。', '1次 | 1 次 exact', 'a frequency'],
    ['每周组织两次巡查。', '两次 | 2 次 exact', 'a frequency in words'],
    ['投诉量同比下降四成。', '四成 | 4 成 exact', 'tenths'],
    ['综合整改率达九成以上。', '九成以上 | 9 成 over', 'tenths with a qualifier behind'],
    ['关闭账外账户一个。', '一个 | 1 个 exact', 'one, behind its noun'],
    ['支教一学年。', '一学年 | 1 学年 exact', 'a school year'],
    ['每年至少检定2次。', '2次 | 2 次 over', 'at least, before the verb'],
    ['接到投诉24小时内处置。', '24小时内 | 24 小时 under', 'within'],
    ['下降三分之一以上。', '三分之一以上 | 0.333333333333 - over', 'a fraction with a qualifier'],
    ['局领导每月接访不少于半天。', '不少于半天 | 0.5 天 over', 'half a day'],
    ['为家长节省超过百万元。', '超过百万元 | 1000000 元 over', 'a bare power of ten that is said to be passed'],
    ['举办“监管大讲堂”八期。', '八期 | 8 期 exact', 'numbers of a series'],
    ['联合公安等7部门检查。', '7部门 | 7 部门 exact', 'departments'],
    ['就业率为9×.×%。', '9×.×% | * % exact', 'hidden in part'],
    ['合作开发课程**门。', '**门 | * 门 exact', 'hidden, behind its noun'],
    ['受理来信来访 1 ,053 件。', '1 ,053 件 | 1053 件 exact', 'a blank before the comma'],
  ])('%s', (sentence, expected) => {
    expect(figures(sentence)).toEqual([expected]);
  });
});

describe('ranges', () => {
  it.each([
    ['每天发放5-10个家长陪餐名额。', '5-10个 | 5-10 个 exact', '云安 32.4'],
    ['进行3天至5天教学指导。', '3天至5天 | 3-5 天 exact', '清远 13'],
    ['补助3～5万元。', '3～5万元 | 30000-50000 元 exact', '万 belongs to both'],
    ['抽查三至五所学校。', '三至五所 | 3-5 所 exact', 'Chinese numerals'],
  ])('%s', (sentence, expected) => {
    expect(figures(sentence)).toEqual([expected]);
  });
});

describe('mixtures', () => {
  it.each([
    ['受益教师1万多人次。', '1万多人次 | 10000 人次 over', '清远 12'],
    ['测评3万多名中小学生。', '3万多名 | 30000 名 over', '云安 16'],
    ['普访3万多学生。', '3万多 | 30000 - over', '云安 7.2, no measure word'],
    ['培训教师三千余名。', '三千余名 | 3000 名 over', '余'],
    ['开展检查30余次。', '30余次 | 30 次 over', '秦州 2.5'],
    ['历时三个多月。', '三个多月 | 3 个月 over', '个多月'],
  ])('%s', (sentence, expected) => {
    expect(figures(sentence)).toEqual([expected]);
  });
});

describe('redacted figures', () => {
  it.each([
    ['印发方案，整改问题*条。', '*条 | * 条 exact'],
    ['落实项目资金*.*亿元。', '*.*亿元 | * 元 exact'],
    ['挂账数额多达*余万元。', '*余万元 | * 元 over'],
    ['完成培训**人次。', '**人次 | * 人次 exact'],
    ['清退资金××万元。', '××万元 | * 元 exact'],
    ['整改率达到*%。', '*% | * % exact'],
  ])('%s', (sentence, expected) => {
    expect(figures(sentence)).toEqual([expected]);
  });

  it.each(['由州委*副书记带队督查。', '印发《*州实施方案》落实到位。', '*海省全面推进改革试点。'])(
    'a hidden name is none: %s',
    (sentence) => {
      expect(figures(sentence)).toEqual([]);
    },
  );
});

describe('what only looks like a quantity', () => {
  it.each([
    '落实“一岗双责”，压实责任。',
    '执行“三重一大”决策制度，落实“三会一课”。',
    '市委第二巡察组、第一巡视组进行了督导。',
    '按照云安区教〔2023〕45号文件要求落实。',
    '按照《关于课后服务的通知》（粤教基〔2021〕12号）落实。',
    '接收12345热线工单，及时办理。',
    '加强318国道沿线学校的安全管理。',
    '指导第三小学、市第二中学、清远市第三人民医院整改。',
    '公布举报电话0763-3361683，接受监督。',
    '设立热线13812345678，接受监督。',
    '学习党的二十大、二十届三中全会精神。',
    '增强“四个意识”、坚定“四个自信”、做到“两个维护”。',
    '推进“百千万工程”和“双减”工作，落实五育并举。',
    '贯彻中央八项规定精神，纠治“四风”。',
    '开展千名教师访万家活动和“千场巡讲”。',
    '发挥第一书记作用，实行“县管校聘”。',
    '上好思政第一课，开展三年级学业评价。',
    '制定三年行动计划，落实九年一贯制。',
    '于2024年9月18日召开会议，部署2024-2025学年工作。',
    '在8月和9月组织自查。',
    '使用5G网络和3D打印设备。',
    '推广“十四五”规划和八五普法。',
    '地址为连江路20号，邮编527500。',
    '组织四部门联合检查，前三名获表彰。',
    '逐一整改，一律公开，一律通报。',
    '建立四有好老师队伍，评选“三好学生”。',
  ])('%s', (sentence) => {
    expect(figures(sentence)).toEqual([]);
  });
});
