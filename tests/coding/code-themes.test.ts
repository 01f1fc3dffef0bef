import { describe, expect, it } from 'vitest';
import { codebookOf, codedText, PROJECT_CODEBOOK, themesOf } from './coded-text.ts';

const meals = { code: 'meals', terms: ['食堂', '校园餐'], weak: ['供应商'] };
const safety = { code: 'safety', terms: ['安全', '消防'], except: ['食品安全'] };
const staff = { code: 'staff', terms: ['教师招聘', '编制'], except: ['编制了'] };
const integrity = { code: 'integrity', terms: ['廉政', '谈话'] };
const small = codebookOf([meals, safety, staff, integrity]);
const first = (measure: string, title?: string): string | undefined =>
  themesOf(title === undefined ? { measures: [measure] } : { title, measures: [measure] }, small)[0]?.[0];

describe('the weight of a place', () => {
  it('gives the primary theme to what the first clause does, not to what follows in passing', () => {
    expect(first('加强廉政谈话，在集中整治工作中紧盯食堂。')).toBe('integrity');
    expect(first('建成食堂平台，并对负责人开展谈话。')).toBe('meals');
  });

  it('takes the title’s theme for a measure that names none itself', () => {
    expect(themesOf({ title: '消防安全管理不到位', measures: ['组成八个检查组到各地督导。'] }, small)).toEqual([
      ['safety'],
    ]);
  });

  it('leaves a theme out that a long measure names once in passing', () => {
    const measure = '开展廉政谈话，对廉政风险逐一排查，廉政谈话全覆盖，集体廉政谈话覆盖各单位，其中涉及食堂。';
    expect(themesOf({ measures: [measure] }, small)).toEqual([['integrity']]);
  });

  it('gives both themes where both are at work, and never more than three', () => {
    expect(themesOf({ measures: ['改造食堂和消防设施。'] }, small)).toEqual([['meals', 'safety']]);
    expect(themesOf({ measures: ['改造食堂、消防、编制、廉政各项工作。'] }, small)[0]).toHaveLength(3);
  });

  it('counts a word in the title of a document for less than one outside', () => {
    const score = (measure: string): number =>
      codedText({ measures: [measure] }, small).coded.measures[0]!.themes[0]!.score;
    expect(score('印发《食堂管理办法》。')).toBeLessThan(score('印发食堂管理办法。'));
  });
});

describe('kinds of words', () => {
  it('does not count a term inside an exception', () => {
    expect(themesOf({ measures: ['加强食品安全管理。'] }, small)).toEqual([[]]);
    expect(themesOf({ measures: ['编制了工作手册。'] }, small)).toEqual([[]]);
  });

  it('counts a weak word only beside a term of its theme', () => {
    expect(themesOf({ measures: ['公开选取供应商。'] }, small)).toEqual([[]]);
    const alone = codedText({ measures: ['规范食堂管理。'] }, small).coded.measures[0]!.themes[0]!.score;
    const beside = codedText({ measures: ['规范食堂供应商管理。'] }, small).coded.measures[0]!.themes[0]!.score;
    expect(beside).toBeGreaterThan(alone);
  });

  it('lets the longest word at a place win, across themes', () => {
    const codebook = codebookOf([
      { code: 'law', terms: ['法治副校长'] },
      { code: 'leaders', terms: ['副校长'] },
      { code: 'office', terms: ['法治'] },
    ]);
    expect(themesOf({ measures: ['聘任法治副校长二十名。'] }, codebook)).toEqual([['law']]);
  });

  it('counts a heading’s word only in headings and titles', () => {
    const codebook = codebookOf([{ code: 'process', terms: [], headings: ['下一步'] }]);
    expect(themesOf({ title: '下一步工作打算', measures: ['坚持久久为功。'] }, codebook)).toEqual([['process']]);
    expect(themesOf({ measures: ['明确下一步工作重点。'] }, codebook)).toEqual([[]]);
  });

  it('gives more weight to a term that has more', () => {
    const codebook = codebookOf([
      { code: 'plain', terms: ['食堂'] },
      { code: 'heavy', terms: [{ term: '采购', weight: 2 }] },
    ]);
    expect(themesOf({ measures: ['规范食堂采购。'] }, codebook)[0]?.[0]).toBe('heavy');
  });
});

describe('fallback, sector and subthemes', () => {
  it('gives the fallback, with the measure as its evidence, where no theme has enough words', () => {
    const codebook = codebookOf([meals, { code: 'rest', terms: [] }], { themes: { fallback: 'rest' } });
    const { text, coded } = codedText({ measures: ['坚持久久为功。'] }, codebook);
    const [theme] = coded.measures[0]!.themes;
    expect(theme).toMatchObject({ theme: 'rest', rank: 1, score: 0 });
    expect(text.slice(theme!.evidence[0]!.start, theme!.evidence[0]!.end)).toBe('一是坚持久久为功。');
  });

  it('lets a guarded theme count outside its sector only where the measure names the sector', () => {
    const sector = { issuers: ['教育局'], terms: ['学校'], perThousand: 50, groups: ['school'] };
    const codebook = codebookOf([{ ...safety, group: 'school' }], { themes: { sector } });
    const measures = ['排查消防问题。', '排查学校消防问题。'];
    expect(themesOf({ measures }, codebook)).toEqual([['safety'], ['safety']]);
    expect(themesOf({ issuer: '云溪县住房局', measures }, codebook)).toEqual([[], ['safety']]);
  });

  it('takes a notice for one of the sector by its words where the issuer does not say so', () => {
    const sector = { issuers: ['教育局'], terms: ['学校'], perThousand: 5, groups: ['school'] };
    const codebook = codebookOf([{ ...safety, group: 'school' }], { themes: { sector } });
    const measures = ['排查消防问题。', '走访学校，联系学校，服务学校。'];
    expect(themesOf({ issuer: '云溪县某局', measures }, codebook)[0]).toEqual(['safety']);
  });

  it('hears no sector in a longer word of the fallback theme', () => {
    const sector = { issuers: ['教育局'], terms: ['学生'], perThousand: 50, groups: ['school'] };
    const codebook = codebookOf(
      [
        { ...safety, group: 'school' },
        { code: 'rest', terms: ['大学生村官'] },
      ],
      {
        themes: { sector, fallback: 'rest' },
      },
    );
    const measures = ['组织大学生村官排查消防安全。', '组织大学生村官为学生讲消防安全。'];
    expect(themesOf({ issuer: '云溪县住房局', measures }, codebook)).toEqual([['rest'], ['safety']]);
  });

  it('names the subtheme that carries most of the evidence', () => {
    const { coded } = codedText({
      measures: ['压减作业总量，作业公示。', '规范课后服务收费，拨付课后服务经费。', '落实“双减”政策。'],
    });
    expect(coded.measures.map(({ themes }) => themes[0]?.subtheme)).toEqual(['homework', 'after_school', undefined]);
    expect(coded.measures.map(({ themes }) => themes[0]?.theme)).toEqual(Array(3).fill('double_reduction'));
  });
});

