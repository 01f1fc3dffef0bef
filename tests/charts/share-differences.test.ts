/** The intervals are held against the difference's normal approximation; the resampling itself in tests/methods. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/charts/chart-answer.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { shareDifferences } from '../../src/charts/share-differences.ts';
import { type DifferenceParams, type DifferenceRow, readingOf } from '../../src/charts/share-differences-rows.ts';
import { pointsLabel } from '../../src/charts/share-differences-words.ts';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { manyNotices } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: DifferenceParams = { notices: [], filters: NO_FILTERS, seed: null };
const warehouseOf = useWarehouses();

/** A notice of `total` measures of which so many are on each theme. */
const notice = (place: string, adcode: string, total: number, themes: Record<string, number>) => {
  const measures = Object.entries(themes).flatMap(([theme, count]) => measuresOf(theme, count));
  return makeNotice({ place, adcode, measures: [...measures, ...measuresOf('integrity', total - measures.length)] });
};
const FOUR = () => [
  notice('清远市', '441800', 120, { school_meals: 30, double_reduction: 6, teacher_staffing: 1 }),
  notice('淄博市', '370300', 200, { school_meals: 20, teacher_staffing: 14 }),
  notice('天水市', '620500', 100, { school_meals: 12, double_reduction: 10 }),
  notice('海南藏族自治州', '632500', 12, { school_meals: 3 }),
];

async function rowsFor(params: Partial<DifferenceParams> = {}, notices = FOUR()) {
  const warehouse = await warehouseOf(notices);
  return rowsOf(shareDifferences, { ...PARAMS, ...params }, askWarehouse(warehouse));
}
const idsOf = (rows: readonly DifferenceRow[]) => new Map(rows.map((row) => [row.jurisdiction, row.notice_id]));
const pick = (rows: readonly DifferenceRow[], place: string, theme: string) =>
  rows.find((row) => row.jurisdiction === place && row.theme === theme)!;

