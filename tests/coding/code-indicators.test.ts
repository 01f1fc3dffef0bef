import { describe, expect, it } from 'vitest';
import { codebookOf, codedText, figuresOf, PROJECT_CODEBOOK } from './coded-text.ts';

const indicator = (more: object): object => ({
  code: 'built',
  zh: '名',
  en: 'Name',
  dimension: 'count',
  kind: 'flow',
  theme: 'all',
  units: ['所'],
  words: ['学校'],
  match: ['新建…学校#'],
  ...more,
});
const bookOf = (indicators: object[], roles: object = {}) =>
  codebookOf([{ code: 'all' }], { indicators: { indicators, roles } });

describe('what a rule asks for', () => {
  it('takes a figure whose unit, words and pattern fit', () => {
    expect(figuresOf('新建学校4所。', bookOf([indicator({})]))).toEqual(['4所: built own']);
  });

  it('leaves a figure of another unit alone', () => {
    expect(figuresOf('新建学校4个。', bookOf([indicator({})]))).toEqual([]);
  });

  it('looks no further than the sentence, and with … no further than a comma or another figure', () => {
    const codebook = bookOf([indicator({ match: ['新建…#'] })]);
    expect(figuresOf('新建学校。现有4所。', codebook)).toEqual([]);
    expect(figuresOf('新建学校，共4所。', codebook)).toEqual([]);
    expect(figuresOf('新建学校2个共4所。', codebook)).toEqual([]);
  });

  it('needs every near pattern and none of not', () => {
    const codebook = bookOf([indicator({ near: ['县城'], not: ['民办…#'] })]);
    expect(figuresOf('新建学校4所。', codebook)).toEqual([]);
    expect(figuresOf('县城新建学校4所。', codebook)).toEqual(['4所: built own']);
    expect(figuresOf('县城新建民办学校4所。', codebook)).toEqual([]);
  });

  it('gives the first indicator that fits, and tries one without words on every figure of its units', () => {
    const second = indicator({ code: 'second', words: [], match: ['#'] });
    expect(figuresOf('新建学校4所，走访3所。', bookOf([indicator({}), second]))).toEqual([
      '4所: built own',
      '3所: second own',
    ]);
  });

  it('reads a covered figure like any other', () => {
    expect(figuresOf('新建学校*所。', bookOf([indicator({})]))).toEqual(['*所: built own']);
  });
});

describe('roles', () => {
  const roles = {
    part: ['其中…#'],
    planned: ['计划…#'],
    applied: ['申请…#'],
    required: ['要求…#'],
    cumulative: ['近三年…#'],
  };
  const built = indicator({});

  it('gives a plan no indicator but one for plans', () => {
    expect(figuresOf('计划新建学校4所。', bookOf([built], roles))).toEqual(['4所: – planned']);
    const planned = indicator({ code: 'planned', role: 'planned' });
    expect(figuresOf('计划新建学校4所。', bookOf([built, planned], roles))).toEqual(['4所: planned planned']);
    expect(figuresOf('新建学校4所。', bookOf([planned], roles))).toEqual([]);
  });

  it('marks what is applied for, required, or a total over several years', () => {
    expect(figuresOf('申请新建学校4所。', bookOf([built], roles))).toEqual(['4所: built applied']);
    expect(figuresOf('要求新建学校4所。', bookOf([built], roles))).toEqual(['4所: built required']);
    expect(figuresOf('近三年新建学校4所。', bookOf([built], roles))).toEqual(['4所: built cumulative']);
  });

  it('gives no indicator to a part beside its total, but takes 其中 without a total as it is', () => {
    const codebook = bookOf([indicator({ match: ['学校#'] })], roles);
    expect(figuresOf('新建学校4所，其中公办学校3所。', codebook)).toEqual(['4所: built own', '3所: – part']);
    expect(figuresOf('推进有力，其中公办学校3所。', codebook)).toEqual(['3所: built own']);
  });

  it('takes a part for an indicator that is by definition one', () => {
    const codebook = bookOf([indicator({ match: ['学校#'], partial: true })], roles);
    expect(figuresOf('新建学校4所，其中公办学校3所。', codebook)).toEqual(['4所: built own', '3所: built own']);
  });
});

