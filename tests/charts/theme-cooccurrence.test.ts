/**
 * Ratios are held against counts by hand; what is expected of a pair where measures keep their numbers of themes, against
 * the mean over themes dealt out again by chance, many times (van Eck and Waltman 2009, Journal of the American Society
 * for Information Science and Technology 60, 1635–1651, on normalizing by the product of occurrences).
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { themeCooccurrence } from '../../src/charts/theme-cooccurrence.ts';
import { MOST_TOGETHER, type PairRow, themesTogether } from '../../src/charts/theme-cooccurrence-rows.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { targetOfDatum } from '../../src/site/components/picked-target.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { type MeasureSketch, makeNotice } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();
const VIEWED = v.object({
  theme: v.string(),
  other_theme: v.string(),
  together: v.number(),
  expected_dealt: v.number(),
  pmi: v.nullable(v.number()),
});

/** So many measures with these themes, all worded differently. */
function carrying(themes: string[], count: number, from = 0): MeasureSketch[] {
  return Array.from({ length: count }, (_, index) => ({ text: `第${from + index + 1}项${themes.join('')}。`, themes }));
}

/** Meals 40, purchases 40, teachers 60: 30 times meals with purchases, 5 meals with teachers, 5 purchases with teachers. */
const large = () =>
  warehouseOf([
    makeNotice({
      place: '甲市',
      adcode: '110100',
      measures: [
        ...carrying(['school_meals'], 5),
        ...carrying(['school_meals', 'procurement_projects'], 30),
        ...carrying(['teacher_staffing', 'school_meals'], 5),
        ...carrying(['procurement_projects', 'teacher_staffing'], 5),
        ...carrying(['procurement_projects'], 5),
      ],
    }),
    makeNotice({
      place: '乙市',
      adcode: '120100',
      measures: [
        ...carrying(['teacher_staffing'], 49),
        { text: '将补充教师。', status: 'planned', themes: ['teacher_staffing'] },
        { text: '召开会议。' },
      ],
    }),
  ]);

const pairOf = (rows: readonly PairRow[], a: string, b: string) =>
  rows.find((row) => [row.theme, row.other_theme].sort().join() === [a, b].sort().join())!;

function marksOf(spec: unknown): Record<string, unknown>[] {
  const layers = (spec as { layer: { mark: { type: string }; data?: { values: Record<string, unknown>[] } }[] }).layer;
  return layers.filter(({ mark }) => mark.type === 'rect').flatMap(({ data }) => data?.values ?? []);
}

