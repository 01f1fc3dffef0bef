import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Filters, NO_FILTERS } from '../../../../src/charts/filters.ts';
import { codeNotice } from '../../../../src/coding/code-notice.ts';
import { loadCodebook } from '../../../../src/coding/load-codebook.ts';
import { parseNotice } from '../../../../src/notice/parse-notice.ts';
import { en } from '../../../../src/site/messages/en.ts';
import { zh } from '../../../../src/site/messages/zh.ts';
import { formatRoute, parseRoute, type Route, routeToView } from '../../../../src/site/route/route.ts';
import type { Said } from '../../../../src/site/views/overview/findings/finding.ts';
import { findings } from '../../../../src/site/views/overview/findings/findings.ts';
import { contentHash } from '../../../../src/warehouse/content-hash.ts';
import type { ReadOnlyWarehouse } from '../../../../src/warehouse/open-read-only.ts';
import type { SourceNotice } from '../../../../src/warehouse/source-notice.ts';
import { useWarehouses } from '../../../support/built-warehouse.ts';
import { HAINAN, QINGYUAN } from '../../../support/line-corpus.ts';
import { makeNotice, measuresOf, type NoticeSketch } from '../../../support/make-notice.ts';
import { NOTICE_NAMES, noticeText } from '../../../support/sample-notices.ts';
import { themeCorpus } from '../../../support/theme-corpus.ts';

const warehouseOf = useWarehouses();

/** 淄博市: 32 measures, 24 on school meals, 6 on integrity with a figure each, two promises; 40 days to publication. */
const ZIBO: NoticeSketch = {
  place: '淄博市',
  adcode: '370300',
  published: '2025-02-18',
  header: { feedbackDate: '2025-01-09' },
  measures: [
    ...measuresOf('school_meals', 24),
    ...Array.from({ length: 6 }, (_, index) => ({
      text: `约谈${index + 3}人。`,
      themes: ['integrity'],
      metrics: [{ quote: `${index + 3}人`, value: index + 3 }],
    })),
    { text: '年底前完成。', status: 'planned', commitments: [{ quote: '年底前完成', due: '2025-12-31' }] },
    { text: '上旬完成。', status: 'planned', commitments: [{ quote: '上旬完成', due: '2025-12-E' }] },
  ],
};
const three = () => warehouseOf([QINGYUAN, ZIBO, HAINAN].map(makeNotice));

/** What a finding says in both languages, null where it says nothing. */
async function said(warehouse: ReadOnlyWarehouse, id: string, filters: Filters = NO_FILTERS) {
  const finding = findings.find((one) => one.id === id)!;
  const { sql, bindings } = finding.sql(filters);
  const rows = v.parse(v.array(finding.row), await warehouse.query(sql, [...bindings]));
  return { zh: finding.say(rows, 'zh'), en: finding.say(rows, 'en') };
}
const words = ({ zh, en }: { zh: Said | null; en: Said | null }) => [zh?.words, en?.words];
const NOTHING = [undefined, undefined];
const place = (...places: string[]): Filters => ({ ...NO_FILTERS, places });