describe('the project’s indicators', () => {
  const cases: [string, string[]][] = [
    [
      '反馈的36个问题已完成整改30个，正在整改6个。',
      ['36个: problems_total own', '30个: problems_resolved own', '6个: problems_ongoing own'],
    ],
    ['审计指出的17个问题逐一复核。', []],
    ['党组理论学习中心组开展集中学习12次、研讨3次。', ['12次: study_sessions own']],
    ['每周开展集中学习1次。', []],
    ['2024年公开招聘教师120名，其中招聘研究生15名。', ['120名: teachers_recruited own', '15名: – part']],
    ['2025年计划招聘教师80名。', ['80名: teachers_planned planned']],
    ['公开招聘卫生专业技术人员63名。', []],
    ['招聘心理教师4名。', ['4名: psychology_staff_added own']],
    ['交流轮岗校长、教师209人，占应交流人数的12%。', ['209人: teachers_rotated own']],
    ['对21名处级干部进行交流轮岗。', ['21名: leaders_adjusted own']],
    ['向县政府申请课后服务补助资金1013万元。', ['1013万元: after_school_funds applied']],
    ['对5名校长进行约谈，给予党纪处分2人。', ['5名: people_disciplined own', '2人: people_disciplined own']],
    ['撤并教学点23个，撤销无证培训机构9家。', ['23个: schools_merged own']],
    [
      '近三年投入2.1亿元新建学校4所，新增学位5400个。',
      [
        '2.1亿元: construction_investment cumulative',
        '4所: schools_built cumulative',
        '5400个: seats_added cumulative',
      ],
    ],
    ['由88所增加到203所学校通过招标确定食堂供应商。', ['203所: meal_tender_schools own']],
    ['修订完善财务管理等方面制度18项。', ['18项: rules_issued own']],
    ['废止与现行政策不相适应的制度6项。', []],
    [
      '36个问题中，已整改到位33个，正在推进3个。',
      ['36个: problems_total own', '33个: problems_resolved own', '3个: problems_ongoing own'],
    ],
    ['督促各学校整改问题126个。', []],
    ['召开3次党组会、5次专题会研究整改工作。', ['3次: rectification_meetings own', '5次: rectification_meetings own']],
    ['修订制度9项，新建11项。', ['9项: rules_issued own', '11项: rules_issued own']],
    ['新增普惠性学位1200个、高中学位800个。', ['1200个: seats_added own', '800个: seats_added own']],
    ['建成投用第三小学等3所学校。', ['3所: schools_built own']],
    ['投入1.6亿元改善学校办学条件。', ['1.6亿元: construction_investment own']],
    ['公开招聘教师86名、校园引才12名。', ['86名: teachers_recruited own', '12名: teachers_recruited own']],
    ['国培、省培教师3200人次。', ['3200人次: teachers_trained own']],
    ['移交的6件信访件全部办结。', ['6件: complaints_handled own']],
    ['明厨亮灶建成学校112所。', ['112所: smart_canteen_schools own']],
    ['关停不更新的学校公众号14个。', []],
    ['组织转岗培训2期，培训教师154人次。', ['154人次: teachers_trained own']],
    ['2026年3月底前出台管理制度3项。', ['3项: – planned']],
    ['巡察反馈了意见，指出具体问题18个。', ['18个: problems_total own']],
    ['制定整改措施98条，已完成93条。', []],
    [
      '会同公安部门开展检查，取缔无证办学点18个，关停“黑机构”7家。',
      ['18个: institutions_closed own', '7家: institutions_closed own'],
    ],
    ['2024年暑期交流轮岗校长11名、教师276名。', ['11名: teachers_rotated own', '276名: teachers_rotated own']],
    ['提拔股级干部8名，交流轮岗5名。', ['8名: leaders_adjusted own', '5名: leaders_adjusted own']],
    ['轮岗交流市场监管所所长8名。', ['8名: leaders_adjusted own']],
    ['引进博士6名，招聘乡镇卫生院医务人员145名。', []],
    ['拟公开招聘补充执法人员6名。', []],
    ['2025年8月底前再招聘教师60名。', ['60名: teachers_planned planned']],
    [
      '查处有偿补课、违规兼职教师9人，给予2名责任人员党纪处分。',
      ['9人: people_disciplined own', '2名: people_disciplined own'],
    ],
    ['约谈施工单位负责人1名。', []],
    ['受理群众反映37件。', ['37件: complaints_handled own']],
    ['培训机构预收费监管率由87%提升至98.6%。', ['98.6%: supervision_share own']],
    ['对5.8万名学生开展2024年春季学期心理健康筛查。', ['5.8万名: students_screened own']],
    ['专职心理教师缺口仍有12名，配备专兼职心理教师146名。', []],
    ['食堂食材公开招标，27所学校全部签订供货合同。', ['27所: meal_tender_schools own']],
    ['推行大宗食材统一招标，74所学校由中标企业集中配送。', ['74所: meal_tender_schools own']],
    ['每周开展食堂检查不少于3次。', []],
    ['已在132所学校建成“互联网+明厨亮灶”。', ['132所: smart_canteen_schools own']],
    ['新建改扩建公办幼儿园5所。', ['5所: schools_built own']],
    [
      '提拔任用40岁以下年轻干部13名，免去不胜任现职干部2名。',
      ['13名: leaders_adjusted own', '2名: leaders_adjusted own'],
    ],
    ['17名漏报责任人被批评教育。', ['17名: people_disciplined own']],
    ['立案审查3人，给予党纪处分2人。', ['2人: people_disciplined own']],
    ['移交信访件9件。', []],
    ['梳理信访积案46件，已化解44件。', ['44件: complaints_handled own']],
    ['对五届市委第六轮巡察反馈的19个问题逐条核验，确认整改到位17个。', []],
    ['将围绕经费监管等关键环节再修订制度10项。', ['10项: – planned']],
    [
      '关停无证培训机构13家，关停无证托管点11个，注销办学许可证6家。',
      ['13家: institutions_closed own', '6家: institutions_closed own'],
    ],
    ['全区102家持证校外培训机构实行“一课一消”。', ['102家: institutions_approved own']],
    ['为5.3万名中小学生建立心理档案。', ['5.3万名: students_screened own']],
    ['新建学生公寓2栋，建筑面积3.4万平方米，总投资1.58亿元。', ['1.58亿元: construction_investment own']],
  ];
  it.each(cases)('%s', (sentence, expected) => {
    expect(figuresOf(sentence)).toEqual(expected);
  });

  it('reads a sentence over a broken line and page number', () => {
    const { coded } = codedText(
      { measures: ['联合公安等部门开\n— 3 —\n展校外培训机构联合执法检查14次。'] },
      PROJECT_CODEBOOK,
    );
    expect(coded.metrics.map(({ indicator: code }) => code)).toContain('joint_inspections');
  });

  it('stays linear in a sentence without end', () => {
    const sentence = `${'招聘教师，'.repeat(20_000)}共120名。`;
    const start = performance.now();
    figuresOf(sentence);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