describe('differences of shares', () => {
  it('are of each notice against that with most measures, in the themes that the public asks about', async () => {
    const rows = await rowsFor();
    expect(
      rows.map((row) => [row.theme, row.jurisdiction, row.measures, row.measures_total, row.reference_measures]),
    ).toEqual([
      ['school_meals', '清远市', 30, 120, 20],
      ['school_meals', '天水市', 12, 100, 20],
      ['school_meals', '海南藏族自治州', 3, 12, 20],
      ['double_reduction', '清远市', 6, 120, 0],
      ['double_reduction', '天水市', 10, 100, 0],
      ['double_reduction', '海南藏族自治州', 0, 12, 0],
      ['teacher_staffing', '清远市', 1, 120, 14],
      ['teacher_staffing', '天水市', 0, 100, 14],
      ['teacher_staffing', '海南藏族自治州', 0, 12, 14],
    ]);
    expect(new Set(rows.map((row) => `${row.reference_jurisdiction} ${row.reference_total}`))).toEqual(
      new Set(['淄博市 200']),
    );
    // 30/120 − 20/200.
    const meals = pick(rows, '清远市', 'school_meals');
    expect(meals.difference).toBeCloseTo(0.15, 12);
    const error = 1.96 * Math.sqrt((0.25 * 0.75) / 120 + (0.1 * 0.9) / 200);
    expect(Math.abs(meals.low! - (0.15 - error))).toBeLessThan(0.008);
    expect(Math.abs(meals.high! - (0.15 + error))).toBeLessThan(0.008);
  });

  it('are judged where neither side is too small for it', async () => {
    const rows = await rowsFor();
    const reading = (place: string, theme: string) => readingOf(pick(rows, place, theme));
    expect(reading('清远市', 'school_meals')).toBe('apart');
    expect(reading('天水市', 'school_meals')).toBe('near');
    // 0/200 on the other side; 1/120, with an interval that leaves out zero; 12 measures in all.
    expect(reading('清远市', 'double_reduction')).toBe('narrow');
    expect(pick(rows, '清远市', 'teacher_staffing').high).toBeLessThan(0);
    expect(reading('清远市', 'teacher_staffing')).toBe('narrow');
    expect(reading('海南藏族自治州', 'school_meals')).toBe('small');
    expect(reading('海南藏族自治州', 'double_reduction')).toBe('flat');
    expect(pick(rows, '海南藏族自治州', 'double_reduction')).toMatchObject({ difference: 0, low: null, high: null });
  });

  it('are against the first of the chosen notices, in the order chosen, mirrored where the sides change places', async () => {
    const ids = idsOf(await rowsFor());
    const [qingyuan, tianshui] = [ids.get('清远市')!, ids.get('天水市')!];
    const one = await rowsFor({ notices: [qingyuan, tianshui] });
    const other = await rowsFor({ notices: [tianshui, qingyuan] });
    expect(one.map((row) => row.jurisdiction)).toEqual(['天水市', '天水市', '天水市']);
    const [there, back] = [pick(one, '天水市', 'school_meals'), pick(other, '清远市', 'school_meals')];
    expect(there.reference_id).toBe(qingyuan);
    expect([back.low, back.high]).toEqual([-there.high!, -there.low!]);
    expect(shareDifferences.notes(one, 'zh', { ...PARAMS, notices: [qingyuan, tianshui] })[0]).toMatch(
      /^对照是清远市（所选通报里通过筛选的第一份）/,
    );
  });

  it('hang on the seed, and on no other notice or theme that is shown', async () => {
    const rows = await rowsFor();
    const meals = pick(rows, '清远市', 'school_meals');
    const ids = idsOf(rows);
    const filters = { ...NO_FILTERS, themes: ['school_meals'] };
    const few = await rowsFor({ notices: [meals.reference_id, ids.get('清远市')!], filters });
    expect(few).toHaveLength(1);
    expect([few[0]!.low, few[0]!.high]).toEqual([meals.low, meals.high]);
    const reseeded = await rowsFor({ seed: 7 });
    expect(reseeded).not.toEqual(rows);
    // By a measure in a hundred at most.
    for (const [index, { low, high }] of reseeded.entries()) {
      expect(Math.abs((low ?? 0) - (rows[index]!.low ?? 0))).toBeLessThan(0.011);
      expect(Math.abs((high ?? 0) - (rows[index]!.high ?? 0))).toBeLessThan(0.011);
    }
    expect(shareDifferences.notes(rows, 'zh', PARAMS).join()).toContain('种子是1，');
    expect(shareDifferences.notes(rows, 'en', { ...PARAMS, seed: 7 }).join()).toContain('the seed is 7,');
  });

  it('say how many would come by chance, what is small and what cannot be resampled', async () => {
    const rows = await rowsFor();
    const notes = shareDifferences.notes(rows, 'zh', PARAMS).join('\n');
    const judged = rows.map(readingOf).filter((reading) => reading === 'apart' || reading === 'near').length;
    expect(judged).toBe(2);
    expect(notes).toContain('可以判断的比较有2个，其中1个的区间不含零');
    expect(notes).toContain('2个里约有0.1个');
    expect(notes).toContain('对照是淄博市（措施最多的一份');
    expect(notes).toMatch(/样本小：海南藏族自治州的措施不足30条/);
    expect(notes).toContain('空心的比较中');
    expect(notes).toContain('重抽样给不出区间');
    expect(notes).toMatch(/成串.*偏窄/);
    expect(shareDifferences.notes(rows, 'en', PARAMS).join('\n')).toContain('1 in 20 on average');
  });

  it('stand in a table with both shares, which lead to their measures', async () => {
    const rows = await rowsFor();
    const { columns, rows: lines } = shareDifferences.table(rows, 'zh', PARAMS);
    const line = lines.find(({ header }) => header === '校园餐 · 清远市')!;
    expect(line.cells).toHaveLength(columns.length - 1);
    expect(line.cells.slice(0, 3).map(({ text }) => text)).toEqual(['25%（30/120）', '10%（20/200）', '+15']);
    const { notice_id, reference_id } = pick(rows, '清远市', 'school_meals');
    expect(line.cells.slice(0, 2).map(({ target }) => target)).toEqual(
      [notice_id, reference_id].map((column) => ({ kind: 'theme', theme: 'school_meals', column, by: 'notice' })),
    );
    const none = lines.find(({ header }) => header === '“双减” · 海南藏族自治州')!;
    expect(none.cells.map(({ text }) => text)).toEqual(['0%（0/12）', '0%（0/200）', '0', '–', '–', '没有区间']);
    expect(none.cells.every(({ target }) => target === null)).toBe(true);
    expect(shareDifferences.source(rows, 'zh', PARAMS)).toMatch(/^来源：4份通报.*整改措施432条。$/);
    expect(shareDifferences.describe(rows, 'zh', PARAMS)).toMatch(/校园餐：清远市 \+15（\+\d+至\+\d+），/);
  });

  it.each(LOOKS)('are drawn within their width, zero and intervals on one scale: %o', async (look) => {
    const rows = await rowsFor();
    const drawn = await drawSpec(shareDifferences.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(textFaults(drawn)).toEqual([]);
    expect(drawn.descriptions).toHaveLength(9);
    expect(drawn.words).toContain('+15');
    const accent = look.scheme === 'light' ? '#c65a00' : '#e8823a';
    const lines = [
      ...drawn.svg.matchAll(
        /<line transform="translate\(([\d.]+),([\d.]+)\)" x2="([\d.-]+)" y2="0" stroke="([^"]+)"[^>]*stroke-width="2.25"/g,
      ),
    ];
    expect(lines.map(([, , , , stroke]) => stroke)).toEqual([accent]);
    const [, x, , length] = lines[0]!.map(Number);
    const [, zero] = /<line transform="translate\(([\d.]+),[\d.]+\)" x2="0" y2="[\d.]+" stroke="[^"]+"/.exec(
      drawn.svg.slice(drawn.svg.indexOf('mark-rule role-mark')),
    )!;
    const ends = [x!, x! + length!].sort((a, b) => a - b).map((end) => end - Number(zero));
    const { low, high } = pick(rows, '清远市', 'school_meals');
    expect(ends[0]! / ends[1]!).toBeCloseTo(low! / high!, 3);
  });

  it('without measures have no value, alone no row, and still compile', async () => {
    const bare = await rowsFor({}, [
      ...FOUR().slice(0, 1),
      makeNotice({ place: '淄博市', adcode: '370300', measures: [] }),
    ]);
    expect(bare.map((row) => [row.difference, readingOf(row)])).toEqual(Array(3).fill([null, 'absent']));
    expect(shareDifferences.notes(bare, 'zh', PARAMS).join()).toContain('淄博市没有可计的措施');
    expect((await drawSpec(shareDifferences.spec(bare, ZH, PARAMS))).words).toContain('–');
    const alone = await rowsFor({}, FOUR().slice(0, 1));
    expect(alone).toEqual([]);
    expect(shareDifferences.notes(alone, 'zh', PARAMS)).toEqual([]);
    for (const look of LOOKS)
      expect((await drawSpec(shareDifferences.spec([], look, PARAMS))).descriptions).toEqual([]);
  });

  it('of many notices and themes are of the most that there is room for, and say so', async () => {
    const themes = [
      'school_meals',
      'double_reduction',
      'teacher_staffing',
      'integrity',
      'party_building',
      'funds',
      'admissions',
      'school_safety',
    ];
    const filters = { ...NO_FILTERS, themes };
    const rows = await rowsFor({ filters }, manyNotices(30));
    expect(new Set(rows.map((row) => row.notice_id)).size).toBe(11);
    expect(new Set(rows.map((row) => row.theme)).size).toBeLessThanOrEqual(6);
    const notes = shareDifferences.notes(rows, 'zh', { ...PARAMS, filters }).join();
    expect(notes).toContain('共30份通报，这里只有措施最多的12份');
    expect(notes).toContain('所选的8个主题中，这里只有前6个');
    for (const look of LOOKS) expect(textFaults(await drawSpec(shareDifferences.spec(rows, look, PARAMS)))).toEqual([]);
  });

  it('count within the chosen statuses', async () => {
    const filters = { ...NO_FILTERS, statuses: ['planned' as const] };
    const rows = await rowsFor({ filters });
    expect(rows.every((row) => row.measures_total === 0 && row.difference === null)).toBe(true);
  });
});

describe('the settings', () => {
  it('carry the notices and the seed', () => {
    const held = { notices: [], themes: [], indicators: [] };
    expect(shareDifferences.paramsOf({ ...EMPTY_SETTINGS, notices: ['a'], seed: 5 }, held)).toEqual({
      notices: ['a'],
      filters: NO_FILTERS,
      seed: 5,
    });
  });
});

describe('percentage points', () => {
  it('carry their sign, and never read 0 where there is a difference', () => {
    expect([0.06, -0.1234, 0.004, -0.00012, 0].map(pointsLabel)).toEqual(['+6', '−12', '+0.4', '−0.01', '0']);
  });
});