describe('the theme on which places differ most', () => {
  // School meals 24/32 and 9/40, which differ by less than integrity: 30/40 and 6/32.
  it('names both ends, and how many places have measures enough', async () => {
    const both = await said(await three(), 'widest-theme');
    expect(words(both)).toEqual([
      expect.stringMatching(/^“.+”占措施的比例：最高清远市 75%，最低淄博市 19%（措施满30条的2个地区）。$/),
      expect.stringMatching(
        /: from 清远市 75% down to 淄博市 19% of the measures, among 2 places with 30 measures or more\.$/,
      ),
    ]);
    expect(both.zh).toMatchObject({ view: 'themes', change: { theme: 'integrity', order: 'theme integrity' } });
  });

  it('looks at the themes and statuses that pass alone', async () => {
    const warehouse = await three();
    const meals = await said(warehouse, 'widest-theme', { ...NO_FILTERS, themes: ['school_meals'] });
    expect(meals.zh?.words).toContain('最高淄博市 75%，最低清远市 23%');
    // Done alone 淄博市 has 30 measures, 24 of them on school meals, and 清远市 39.
    const done = await said(warehouse, 'widest-theme', {
      ...NO_FILTERS,
      themes: ['school_meals'],
      statuses: ['done'],
    });
    expect(done.zh?.words).toContain('最高淄博市 80%，最低清远市 23%');
    const planned = await said(warehouse, 'widest-theme', { ...NO_FILTERS, statuses: ['planned'] });
    expect(words(planned)).toEqual(NOTHING);
  });

  it('does not call one place the only one at an end that others share', async () => {
    const like = { ...ZIBO, place: '云浮市', adcode: '445300' };
    const both = await said(await warehouseOf([QINGYUAN, ZIBO, like].map(makeNotice)), 'widest-theme');
    expect(both.zh?.words).toContain('最高清远市 75%，最低淄博市等2个地区 19%（');
    expect(both.en?.words).toContain('from 清远市 75% down to 淄博市 (one of 2) 19%');
  });

  it('needs two places with thirty measures, and does not take notices without a place for one', async () => {
    expect(words(await said(await three(), 'widest-theme', place('441800')))).toEqual(NOTHING);
    const nowhere = { place: null, file: 'x.txt', measures: measuresOf('teacher_staffing', 40) };
    const other = await warehouseOf([QINGYUAN, nowhere].map(makeNotice));
    expect(words(await said(other, 'widest-theme'))).toEqual(NOTHING);
  });

  it('takes the notices of a place together', async () => {
    const later = { ...QINGYUAN, file: 'later.txt', published: '2026-01-01', measures: measuresOf('school_meals', 40) };
    const both = await said(await warehouseOf([QINGYUAN, later, ZIBO].map(makeNotice)), 'widest-theme', {
      ...NO_FILTERS,
      themes: ['integrity'],
    });
    // 30 of 80 and 6 of 32.
    expect(both.zh?.words).toContain('最高清远市 38%，最低淄博市 19%');
  });
});

describe('what is passed over in silence', () => {
  it('counts notices without a measure on each of the three', async () => {
    expect(words(await said(await three(), 'silent-on-focus'))).toEqual([
      '3份通报中，1份没有校园餐的措施，3份没有“双减”的措施，2份没有教师队伍配备的措施。没有写不等于没有做。',
      'Of 3 notices 1 has no measure on School meals, 3 have no measure on Double reduction, 2 have no measure on Teacher staffing. Silence does not say that nothing was done.',
    ]);
    expect(words(await said(await three(), 'silent-on-focus', place('441800')))[1]).toBe(
      'Of 1 notice 1 has no measure on Double reduction. Silence does not say that nothing was done.',
    );
  });

  it('says where none is silent', async () => {
    const all = {
      place: '清远市',
      measures: ['school_meals', 'double_reduction', 'teacher_staffing'].flatMap((theme) => measuresOf(theme, 1)),
    };
    const both = await said(await warehouseOf([makeNotice(all)]), 'silent-on-focus');
    expect(words(both)).toEqual([
      '校园餐、“双减”、教师队伍配备：每份通报都有措施。',
      'School meals, Double reduction, Teacher staffing: every notice has measures on each.',
    ]);
    expect(both.zh).toMatchObject({ view: 'themes', change: { chart: 'focus' } });
  });
});

describe('who gives figures', () => {
  it('names both ends among the notices with measures enough and nothing covered', async () => {
    // 6 of 32 and 1 of 40; three measures and covered figures leave 海南 out.
    const both = await said(await three(), 'figures-named');
    expect(words(both)).toEqual([
      '带数字的措施所占比例：最高淄博市 19%，最低清远市 3%（措施满30条、没有遮盖数字的2份通报）。',
      'Measures with a figure: from 淄博市 19% down to 清远市 3%, among 2 notices with 30 measures or more and no covered figures.',
    ]);
    expect(both.zh?.change.bureaus).toHaveLength(2);
  });

  it('tells two notices of one place apart, and says nothing of two that are alike', async () => {
    const later = { ...QINGYUAN, file: 'later.txt', published: '2024-01-01', measures: ZIBO.measures };
    expect((await said(await warehouseOf([QINGYUAN, later].map(makeNotice)), 'figures-named')).zh?.words).toContain(
      '最高清远市 2024 19%，最低清远市 2025 3%',
    );
    const alike = { ...QINGYUAN, place: '天水市', adcode: '620500' };
    expect(words(await said(await warehouseOf([QINGYUAN, alike].map(makeNotice)), 'figures-named'))).toEqual(NOTHING);
    expect(words(await said(await three(), 'figures-named', place('441800')))).toEqual(NOTHING);
  });
});