describe('the project’s themes in a notice of another trade', () => {
  const health = (measures: string[], title = '有关问题') =>
    themesOf({ issuer: '云溪县卫生健康局', title, measures })[0];

  it.each([
    ['加强警示教育和党纪学习教育，开展廉政教育。', ['integrity']],
    ['引进博士6名，公开招聘医务人员145名。', ['other']],
    ['深化家庭医生签约服务，规范管理高血压患者。', ['other']],
    ['开展安全生产大检查，排查消防安全隐患。', ['other']],
    ['改造学校食堂3个，落实校园食品安全责任。', ['school_meals']],
    ['清退公立医院违规收费，规范财务报销。', ['finance_audit']],
    ['落实党委领导下的院长负责制，修订议事规则。', ['principal_responsibility']],
    ['以案促改，铲除腐败滋生的土壤和条件。', ['integrity']],
    ['清退超期借调人员4名，规范考勤和请假。', ['administration']],
    ['压实企业主体责任，开展药品安全检查。', ['other']],
    ['深入学习传染病防治知识。', ['other']],
    ['为村卫生室培养大学生乡村医生70名。', ['other']],
  ])('%s', (measure, expected) => {
    expect(health([measure])).toEqual(expected);
  });

  it('takes the name of a body for no business of its own', () => {
    expect(health(['县卫生健康委修订“第一议题”制度，开展集中学习。'])).toEqual(['party_study']);
  });
});

describe('the project’s themes that touch one another', () => {
  const education = (measure: string, title = '有关问题') => themesOf({ title, measures: [measure] })[0];

  it.each([
    ['专职心理教师配备率由61%提升到93%。', ['mental_health']],
    ['配备专职心理健康教师12名。', ['mental_health']],
    ['轮岗交流中层干部12名，提拔任用校级领导3名。', ['cadres']],
    ['选派支教教师84名，推进教师交流轮岗。', ['teacher_staffing']],
    ['举办能力提升班3期，培训教师246人次。', ['teacher_development']],
    ['新建乡镇教师周转宿舍300套，让教师安心从教。', ['teacher_staffing', 'school_places']],
    ['规范机关食堂管理。', ['other']],
    ['取消学校食堂对外承包经营6所。', ['school_meals']],
    ['查处在职教师有偿补课6起。', ['teacher_ethics']],
    ['协助家长解决培训机构“退费难”问题。', ['double_reduction']],
    ['出台《云溪县中小学校食堂管理办法》。', ['school_meals']],
    ['检查校园周边小餐饮、小食品店126家。', ['school_meals']],
  ])('%s', (measure, expected) => {
    expect(education(measure)).toEqual(expected);
  });
});

describe('words that form only across the border of two others', () => {
  it.each([
    ['为民办实事12件。', 'private_schools'],
    ['加强校园文化建设。', 'balanced_development'],
    ['召开工作推进会。', 'procurement_projects'],
    ['为学校配备专兼职校医86名。', 'vocational'],
    ['开展资助工作业务指导。', 'double_reduction'],
    ['市政府高度重视。', 'other'],
    ['提升学校服务水平。', 'campus_commerce'],
    ['办理信访件，其中考核评价12件。', 'admissions'],
  ])('%s is not %s', (measure, theme) => {
    const { coded } = codedText({ title: '有关问题', measures: [measure] }, PROJECT_CODEBOOK);
    const given = coded.measures[0]!.themes.filter(({ score }) => score > 0);
    expect(given.map(({ theme: code }) => code)).not.toContain(theme);
  });
});

describe('evidence', () => {
  it('points at the words in the text as printed, also over a broken line', () => {
    const text = codedText({ measures: ['规范食堂管理。'] }, small);
    const [theme] = text.coded.measures[0]!.themes;
    expect(theme!.evidence.map(({ start, end }) => text.text.slice(start, end))).toEqual(['食堂']);
  });

  it('gives every code of the sample codebook at least one span inside the text', () => {
    const { text, coded } = codedText({
      title: '校园餐监管不到位',
      measures: ['改造食堂。', '开展谈话提醒。', '久久为功。'],
    });
    for (const { themes } of [...coded.items, ...coded.measures]) {
      expect(themes.length).toBeGreaterThan(0);
      expect(themes.map(({ rank }) => rank)).toEqual(themes.map((_, index) => index + 1));
      for (const { evidence } of themes) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { start, end } of evidence) expect(start < end && start >= 0 && end <= text.length).toBe(true);
      }
    }
  });
});
