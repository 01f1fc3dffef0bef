/**
 * Held against counts by hand (the shares of 30, 30, 20 and 20 percent of the Horizontal Merger Guidelines, US Department
 * of Justice and Federal Trade Commission 2010, section 5.3: 2,600 points) and the view `theme_concentration`, whose test
 * names its own sources.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { themeConcentration } from '../../src/charts/theme-concentration.ts';
import { targetOfDatum } from '../../src/site/components/picked-target.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { manyNotices } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();

/** 甲市: 12, 12, 8 and 8 measures, one more without theme. 乙市: one theme. 丙市: three measures of three themes. 丁市: none. */
const four = () =>
  warehouseOf(
    [
      {
        place: '甲市',
        adcode: '110100',
        measures: [
          ...measuresOf('school_meals', 12),
          ...measuresOf('integrity', 12),
          ...measuresOf('teacher_staffing', 8),
          ...measuresOf('double_reduction', 7),
          { text: '将减负。', status: 'planned' as const, themes: ['double_reduction', 'school_meals'] },
          { text: '召开会议。' },
        ],
      },
      { place: '乙市', adcode: '120100', measures: measuresOf('teacher_staffing', 30) },
      {
        place: '丙市',
        adcode: '130100',
        measures: ['school_meals', 'integrity', 'preschool'].flatMap((theme) => measuresOf(theme, 1)),
      },
      { place: '丁市', adcode: '140100', measures: [{ text: '召开会议。' }] },
    ].map(makeNotice),
  );

function marksOf(spec: unknown): Record<string, unknown>[] {
  const panels = (
    spec as { hconcat: { layer: { mark: { type: string }; data?: { values: Record<string, unknown>[] } }[] }[] }
  ).hconcat;
  return panels
    .flatMap(({ layer }) => layer)
    .filter(({ mark }) => mark.type === 'point' || mark.type === 'rect')
    .flatMap(({ data }) => data?.values ?? []);
}