describe('who gives figures, under filters and with ends that several share', () => {
  it('counts the measures that pass, as the view that it leads to', async () => {
    const warehouse = await three();
    // Done alone 6 of 30 and 1 of 39.
    expect((await said(warehouse, 'figures-named', { ...NO_FILTERS, statuses: ['done'] })).zh?.words).toContain(
      '最高淄博市 20%，最低清远市 3%（',
    );
    // Nobody has thirty measures on school meals.
    expect(words(await said(warehouse, 'figures-named', { ...NO_FILTERS, themes: ['school_meals'] }))).toEqual(NOTHING);
  });

  it('does not call one notice the only one at an end that others share', async () => {
    const like = { ...QINGYUAN, place: '云浮市', adcode: '445300' };
    const both = await said(await warehouseOf([QINGYUAN, ZIBO, like].map(makeNotice)), 'figures-named');
    expect(both.zh?.words).toContain('最高淄博市 19%，最低清远市等2份 3%');
    expect(both.en?.words).toContain('down to 清远市 (one of 2) 3%');
  });

  it('leaves out whoever covers a figure, and nobody who covers dates alone', async () => {
    const datesAlone = { ...QINGYUAN, redacted: true };
    const oneFigure = {
      ...ZIBO,
      place: '云浮市',
      adcode: '445300',
      measures: [...ZIBO.measures, { text: '培训*人。', metrics: [{ quote: '*人', value: null }] }],
    };
    const warehouse = await warehouseOf([datesAlone, ZIBO, oneFigure].map(makeNotice));
    expect((await said(warehouse, 'figures-named')).en?.words).toContain('among 2 notices');
    expect((await said(warehouse, 'covered-figures')).zh?.words).toContain('1份通报遮盖了1个数字（云浮市）');
  });
});

describe('what is promised', () => {
  it('counts promises, those with a date, and the last by the day that it allows', async () => {
    const warehouse = await three();
    expect(words(await said(warehouse, 'promises'))).toEqual([
      '3份通报共有承诺4项，其中写明期限的3项，最晚到2025年12月31日。',
      'Promises: 4, in 3 notices; with a date: 3, the last 2025-12-31.',
    ]);
    expect(words(await said(warehouse, 'promises', place('-', '/海南藏族自治州')))).toEqual([
      '1份通报共有承诺1项，其中写明期限的0项。',
      'Promises: 1, in 1 notice; with a date: 0.',
    ]);
  });

  it('counts as the view that it leads to: by theme and by status', async () => {
    const warehouse = await three();
    expect(words(await said(warehouse, 'promises', { ...NO_FILTERS, themes: ['teacher_staffing'] }))[0]).toBe(
      '1份通报共有承诺1项，其中写明期限的1项，最晚到2025年12月。',
    );
    expect(words(await said(warehouse, 'promises', { ...NO_FILTERS, statuses: ['ongoing'] }))[0]).toContain('承诺1项');
    expect(words(await said(warehouse, 'promises', { ...NO_FILTERS, themes: ['integrity'] }))).toEqual(NOTHING);
  });
});

describe('how long publication takes', () => {
  it('names the longest and the median where both dates are days', async () => {
    const monthOnly = { ...QINGYUAN, place: '天水市', adcode: '620500', header: { feedbackDate: '2020-08' } };
    const wrongOrder = { ...QINGYUAN, place: '云浮市', adcode: '445300', header: { feedbackDate: '2026-01-01' } };
    const warehouse = await warehouseOf([QINGYUAN, ZIBO, monthOnly, wrongOrder].map(makeNotice));
    // 397 and 40 days.
    expect(words(await said(warehouse, 'slowest-publication'))).toEqual([
      '两个日期都写到日、先后不矛盾的通报有2份，从反馈到公布最长397天（清远市），中位数218.5天。',
      'Of 2 notices that give both dates to the day and in order, the longest took 397 days (清远市); the median is 218.5.',
    ]);
    const alike = { ...QINGYUAN, place: '揭阳市', adcode: '445200' };
    expect(
      words(await said(await warehouseOf([QINGYUAN, alike, ZIBO].map(makeNotice)), 'slowest-publication')),
    ).toEqual([
      expect.stringMatching(/最长397天（.+等2份），中位数397天/),
      expect.stringMatching(/the longest took 397 days \(.+ \(one of 2\)\)/),
    ]);
    expect(words(await said(warehouse, 'slowest-publication', place('441800', '620500')))).toEqual(NOTHING);
  });
});

