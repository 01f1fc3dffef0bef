/**
 * The test of a trend is held against the probability of S = 13 for six values in Gilbert (1987), Statistical Methods for
 * Environmental Pollution Monitoring, table A18: 0.0083 on one side.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { chartAnswer } from '../../src/charts/chart-answer.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { framedSpec } from '../../src/charts/framed-spec.ts';
import { themeTrend } from '../../src/charts/theme-trend.ts';
import {
  emptyQuarters,
  MOST_PANELS,
  splitTrend,
  type TrendParams,
  trendQuarters,
} from '../../src/charts/theme-trend-rows.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { targetOfDatum } from '../../src/site/components/picked-target.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { textFaults } from '../support/text-boxes.ts';
import { themeCorpus } from '../support/theme-corpus.ts';

const PARAMS: TrendParams = { value: 'share', filters: NO_FILTERS };
const THREE = ['校园餐', '“双减”', '教师队伍配备'];
const warehouseOf = useWarehouses();
const lineRow = v.object({ line: v.string() });

/** Notices one after the other, `perQuarter` of them a quarter from 2016 on. */
function longCorpus(notices: number, perQuarter: number): SourceNotice[] {
  return Array.from({ length: notices }, (_, index) => {
    const quarter = Math.floor(index / perQuarter);
    const year = 2016 + Math.floor(quarter / 4);
    return makeNotice({
      place: `第${index + 1}试验县`,
      adcode: String(110101 + index),
      level: 'county',
      file: `${index}.txt`,
      published: `${year}-${String((quarter % 4) * 3 + 2).padStart(2, '0')}-11`,
      measures: [...measuresOf('school_meals', 1 + (index % 5)), ...measuresOf('integrity', 4)],
    });
  });
}

function marksOf(spec: unknown): Record<string, unknown>[] {
  const layers = (spec as { layer: { mark: { type: string }; data?: { values: Record<string, unknown>[] } }[] }).layer;
  return layers.filter(({ mark }) => mark.type === 'point').flatMap(({ data }) => data?.values ?? []);
}