describe('concentration of themes', () => {
  it('counts by primary theme what a hand counts', async () => {
    const rows = await chartRows(await four(), themeConcentration, PARAMS);
    expect(rows.map((row) => [row.jurisdiction, row.themed_measures, row.themes, row.largest, row.top_three])).toEqual([
      ['甲市', 40, 4, 12, 32],
      ['乙市', 30, 1, 30, 30],
      ['丙市', 3, 3, 1, 3],
      ['丁市', 0, 0, 0, 0],
    ]);
    expect(rows[0]!.hhi! * 10_000).toBeCloseTo(2600, 9);
    // 40·39 over 2·12·11 + 2·8·7.
    expect(rows[0]!.effective_themes).toBeCloseTo(1560 / 376, 12);
    expect(rows.map(({ effective_themes }) => effective_themes).slice(1)).toEqual([1, null, null]);
    expect(rows[0]).toMatchObject({ largest_theme: 'school_meals', name_zh: '校园餐' });
    expect(rows[3]).toMatchObject({ largest_theme: null, hhi: null, first_start: null });
    const table = themeConcentration.table(rows, 'zh', PARAMS);
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['甲市', '40', '4', '4.1', '80%', '校园餐 30%', '2,600'],
      ['乙市', '30', '1', '1.0', '100%', '教师队伍配备 100%', '10,000'],
      ['丙市', '3（样本小）', '3', '估不出', '100%', '校园餐 33%', '3,333'],
      ['丁市', '0（样本小）', '0', '–', '–', '–', '–'],
    ]);
  });

  it('agrees on the samples with the view', async () => {
    const { ask } = await openSamples();
    const rows = await ask(themeConcentration.sql(PARAMS), themeConcentration.row);
    const viewed = await ask(
      {
        sql: `SELECT notice_id, themed_measures, hhi, effective_themes, largest_theme, top_three_share FROM theme_concentration`,
        bindings: [],
      },
      v.object({
        notice_id: v.string(),
        themed_measures: v.number(),
        hhi: v.number(),
        effective_themes: v.nullable(v.number()),
        largest_theme: v.string(),
        top_three_share: v.number(),
      }),
    );
    expect(rows).toHaveLength(5);
    for (const { notice_id, themed_measures, top_three, ...row } of rows) {
      const { top_three_share, ...same } = viewed.find((other) => other.notice_id === notice_id)!;
      expect({ notice_id, themed_measures, ...row }).toMatchObject(same);
      expect(top_three / themed_measures).toBeCloseTo(top_three_share, 12);
    }
  });

  it.each(LOOKS)('is drawn within its width, what cannot be told in words: %o', async (look) => {
    const rows = await chartRows(await four(), themeConcentration, PARAMS);
    const drawn = await drawSpec(themeConcentration.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(textFaults(drawn)).toEqual([]);
    const words = drawn.words.split('\n');
    expect(words).toEqual(expect.arrayContaining(['4.1', '1.0', look.language === 'zh' ? '估不出' : 'too few', '–']));
    // Dots of two notices, bars of three.
    expect(drawn.descriptions).toHaveLength(5);
    expect(drawn.descriptions[0]).toBe(
      look.language === 'zh'
        ? '甲市\n有主题的措施40条，分在4个首要主题\n有效主题数4.1\n最大三个主题合占80%\n最大：校园餐 30%'
        : '甲市\n40 measures with a theme, on 4 primary themes\nEffective number of themes 4.1\nThree largest themes 80%\nLargest: School meals 30%',
    );
  });

  it('greys what is small', async () => {
    const rows = await chartRows(await four(), themeConcentration, PARAMS);
    const marks = marksOf(themeConcentration.spec(rows, ZH, PARAMS));
    const small = new Map(marks.map((mark) => [mark.notice, mark.small]));
    expect(rows.map(({ notice_id }) => small.get(notice_id))).toEqual([false, false, true, undefined]);
  });

  it('leads to the first measure of the largest theme', async () => {
    const warehouse = await four();
    const rows = await chartRows(warehouse, themeConcentration, PARAMS);
    const [first] = await warehouse.query(
      `SELECT m.notice_id, m.span_start, m.span_end FROM measures m JOIN notices n USING (notice_id)
       WHERE n.jurisdiction = '乙市' ORDER BY m.ordinal LIMIT 1`,
    );
    const target = { kind: 'span', notice: first!.notice_id, start: first!.span_start, end: first!.span_end };
    const marks = marksOf(themeConcentration.spec(rows, ZH, PARAMS)).filter(({ notice }) => notice === target.notice);
    expect(marks.map(targetOfDatum)).toEqual([target, target, target]);
    expect(themeConcentration.table(rows, 'zh', PARAMS).rows[1]!.cells[4]).toEqual({
      text: '教师队伍配备 100%',
      target,
    });
  });

  it('says how it is reckoned, what is small and what cannot be told', async () => {
    const rows = await chartRows(await four(), themeConcentration, PARAMS);
    const notes = themeConcentration.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('只按首要主题计一次');
    expect(notes).toContain('Simpson 1949');
    expect(notes).toContain('样本小：丙市有主题的措施不足30条');
    expect(notes).toContain('丙市条数太少，有效主题数估不出');
    expect(notes).toContain('丁市没有归入主题的措施');
    expect(themeConcentration.describe(rows, 'zh', PARAMS)).toBe('有效主题数最多的是甲市，4.1。最少的是乙市，1.0。');
    expect(themeConcentration.source(rows, 'zh', PARAMS)).toBe(
      '来源：4份通报（甲市、乙市、丙市、丁市）；整改措施73条。',
    );
  });

  it('counts measures of the chosen statuses, and says that themes have no effect', async () => {
    const params: NoticeSet = {
      ...PARAMS,
      filters: { ...NO_FILTERS, statuses: ['planned'], themes: ['school_meals'] },
    };
    const rows = await chartRows(await four(), themeConcentration, params);
    expect(rows[0]).toMatchObject({ themed_measures: 1, largest_theme: 'double_reduction' });
    const notes = themeConcentration.notes(rows, 'zh', params).join('\n');
    expect(notes).toContain('只计入所选状态的措施');
    expect(notes).toContain('主题的筛选在这里不起作用');
    expect(themeConcentration.describe(rows, 'zh', params)).toBe('没有一份通报的措施多到能估出有效主题数。');
  });

  it.each([1, 5, 60])('draws %i notices', async (count) => {
    const rows = await chartRows(await warehouseOf(manyNotices(count)), themeConcentration, PARAMS);
    expect(rows).toHaveLength(Math.min(40, count));
    for (const look of LOOKS) {
      const drawn = await drawSpec(themeConcentration.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
    }
  });

  it('without notices gives no row, and still compiles', async () => {
    const rows = await chartRows(await warehouseOf([]), themeConcentration, PARAMS);
    expect(rows).toEqual([]);
    expect(themeConcentration.notes(rows, 'zh', PARAMS)).toEqual([]);
    expect((await drawSpec(themeConcentration.spec(rows, ZH, PARAMS))).descriptions).toEqual([]);
  });
});