describe('covered figures', () => {
  it('names up to three notices, and says that covered is not zero', async () => {
    expect(words(await said(await three(), 'covered-figures'))).toEqual([
      '1份通报遮盖了1个数字（海南藏族自治州（推定））：这些数字记作“已报告、不可读”，不当作零。',
      '1 notice covers 1 figure (海南藏族自治州 (inferred)): covered figures are kept as reported and unreadable, never as zero.',
    ]);
    expect(words(await said(await three(), 'covered-figures', place('441800')))).toEqual(NOTHING);
    const five = ['甲县', '乙县', '丙县', '丁县', '戊县'].map((name, index) =>
      makeNotice({ ...HAINAN, place: name, adcode: String(110101 + index), stated: true }),
    );
    expect(words(await said(await warehouseOf(five), 'covered-figures'))).toEqual([
      expect.stringContaining('5份通报遮盖了5个数字（甲县、乙县、丙县等）'),
      expect.stringContaining('5 notices cover 5 figures (甲县, 乙县, 丙县 …)'),
    ]);
  });
});

describe('readings to check', () => {
  it('counts repairs, the doubtful ones, and warnings; a notice with a warning alone was not read otherwise', async () => {
    const [qingyuan, zibo, hainan] = [QINGYUAN, ZIBO, HAINAN].map(makeNotice) as [
      SourceNotice,
      SourceNotice,
      SourceNotice,
    ];
    const repair = { printed: '清', reading: '淸', rule: 'look_alike', start: 0, end: 1 };
    qingyuan.coded.repairs.push({ ...repair, confidence: 0.9 }, { ...repair, confidence: 0.5, start: 1, end: 2 });
    zibo.coded.warnings.push({ code: 'count_mismatch', message: '条数不符。', start: 0, end: 1 });
    const warehouse = await warehouseOf([qingyuan, zibo, hainan]);
    expect(words(await said(warehouse, 'doubtful-readings'))).toEqual([
      '有2份通报需要留意：读法与原文字面不同的2处（其中把握不大的1处），提示1条。',
      'Notices to look at: 2. Places read otherwise than printed: 2 (doubtful: 1); warnings: 1.',
    ]);
    expect(words(await said(warehouse, 'doubtful-readings', place('370300')))[0]).toBe(
      '有1份通报需要留意：读法与原文字面不同的0处（其中把握不大的0处），提示1条。',
    );
    expect(words(await said(await three(), 'doubtful-readings'))).toEqual(NOTHING);
  });
});

describe('every finding', () => {
  it('has nothing to say of nothing', async () => {
    const empty = await warehouseOf([]);
    const filtered = await warehouseOf(themeCorpus());
    for (const { id } of findings) {
      expect(words(await said(empty, id)), id).toEqual(NOTHING);
      expect(words(await said(filtered, id, place('000000'))), id).toEqual(NOTHING);
    }
  });

  it('says the same of the sample notices in both languages, and leads to a view that its address opens', async () => {
    const codebook = loadCodebook('data/codebook');
    const warehouse = await warehouseOf(
      NOTICE_NAMES.map((file) => {
        const text = noticeText(file.slice(0, 3));
        const coded = codeNotice(parseNotice(text), text, codebook);
        return { file, encoding: 'utf-8', text, hash: contentHash(text), coded };
      }),
    );
    for (const { id, title } of findings) {
      const both = await said(warehouse, id);
      // Chinese spells out what English counts: the numbers are the same.
      const numbers = (text = '') =>
        (text.replace(/One notice/, '1').match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
      expect(numbers(both.zh?.words), id).toEqual(numbers(both.en?.words));
      expect(numbers(both.zh?.words).length, id).toBeGreaterThan(0);
      expect(title.zh.length * title.en.length).toBeGreaterThan(0);
      const { view, change } = both.zh!;
      expect(both.en).toMatchObject({ view, change });
      expect(zh.view[view].length * en.view[view].length).toBeGreaterThan(0);
      const there = { ...routeToView(parseRoute(''), view), ...(change as Partial<Route>) };
      expect(parseRoute(formatRoute(there)), id).toEqual(there);
    }
    // Counted by hand in the view that each rests on.
    const [promised] = await warehouse.query(
      'SELECT count(*)::INTEGER AS n, count(due)::INTEGER AS d FROM commitments',
    );
    expect((await said(warehouse, 'promises')).zh?.words).toContain(
      `承诺${promised!.n}项，其中写明期限的${promised!.d}项`,
    );
    expect((await said(warehouse, 'covered-figures')).zh?.words).toContain('海南藏族自治州（推定）');
  }, 60_000);
});