describe('theme trend', () => {
  it('names the steps of an axis of small shares by what they are', async () => {
    const notice = makeNotice({
      place: '甲市',
      published: '2025-02-11',
      measures: [...measuresOf('school_meals', 2), ...measuresOf('integrity', 158)],
    });
    const params: TrendParams = { ...PARAMS, filters: { ...NO_FILTERS, themes: ['school_meals'] } };
    const rows = await chartRows(await warehouseOf([notice]), themeTrend, params);
    const words = (await drawSpec(themeTrend.spec(rows, ZH, params))).words.split('\n');
    // The share is 1.25%.
    expect(words).toEqual(expect.arrayContaining(['0.0%', '0.5%', '1.0%', '1.5%']));
    expect(words).not.toContain('2%');
  });

  it('counts by quarter what a hand counts, and keeps what has no quarter apart', async () => {
    const rows = await chartRows(await warehouseOf(themeCorpus()), themeTrend, PARAMS);
    const table = themeTrend.table(rows, 'zh', PARAMS);
    expect(table.columns).toEqual(['季度', '通报', '措施', ...THREE]);
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['2024年二季度', '1', '4', '2 (50%, 15–85%)', '0 (0%, 0–49%)', '0 (0%, 0–49%)'],
      ['2025年一季度', '1', '2', '2 (100%, 34–100%)', '0 (0%, 0–66%)', '0 (0%, 0–66%)'],
      // e.txt has no measures: no share, which is not zero.
      ['2025年三季度', '1', '0', '–', '–', '–'],
      // c.txt of 2024 and d.txt without a date.
      ['季度不明', '2', '2', '0 (0%, 0–66%)', '0 (0%, 0–66%)', '1 (50%, 9–91%)'],
    ]);
    const notes = themeTrend.notes(rows, 'zh', PARAMS);
    expect(notes).toContain('1份通报只写了公布年份，不归入任何季度，单列一处：淄博市。');
    expect(notes).toContain('1份通报没写公布日期，不归入任何季度，单列一处：广东省。');
    expect(notes).toContain('2025年三季度有通报而没有可计的措施，没有数值，这不等于零。');
    expect(notes).toContain('没有通报公布的季度断开，不等于零：2024年三季度、2024年四季度、2025年二季度。');
    expect(notes).toContain('这里只有3个季度有通报，每季度1份，谈不上趋势，所以不连线。');
    expect(themeTrend.source(rows, 'zh', PARAMS)).toBe(
      '来源：5份通报（2024年二季度至2025年三季度、季度不明）；整改措施8条。',
    );
    const english = themeTrend.notes(rows, 'en', PARAMS);
    expect(english).toContain('Only 3 quarters have notices, 1 notice each: this is no trend, so no line joins them.');
    expect(english).toContain(
      '1 notice gives only the year of publication, belongs to no quarter and stands apart: 淄博市.',
    );
  });

  it('counts as theme_by_quarter does', async () => {
    const { ask } = await openSamples();
    const rows = await ask(themeTrend.sql(PARAMS), themeTrend.row);
    const { cells } = splitTrend(rows);
    const counted = cells.map((row) => [row.column, row.theme, row.notices, row.measures, row.measures_total].join());
    const viewed = await ask(
      {
        sql: `SELECT concat_ws(',', coalesce(published_quarter, '-'), theme, notices, measures, measures_total) AS line
          FROM theme_by_quarter WHERE theme IN ('school_meals', 'double_reduction', 'teacher_staffing')`,
        bindings: [],
      },
      lineRow,
    );
    expect(counted.sort()).toEqual(viewed.map(({ line }) => line).sort());
    expect(cells).toHaveLength(15);
  });

  it('shows counts and shares of the text too', async () => {
    const warehouse = await warehouseOf(themeCorpus());
    const count = { ...PARAMS, value: 'count' as const };
    const rows = await chartRows(warehouse, themeTrend, count);
    expect(themeTrend.table(rows, 'zh', count).rows.map(({ cells }) => cells[2]!.text)).toEqual(['2', '2', '–', '0']);
    // 17 of 31 characters, 19 of 19.
    const text = { ...PARAMS, value: 'text' as const };
    expect(themeTrend.table(rows, 'zh', text).rows.map(({ cells }) => cells[2]!.text)).toEqual([
      '55%',
      '100%',
      '–',
      '0',
    ]);
    for (const params of [count, text]) {
      const drawn = await drawSpec(themeTrend.spec(rows, ZH, params));
      expect(textFaults(drawn)).toEqual([]);
    }
  });

  /** Notices of places of their own, `each` in every one of these months. */
  const published = (months: readonly string[], each: number) =>
    months.flatMap((month, at) =>
      Array.from({ length: each }, (_, index) => {
        const place = `第${at}${index}试验县`;
        return makeNotice({ place, file: `${place}.txt`, published: month, measures: measuresOf('school_meals', 10) });
      }),
    );
  const ONE_THEME = { ...PARAMS, filters: { ...NO_FILTERS, themes: ['school_meals'] } };
  const linesOf = (spec: unknown) => {
    const { layer } = spec as {
      layer: { mark: { type: string; strokeWidth?: number }; data: { values: { x: number; x2: number }[] } }[];
    };
    return layer.find(({ mark }) => mark.type === 'rule' && mark.strokeWidth === 2)?.data.values ?? [];
  };

  it('breaks its lines where a quarter has no notices', async () => {
    const months = ['2024-01', '2024-05', '2024-08', '2024-12', '2025-02', '2025-12'];
    const rows = await chartRows(await warehouseOf(published(months, 5)), themeTrend, ONE_THEME);
    const quarters = trendQuarters(splitTrend(rows).cells);
    expect(quarters.map(({ column }) => column).slice(-2)).toEqual(['2025-Q1', '2025-Q4']);
    expect(emptyQuarters(quarters)).toEqual(['2025-Q2', '2025-Q3']);
    const lines = linesOf(themeTrend.spec(rows, ZH, ONE_THEME));
    expect(lines).toHaveLength(4);
    // One quarter's room from point to point, and three times that over the gap.
    const marks = marksOf(themeTrend.spec(rows, ZH, ONE_THEME)).map(({ x }) => Number(x));
    expect(lines.map(({ x, x2 }) => [x, x2])).toEqual([0, 1, 2, 3].map((at) => [marks[at], marks[at + 1]]));
    expect((marks[5]! - marks[4]!) / (marks[1]! - marks[0]!)).toBeCloseTo(3);
  });

  it('joins no points where there is no trend, and says why', async () => {
    const months = ['2024-01', '2024-05', '2024-08', '2024-12', '2025-02', '2025-05'];
    const rows = await chartRows(await warehouseOf(published(months, 4)), themeTrend, ONE_THEME);
    expect(marksOf(themeTrend.spec(rows, ZH, ONE_THEME))).toHaveLength(6);
    expect(linesOf(themeTrend.spec(rows, ZH, ONE_THEME))).toEqual([]);
    expect(themeTrend.notes(rows, 'zh', ONE_THEME)).toContain(
      '这里只有6个季度有通报，每季度4份，谈不上趋势，所以不连线。',
    );
  });

  it('speaks of broken lines only where there are lines', async () => {
    const months = ['2024-01', '2024-05', '2024-08', '2024-12', '2025-02', '2025-05'];
    const scarce = [makeNotice({ place: '丙市', published: '2025-08', measures: measuresOf('school_meals', 3) })];
    const joined = await chartRows(await warehouseOf([...published(months, 5), ...scarce]), themeTrend, ONE_THEME);
    expect(themeTrend.notes(joined, 'zh', ONE_THEME).join()).toMatch(/样本小.*以空心和虚线标出/);
    const few = await chartRows(await warehouseOf(scarce), themeTrend, ONE_THEME);
    expect(themeTrend.notes(few, 'zh', ONE_THEME).join()).toMatch(/样本小.*以空心标出/);
    expect(themeTrend.notes(few, 'en', ONE_THEME).join()).not.toContain('broken lines');
  });

  /** A theme's share in each of these quarters from 2024 on, five notices of twenty measures each, all of it in the first. */
  const shared = (shares: Record<string, readonly number[]>) =>
    Object.values(shares)[0]!.flatMap((_, quarter) =>
      Array.from({ length: 5 }, (_, index) => {
        const own = Object.entries(shares).flatMap(([theme, values]) =>
          index === 0 ? measuresOf(theme, Math.round(values[quarter]! * 100)) : [],
        );
        const place = `第${quarter}${index}试验县`;
        const month = String((quarter % 4) * 3 + 1).padStart(2, '0');
        return makeNotice({
          place,
          file: `${place}.txt`,
          published: `${2024 + Math.floor(quarter / 4)}-${month}`,
          measures: [...own, ...measuresOf('integrity', (index === 0 ? 100 : 0) - own.length)],
        });
      }),
    );

  it('tests a rise with the probability that Gilbert prints, and says it in a note and in the table', async () => {
    // One pair of fifteen is in the wrong order: S = 13, which six values reach or pass in 0.0083 of all orders.
    const notices = shared({ school_meals: [0.1, 0.2, 0.3, 0.25, 0.4, 0.5] });
    const rows = await chartRows(await warehouseOf(notices), themeTrend, ONE_THEME);
    const note = themeTrend.notes(rows, 'zh', ONE_THEME).find((words) => words.startsWith('升降检验'));
    // The eighth of fifteen slopes in order: −5, 2.5, 5, 5, 6.7, 6.7, 7.5, 7.5 points …
    expect(note).toBe(
      '升降检验（Mann–Kendall，双侧；斜率为Sen中位数）：校园餐 6个季度，S＝13，τ＝0.87，p＝0.017，每季度+7.5个百分点，有上升。',
    );
    expect(themeTrend.notes(rows, 'zh', ONE_THEME).join()).toContain('p低于0.05才说有升降');
    const last = themeTrend.table(rows, 'zh', ONE_THEME).rows.at(-1)!;
    expect([last.header, ...last.cells.map(({ text }) => text)]).toEqual([
      '升降检验',
      '',
      '',
      'S＝13，τ＝0.87，p＝0.017，有上升',
    ]);
    expect(themeTrend.notes(rows, 'en', ONE_THEME).join()).toContain(
      'p = 0.017, +7.5 percentage points a quarter, rises',
    );
    // The lines and the test agree.
    expect(linesOf(themeTrend.spec(rows, ZH, ONE_THEME))).toHaveLength(5);
  });

  it('speaks of no rise where several themes are tested and the adjusted probability is above 5%', async () => {
    // 0.0167 × 3 = 0.05 is not below it; S = 13, −1 and 0 of a theme that nowhere has a measure.
    const notices = shared({
      school_meals: [0.1, 0.2, 0.3, 0.25, 0.4, 0.5],
      double_reduction: [0.1, 0.2, 0.05, 0.15, 0.12, 0.08],
    });
    const rows = await chartRows(await warehouseOf(notices), themeTrend, PARAMS);
    const notes = themeTrend.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toMatch(/校园餐 6个季度，S＝13，τ＝0.87，p＝0.017，每季度\+7.5个百分点，看不出升降；/);
    expect(notes).toMatch(/“双减” 6个季度，S＝−3，τ＝−0.20，p＝0.72，.*?看不出升降；/);
    expect(notes).toMatch(/教师队伍配备 6个季度，S＝0，τ＝–，p＝1.00，每季度0个百分点，看不出升降。/);
    expect(notes).toContain('一次检验了3个主题');
    expect(notes).not.toContain('有上升');
  });

  it('tests nothing where the points make no trend, where quarters are few, and of counts', async () => {
    const few = await chartRows(
      await warehouseOf(published(['2024-01', '2024-05', '2024-08'], 5)),
      themeTrend,
      ONE_THEME,
    );
    // 3 values stand in 6 orders, of which two are the most extreme.
    expect(themeTrend.notes(few, 'zh', ONE_THEME)).toContain(
      '只有3个季度，怎样升降都可能是碰巧（p不会低于0.33），不作升降检验。',
    );
    const months = ['2024-01', '2024-05', '2024-08', '2024-12', '2025-02', '2025-05'];
    const thin = await chartRows(await warehouseOf(published(months, 4)), themeTrend, ONE_THEME);
    expect(themeTrend.notes(thin, 'zh', ONE_THEME)).toContain('既不成趋势，也不作升降检验。');
    const many = await chartRows(await warehouseOf(published(months, 5)), themeTrend, ONE_THEME);
    const counts = { ...ONE_THEME, value: 'count' as const };
    expect(themeTrend.notes(many, 'zh', counts)).toContain('条数随公布多少通报而变，不作升降检验；请看比例。');
    for (const [rows, params] of [
      [few, ONE_THEME],
      [thin, ONE_THEME],
      [many, counts],
    ] as const) {
      expect(themeTrend.notes(rows, 'zh', params).join()).not.toContain('Mann');
      expect(themeTrend.table(rows, 'zh', params).rows.map(({ header }) => header)).not.toContain('升降检验');
    }
    // All shares are equal.
    expect(themeTrend.notes(many, 'zh', ONE_THEME).join()).toContain('S＝0，τ＝–，p＝1.00');
  });

  it('says how many quarters with few measures are among those tested', async () => {
    const months = ['2024-01', '2024-05', '2024-08', '2024-12', '2025-02', '2025-05'];
    const scarce = [makeNotice({ place: '丙市', published: '2025-08', measures: measuresOf('school_meals', 3) })];
    const rows = await chartRows(await warehouseOf([...published(months, 5), ...scarce]), themeTrend, ONE_THEME);
    expect(themeTrend.notes(rows, 'zh', ONE_THEME).join()).toContain('1个措施不足30条的季度也算在内');
  });

  it('leads to the measures of that theme in that quarter, whatever the columns of the address are', async () => {
    const rows = await chartRows(await warehouseOf(themeCorpus()), themeTrend, PARAMS);
    const targets = marksOf(themeTrend.spec(rows, ZH, PARAMS)).map(targetOfDatum);
    const expected = [
      { kind: 'theme', theme: 'school_meals', column: '2024-Q2', by: 'quarter' },
      { kind: 'theme', theme: 'school_meals', column: '2025-Q1', by: 'quarter' },
      { kind: 'theme', theme: 'teacher_staffing', column: '-', by: 'quarter' },
    ];
    expect(targets.filter((target) => target !== null)).toEqual(expected);
    const cells = themeTrend.table(rows, 'zh', PARAMS).rows.flatMap((row) => row.cells);
    expect(cells.flatMap(({ target }) => (target === null ? [] : [target]))).toEqual(expected);
  });

  it('counts within the chosen themes, statuses and dates', async () => {
    const params: TrendParams = {
      value: 'share',
      filters: { ...NO_FILTERS, themes: ['integrity'], statuses: ['done'], from: '2024', to: '2024' },
    };
    const rows = await chartRows(await warehouseOf(themeCorpus()), themeTrend, params);
    const table = themeTrend.table(rows, 'zh', params);
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['2024年二季度', '1', '3', '1 (33%, 6–79%)'],
      ['季度不明', '1', '1', '1 (100%, 21–100%)'],
    ]);
    const notes = themeTrend.notes(rows, 'zh', params).join();
    expect(notes).toContain('只计入所选状态');
    expect(notes).toContain('只有一个季度有通报');
    expect(notes).not.toContain('没写公布日期');
  });

  it.each([1, 5, 500])(
    'draws %i notices in every look',
    async (count) => {
      const rows = await chartRows(await warehouseOf(longCorpus(count, count < 10 ? 1 : 12)), themeTrend, PARAMS);
      for (const look of LOOKS) {
        const drawn = await drawSpec(themeTrend.spec(rows, look, PARAMS));
        expect(drawn.width).toBeLessThanOrEqual(look.width);
        expect(textFaults(drawn)).toEqual([]);
        expect(drawn.words).toContain('2016');
      }
      const notes = themeTrend.notes(rows, 'zh', PARAMS).join('\n');
      if (count === 500) expect(notes).not.toMatch(/谈不上趋势|看不出变化/);
      else expect(notes).toMatch(/谈不上趋势|看不出变化/);
      expect(notes.includes('另一些地方')).toBe(count > 1);
      expect(themeTrend.describe(rows, 'en', PARAMS)).toContain(
        count === 500 ? '42 quarters, lowest' : 'Q1 2016 20% (n=5)',
      );
    },
    120_000,
  );

  it.each(LOOKS)('draws the samples and what has no quarter in a frame: %o', async (look) => {
    const { ask } = await openSamples();
    const answer = chartAnswer(themeTrend, PARAMS, await ask(themeTrend.sql(PARAMS), themeTrend.row));
    const frame = { title: answer.question[look.language], provenance: { version: 'a'.repeat(64), day: '2025-11-22' } };
    const drawn = await drawSpec(framedSpec(answer, look, frame));
    expect(textFaults(drawn)).toEqual([]);
    expect(drawn.words).toContain(look.language === 'zh' ? '季度不明' : 'Quarter\n');
    expect(drawn.words).toContain('n=140');
  });

  it('draws the first eight themes and has all in the table', async () => {
    const themes = loadCodebook('data/codebook').themes.map(({ code }) => code);
    const params = { ...PARAMS, filters: { ...NO_FILTERS, themes } };
    const rows = await chartRows(await warehouseOf(themeCorpus()), themeTrend, params);
    expect(themeTrend.table(rows, 'zh', params).columns).toHaveLength(3 + themes.length);
    expect(themeTrend.notes(rows, 'zh', params).join()).toContain(`共${themes.length}个主题，这里只有前8个`);
    const drawn = await drawSpec(themeTrend.spec(rows, ZH, params));
    expect(textFaults(drawn)).toEqual([]);
    // Three quarters or none, of which one has no measures, for each theme, and the four bars.
    expect(drawn.descriptions).toHaveLength(MOST_PANELS * 3 + 4);
  });

  it('draws notices of which none has a quarter, and none at all', async () => {
    const undated = [makeNotice({ place: '甲市', measures: measuresOf('school_meals', 3) })];
    const rows = await chartRows(await warehouseOf(undated), themeTrend, PARAMS);
    expect(themeTrend.notes(rows, 'zh', PARAMS)).toContain('没有一份通报能归入季度。');
    const none = await chartRows(await warehouseOf([]), themeTrend, PARAMS);
    expect(none).toEqual([]);
    expect(themeTrend.notes(none, 'zh', PARAMS)).toEqual([]);
    expect(themeTrend.describe(none, 'zh', PARAMS)).toBe('');
    for (const look of LOOKS) {
      expect(textFaults(await drawSpec(themeTrend.spec(rows, look, PARAMS)))).toEqual([]);
      expect((await drawSpec(themeTrend.spec(none, look, PARAMS))).descriptions).toEqual([]);
    }
  });

  it('takes its settings and gives them back', async () => {
    const { held } = await openSamples();
    const params = themeTrend.paramsOf({ ...EMPTY_SETTINGS, value: 'text', by: 'level' }, held);
    expect(params).toEqual({ value: 'text', filters: NO_FILTERS });
    expect(themeTrend.paramsOf({ ...EMPTY_SETTINGS, ...params }, held)).toEqual(params);
  });
});