/** A whole number below `below`, by a multiplicative generator of Lehmer's. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

describe('themes together', () => {
  it('counts by hand, and expects what dealing out the pairs gives', async () => {
    const rows = await chartRows(await large(), themeCooccurrence, PARAMS);
    expect(rows).toHaveLength(3);
    expect(themesTogether(rows).map(({ theme, measures }) => [theme, measures])).toEqual([
      ['teacher_staffing', 60],
      ['school_meals', 40],
      ['procurement_projects', 40],
    ]);
    expect(rows[0]).toMatchObject({
      notices_total: 2,
      measures_total: 101,
      paired_measures: 40,
      pairs_total: 40,
      themes_total: 3,
    });
    // 40 pairs over 60·40 + 60·40 + 40·40 = 6,400.
    const meals = pairOf(rows, 'school_meals', 'procurement_projects');
    expect(meals).toMatchObject({ together: 30, expected: 10, ratio: 3 });
    expect(meals.independent).toBeCloseTo(1600 / 101, 12);
    expect(meals.pmi).toBeCloseTo(Math.log2((30 * 101) / 1600), 6);
    expect(meals.jaccard).toBeCloseTo(30 / 50, 12);
    expect(meals.independent_total).toBeCloseTo(6400 / 101, 9);
    expect(pairOf(rows, 'school_meals', 'teacher_staffing')).toMatchObject({ together: 5, expected: 15 });
  });

  it('expects what themes dealt out by chance give, where many measures carry several', async () => {
    const corpus = [
      ...carrying(['school_meals', 'integrity'], 60),
      ...carrying(['teacher_staffing', 'integrity', 'campus_safety'], 20),
      ...carrying(['double_reduction'], 120),
      ...carrying(['campus_safety', 'preschool'], 40),
      ...carrying(['preschool'], 60),
    ];
    const warehouse = await warehouseOf([makeNotice({ place: '甲市', adcode: '110100', measures: corpus })]);
    const rows = await chartRows(warehouse, themeCooccurrence, PARAMS);
    const sizes = corpus.map(({ themes }) => themes!.length);
    const all = corpus.flatMap(({ themes }) => themes!);
    const below = drawing(20_261_122);
    const sums = new Map<string, number>();
    const rounds = 400;
    for (let round = 0; round < rounds; round += 1) {
      // The themes change places among the measures, but none may stand twice on one: that one changes again.
      const slots = [...all];
      const owner = sizes.flatMap((size, index) => Array<number>(size).fill(index));
      const first = sizes.map((_, index) => owner.indexOf(index));
      const holds = (measure: number, theme: string) =>
        slots.slice(first[measure]!, first[measure]! + sizes[measure]!).includes(theme);
      for (let step = 0; step < slots.length * 12; step += 1) {
        const [a, b] = [below(slots.length), below(slots.length)];
        if (owner[a] === owner[b] || slots[a] === slots[b]) continue;
        if (holds(owner[a]!, slots[b]!) || holds(owner[b]!, slots[a]!)) continue;
        [slots[a], slots[b]] = [slots[b]!, slots[a]!];
      }
      sizes.forEach((size, index) => {
        const own = slots.slice(first[index]!, first[index]! + size).sort();
        own.forEach((x, i) => {
          for (const y of own.slice(i + 1)) sums.set(`${x} ${y}`, (sums.get(`${x} ${y}`) ?? 0) + 1 / rounds);
        });
      });
    }
    for (const row of rows) {
      const mean = sums.get([row.theme, row.other_theme].sort().join(' ')) ?? 0;
      // The formula leaves aside that no theme stands twice on a measure, which moves it by a few percent.
      expect(row.expected / mean).toBeGreaterThan(0.85);
      expect(row.expected / mean).toBeLessThan(1.15);
      // As if independent, far more would be expected.
      expect(row.independent / mean).toBeGreaterThan(1.5);
    }
  });

  it.each(LOOKS)('is drawn within its width, large pairs in colour: %o', async (look) => {
    const rows = await chartRows(await large(), themeCooccurrence, PARAMS);
    const drawn = await drawSpec(themeCooccurrence.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(textFaults(drawn)).toEqual([]);
    expect(drawn.descriptions).toHaveLength(6);
    expect(drawn.words).toContain('≥4');
    expect(drawn.descriptions).toContain(
      look.language === 'zh'
        ? '校园餐 · 采购与工程项目\n30条同属两者\n两个主题各有40条、40条\n预期10条，实际是预期的3倍'
        : `School meals · Procurement and building projects\n30 measures on both\nMeasures on each: 40 and 40\n10 expected: 3 times as many`,
    );
  });

  it('gives colours to what can be compared alone: of one measure no ratio is shown', async () => {
    const measures = [...carrying(['school_meals', 'integrity'], 1), ...carrying(['integrity'], 3)];
    const warehouse = await warehouseOf([makeNotice({ place: '甲市', adcode: '110100', measures })]);
    const rows = await chartRows(warehouse, themeCooccurrence, PARAMS);
    expect(rows[0]).toMatchObject({ together: 1, ratio: 1 });
    const marks = marksOf(themeCooccurrence.spec(rows, ZH, PARAMS));
    expect(marks.map(({ turn }) => turn)).toEqual([null, null]);
    const drawn = await drawSpec(themeCooccurrence.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('灰色：预期不足5条');
    expect(drawn.words).not.toContain('≥4');
    const table = themeCooccurrence.table(rows, 'zh', PARAMS);
    expect(table.rows[0]!.cells.map(({ text }) => text)).toEqual(['校园餐', '1', '4 · 1', '1', '样本小', '–', '0.25']);
    expect(themeCooccurrence.notes(rows, 'zh', PARAMS).join('\n')).toContain('每一对主题的预期都不足5条');
    expect(themeCooccurrence.describe(rows, 'zh', PARAMS)).toContain('看不出多于还是少于预期');
  });

  it('leads from cells and from the table to the first measure with both, in the order of places and text', async () => {
    const warehouse = await large();
    const rows = await chartRows(warehouse, themeCooccurrence, PARAMS);
    const meals = pairOf(rows, 'school_meals', 'procurement_projects');
    const [first] = await warehouse.query(
      `SELECT notice_id, span_start, span_end FROM measures WHERE text = '第1项school_mealsprocurement_projects。'`,
    );
    const target = { kind: 'span', notice: first!.notice_id, start: first!.span_start, end: first!.span_end };
    expect([meals.first_notice, meals.first_start, meals.first_end]).toEqual([target.notice, target.start, target.end]);
    const marks = marksOf(themeCooccurrence.spec(rows, ZH, PARAMS)).filter(({ together }) => together === 30);
    expect(marks.map(targetOfDatum)).toEqual([target, target]);
    const table = themeCooccurrence.table(rows, 'zh', PARAMS);
    expect(table.rows[0]!.cells[1]).toEqual({ text: '30', target });
  });

  it('counts within the filters, and shows beside one theme those that stand with it most', async () => {
    const warehouse = await large();
    const done: NoticeSet = { ...PARAMS, filters: { ...NO_FILTERS, statuses: ['planned'] } };
    expect(await chartRows(warehouse, themeCooccurrence, done)).toEqual([]);
    const one: NoticeSet = { ...PARAMS, filters: { ...NO_FILTERS, themes: ['procurement_projects'] } };
    const company = await chartRows(warehouse, themeCooccurrence, one);
    expect(themesTogether(company).map(({ theme }) => theme)).toEqual([
      'procurement_projects',
      'school_meals',
      'teacher_staffing',
    ]);
    expect(themeCooccurrence.notes(company, 'zh', one).join()).toContain(
      '只选了采购与工程项目：旁边是另外2个主题，与它同现多的在前',
    );
    // The other pair of the three, school meals with teacher staffing, is not asked for.
    expect(themeCooccurrence.describe(company, 'zh', one)).toBe(
      '比预期多的：采购与工程项目＋校园餐 30条（3倍）。比预期少的：采购与工程项目＋教师队伍配备 5条（0.33倍）。',
    );
    const lonely: NoticeSet = { ...PARAMS, filters: { ...NO_FILTERS, themes: ['preschool'] } };
    expect(themeCooccurrence.describe(await chartRows(warehouse, themeCooccurrence, lonely), 'zh', lonely)).toMatch(
      /^没有一条措施同属学前教育和图中的另一主题。/,
    );
    // The chosen are shown though no measure carries one of them; what is expected does not change with them.
    const themes = ['school_meals', 'teacher_staffing', 'preschool'];
    const three = await chartRows(warehouse, themeCooccurrence, { ...PARAMS, filters: { ...NO_FILTERS, themes } });
    expect(pairOf(three, 'school_meals', 'teacher_staffing')).toMatchObject({ together: 5, expected: 15 });
    expect(pairOf(three, 'school_meals', 'preschool')).toMatchObject({ other_measures: 0, expected: 0, ratio: null });
    // That no measure carries two of the chosen does not mean that none carries two themes.
    const apart: NoticeSet = { ...PARAMS, filters: { ...NO_FILTERS, themes: ['school_meals', 'preschool'] } };
    const none = await chartRows(warehouse, themeCooccurrence, apart);
    expect(themeCooccurrence.describe(none, 'zh', apart)).toMatch(/^图中的主题两两都没有同属的措施。/);
    expect(themeCooccurrence.notes(none, 'zh', apart)[0]).toContain('有40条同属两个或三个主题');
    const drawn = await drawSpec(themeCooccurrence.spec(three, ZH, PARAMS));
    expect(drawn.words.split('\n').filter((word) => word === '–')).toHaveLength(4);
  });

  it('says how it is reckoned, and why not as if themes were independent', async () => {
    const rows = await chartRows(await large(), themeCooccurrence, PARAMS);
    const notes = themeCooccurrence.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('101条措施里有40条同属两个或三个主题，共40对');
    // 6,400 / 101 pairs by independence, 40 in truth.
    expect(notes).toContain('合起来会是实际的1.6倍');
    expect(notes).toContain('不标显著与否');
    expect(themeCooccurrence.describe(rows, 'zh', PARAMS)).toBe(
      '比预期多的：校园餐＋采购与工程项目 30条（3倍）。比预期少的：教师队伍配备＋采购与工程项目 5条（0.33倍）、教师队伍配备＋校园餐 5条（0.33倍）。',
    );
    expect(themeCooccurrence.source(rows, 'zh', PARAMS)).toBe('来源：2份通报；整改措施101条。');
  });

  it('draws the twelve themes with most measures of all', async () => {
    const codes = loadCodebook('data/codebook').themes.map(({ code }) => code);
    const measures = codes.flatMap((code, index) =>
      carrying([code, codes[(index + 1) % codes.length]!, codes[(index + 7) % codes.length]!], 40 + index),
    );
    const warehouse = await warehouseOf([makeNotice({ place: '甲市', adcode: '110100', measures })]);
    const rows = await chartRows(warehouse, themeCooccurrence, PARAMS);
    expect(rows).toHaveLength((MOST_TOGETHER * (MOST_TOGETHER - 1)) / 2);
    expect(themeCooccurrence.notes(rows, 'zh', PARAMS).join()).toContain(`共${codes.length}个主题`);
    for (const look of LOOKS) {
      const drawn = await drawSpec(themeCooccurrence.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
    }
  });

  it('says so where no measure carries two themes, and gives no row without notices', async () => {
    const alone = [...carrying(['school_meals'], 3), ...carrying(['integrity'], 2)];
    const rows = await chartRows(
      await warehouseOf([makeNotice({ place: '甲市', adcode: '110100', measures: alone })]),
      themeCooccurrence,
      PARAMS,
    );
    expect((await drawSpec(themeCooccurrence.spec(rows, ZH, PARAMS))).words).toContain('没有一条措施同属两个主题');
    expect(themeCooccurrence.notes(rows, 'zh', PARAMS)[0]).toBe('没有一条措施同属两个主题。');
    expect(await chartRows(await warehouseOf([]), themeCooccurrence, PARAMS)).toEqual([]);
  });

  it('agrees on the samples with the view', async () => {
    const { ask } = await openSamples();
    const rows = await ask(themeCooccurrence.sql(PARAMS), themeCooccurrence.row);
    expect(rows.length).toBe(66);
    const viewed = await ask(
      { sql: 'SELECT theme, other_theme, together, expected_dealt, pmi FROM theme_pairs', bindings: [] },
      VIEWED,
    );
    for (const row of rows) {
      const same = viewed.find(
        (pair) => [pair.theme, pair.other_theme].sort().join() === [row.theme, row.other_theme].sort().join(),
      )!;
      expect(row.together).toBe(same.together);
      expect(row.expected).toBeCloseTo(same.expected_dealt, 12);
      expect(row.pmi).toBe(same.pmi);
    }
  });
});
