import { describe, expect, it } from 'vitest';
import { chartAnswer } from '../../src/charts/chart-answer.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { framedSpec } from '../../src/charts/framed-spec.ts';
import { metricDistribution } from '../../src/charts/metric-distribution.ts';
import {
  type DistributionParams,
  distributionsOf,
  MOST_DOTS,
  unitRow,
  unitsQuery,
} from '../../src/charts/metric-distribution-rows.ts';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import { targetOfDatum } from '../../src/site/components/picked-target.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { type MeasureSketch, type MetricSketch, makeNotice } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: DistributionParams = { unit: null, filters: NO_FILTERS };
const warehouseOf = useWarehouses();

const people = (value: number, more: Partial<MetricSketch> = {}): MetricSketch => ({
  quote: `${value}人`,
  value,
  unit: '人',
  ...more,
});

/** A measure that gives these figures one after the other. */
function giving(metrics: readonly MetricSketch[], themes: string[], status: MeasureSketch['status'] = 'done') {
  return { text: `${metrics.map(({ quote }) => quote).join('、')}。`, metrics: [...metrics], themes, status };
}

/** Two notices: 13 figures in 人 of which one repeats another, one is covered and one is on no theme; two in 元. */
function handCorpus(): SourceNotice[] {
  return [
    makeNotice({
      place: '清远市',
      adcode: '441800',
      measures: [
        giving(
          [
            people(300, { subject: '培训教师' }),
            people(400, { quote: '400多人', qualifier: 'over', subject: '约谈' }),
            people(20, { quote: '约20人', qualifier: 'about' }),
          ],
          ['school_meals', 'integrity'],
        ),
        giving([{ quote: '*人', value: null, unit: '人' }], ['school_meals']),
        giving(
          [people(2), people(5, { quote: '0人', value: 0 }), people(30, { quote: '30至50人', valueHigh: 50 })],
          ['school_meals'],
        ),
        giving([people(7)], []),
        giving([people(300, { repeatOf: 1 })], ['school_meals']),
      ],
    }),
    makeNotice({
      place: '淄博市',
      adcode: '370300',
      measures: [
        giving([people(9, { role: 'planned' }), people(11)], ['integrity'], 'planned'),
        giving(
          [
            { quote: '3.5万元', value: 35_000, unit: '元' },
            { quote: '*元', value: null, unit: '元' },
          ],
          ['integrity'],
        ),
        giving([people(10), people(3)], ['teacher_staffing']),
      ],
    }),
  ];
}

interface Layer {
  mark: { type: string; cursor?: string };
  data?: { values: Record<string, unknown>[] };
}

function valuesOf(spec: unknown, type: string): Record<string, unknown>[] {
  const { layer, data } = spec as { layer: Layer[]; data: { values: Record<string, unknown>[] } };
  return layer.filter(({ mark }) => mark.type === type).flatMap((entry) => (entry.data ?? data).values);
}

describe('distribution of figures', () => {
  it('counts what a hand counts', async () => {
    const rows = await chartRows(await warehouseOf(handCorpus()), metricDistribution, PARAMS);
    const table = metricDistribution.table(rows, 'zh', PARAMS);
    expect(table.columns[0]).toBe('主题 · 人');
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      // 0, 2, 20, 30, 300, 400: quartiles at 6.5, 25 and 232.5; one covered.
      ['校园餐', '6', '0', '6.5', '25', '232.5', '400', '1'],
      // 9, 11, 20, 300, 400.
      ['党风廉政与作风', '5', '9', '11', '20', '300', '400', '0'],
      ['教师队伍配备', '2', '3', '–', '–', '–', '10', '0'],
    ]);
    expect(metricDistribution.source(rows, 'zh', PARAMS)).toBe('来源：2份通报；数字11个。');
    expect(metricDistribution.describe(rows, 'zh', PARAMS)).toContain(
      '校园餐：6个数字，0人至400人，中位数25人；中间一半在6.5人到232.5人之间，另1个被遮盖。',
    );
  });

  it('draws a range to its upper end, also where that lies above all figures, and says what the middle goes by', async () => {
    const range = makeNotice({
      place: '清远市',
      adcode: '441800',
      measures: [giving([people(20), people(30, { quote: '30至50人', valueHigh: 50 }), people(10)], ['school_meals'])],
    });
    const rows = await chartRows(await warehouseOf([range]), metricDistribution, PARAMS);
    const points = valuesOf(metricDistribution.spec(rows, ZH, PARAMS), 'point');
    const at = (value: number) => Number(points.find(({ tip }) => String(tip).includes(`${value}`))!.x);
    const [to] = points.filter(({ range: isRange }) => isRange).map(({ x2 }) => Number(x2));
    // Even steps: from 30 to 50 is twice as far as from 10 to 20.
    expect(to! - at(30)).toBeCloseTo(2 * (at(20) - at(10)), 0);
    expect(metricDistribution.notes(rows, 'zh', PARAMS).join()).toContain('最小、最大、中位数等也按下限计');
  });

  it('says what a reader must know before comparing', async () => {
    const rows = await chartRows(await warehouseOf(handCorpus()), metricDistribution, PARAMS);
    const notes = metricDistribution.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('没有选定单位，这里是数字最多的单位“人”。');
    expect(notes).toContain('所计对象有2种写法，如培训教师、约谈。');
    expect(notes).toContain('对数刻度');
    expect(notes).toContain('1个零在对数刻度上没有位置');
    // Each once, although two of them stand in two themes.
    expect(notes).toContain('1个数字已报告但被遮盖');
    expect(notes).toContain('1个数字是一个范围');
    expect(notes).toContain('2个数字写作“约”“多于”“不足”');
    expect(notes).toContain('另有1个以“人”计的数字不在属于任何主题的措施里');
    expect(notes).not.toContain('等距取');
    const english = metricDistribution.notes(rows, 'en', PARAMS).join('\n');
    expect(english).toContain('1 figure is reported but covered');
    expect(english).toContain('1 zero has no place on a log scale and stands apart');
    expect(metricDistribution.caution.zh).toContain('不能相加');
  });

  it('leads from each point to its figure, and from a count of covered ones to the first of them', async () => {
    const notices = handCorpus();
    const rows = await chartRows(await warehouseOf(notices), metricDistribution, PARAMS);
    const textOf = (value: unknown) => {
      const target = targetOfDatum(value);
      if (target?.kind !== 'span') throw new Error('leads to no stretch');
      const notice = notices.find(({ hash }) => hash.startsWith(target.notice))!;
      return notice.text.slice(target.start, target.end);
    };
    const spec = metricDistribution.spec(rows, ZH, PARAMS);
    expect(valuesOf(spec, 'point').map(textOf)).toEqual([
      ...['0人', '2人', '约20人', '30至50人', '300人', '400多人'],
      ...['9人', '11人', '约20人', '300人', '400多人'],
      ...['3人', '10人'],
    ]);
    const covered = valuesOf(spec, 'text').filter(({ notice }) => typeof notice === 'string');
    expect(covered.map((value) => [value.words, textOf(value)])).toEqual([['1', '*人']]);
    const tips = valuesOf(spec, 'point').map(({ tip }) => String(tip));
    expect(tips[3]).toContain('30–50人');
    expect(tips[5]).toBe('校园餐 · 清远市\n多于400人\n约谈 · 时期未说明');
    expect(tips[6]).toContain('9人 · 计划数，不是完成数');
    const [meals] = metricDistribution.table(rows, 'zh', PARAMS).rows;
    expect([1, 5, 6].map((cell) => meals!.cells[cell]!.target?.kind)).toEqual(['span', 'span', 'span']);
  });

  it('keeps zeros apart on a log scale and puts nothing covered into the picture', async () => {
    const rows = await chartRows(await warehouseOf(handCorpus()), metricDistribution, PARAMS);
    const xs = valuesOf(metricDistribution.spec(rows, ZH, PARAMS), 'point').map(({ x }) => Number(x));
    expect(xs).toHaveLength(13);
    // 0, then 2 with room between, then by ratio: 20 as far from 2 as 200 from 20.
    expect(xs[1]! - xs[0]!).toBeGreaterThan(30);
    expect(xs[4]! - xs[3]!).toBeCloseTo(xs[2]! - xs[1]!, 0);
  });

  it('draws a chosen unit and chosen themes, those without a figure too, of a chosen status', async () => {
    const warehouse = await warehouseOf(handCorpus());
    const money: DistributionParams = { ...PARAMS, unit: '元' };
    const rows = await chartRows(warehouse, metricDistribution, money);
    expect(metricDistribution.notes(rows, 'zh', money).join()).toContain('金额都换算成元');
    expect(metricDistribution.notes(rows, 'zh', money).join()).not.toContain('没有选定单位');
    expect(metricDistribution.describe(rows, 'zh', money)).toBe('党风廉政与作风：1个数字，35,000元，另1个被遮盖。');
    const chosen: DistributionParams = {
      unit: '人',
      filters: { ...NO_FILTERS, themes: ['digital', 'integrity'], statuses: ['planned'] },
    };
    const planned = await chartRows(warehouse, metricDistribution, chosen);
    expect(
      metricDistribution.table(planned, 'zh', chosen).rows.map(({ header, cells }) => [header, cells[0]!.text]),
    ).toEqual([
      ['党风廉政与作风', '2'],
      ['教育数字化', '0'],
    ]);
    expect(metricDistribution.notes(planned, 'zh', chosen).join()).toMatch(/所选状态/);
    for (const look of LOOKS) {
      const drawn = await drawSpec(metricDistribution.spec(planned, look, chosen));
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.words).toContain(look.language === 'zh' ? '没有这一单位的数字' : 'no figures in this unit');
    }
  });

  it('lists the units with how many figures a distribution of each has', async () => {
    const warehouse = await warehouseOf(handCorpus());
    expect(await askWarehouse(warehouse)(unitsQuery(NO_FILTERS), unitRow)).toEqual([
      { unit: '人', figures: 10, covered: 1, notices: 2 },
      { unit: '元', figures: 1, covered: 1, notices: 1 },
    ]);
    const planned = { ...NO_FILTERS, statuses: ['planned' as const] };
    expect(await askWarehouse(warehouse)(unitsQuery(planned), unitRow)).toEqual([
      { unit: '人', figures: 2, covered: 0, notices: 1 },
    ]);
  });

  it('draws themes of which every figure is covered', async () => {
    const covered = ['*人', '**人'].map((quote) => ({ quote, value: null, unit: '人' }));
    const rows = await chartRows(
      await warehouseOf([makeNotice({ place: '甲市', measures: [giving(covered, ['school_meals'])] })]),
      metricDistribution,
      PARAMS,
    );
    expect(metricDistribution.table(rows, 'zh', PARAMS).rows[0]!.cells.map(({ text }) => text)).toEqual([
      '0',
      '–',
      '–',
      '–',
      '–',
      '–',
      '2',
    ]);
    for (const look of LOOKS) {
      const drawn = await drawSpec(metricDistribution.spec(rows, look, PARAMS));
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.descriptions).toEqual([]);
    }
  });

  it.each(LOOKS)('draws the samples in a frame, and each of their units: %o', async (look) => {
    const { ask, held } = await openSamples();
    const units = await ask(unitsQuery(NO_FILTERS), unitRow);
    expect(units.slice(0, 2).map(({ unit }) => unit)).toEqual(['个', '次']);
    for (const unit of [null, ...units.slice(0, 12).map((row) => row.unit)]) {
      const params = metricDistribution.paramsOf({ ...EMPTY_SETTINGS, unit }, held);
      const answer = chartAnswer(
        metricDistribution,
        params,
        await ask(metricDistribution.sql(params), metricDistribution.row),
      );
      const frame = {
        title: answer.question[look.language],
        provenance: { version: 'a'.repeat(64), day: '2025-11-22' },
      };
      const drawn = await drawSpec(framedSpec(answer, look, frame));
      expect(textFaults(drawn), String(unit)).toEqual([]);
      expect(drawn.width).toBeLessThanOrEqual(look.width + 1);
    }
  });

  it('draws 500 notices: so many points in even steps, medians of all, one figure far above the rest', async () => {
    // 1 to 500 people on one theme, and one figure of ten million on another.
    const notices = Array.from({ length: 500 }, (_, index) =>
      makeNotice({
        place: `第${index + 1}试验县`,
        adcode: String(110101 + index),
        level: 'county',
        file: `${index}.txt`,
        measures: [
          giving([people(index + 1)], ['school_meals']),
          giving([people(index === 250 ? 10_000_000 : 5)], ['integrity']),
        ],
      }),
    );
    const rows = await chartRows(await warehouseOf(notices), metricDistribution, PARAMS);
    const [first, second] = distributionsOf(rows);
    expect(first!.theme).toMatchObject({ theme: 'school_meals', figures: 500, median: 250.5, first_quartile: 125.75 });
    expect(second!.theme).toMatchObject({ figures: 500, median: 5, greatest: 10_000_000 });
    for (const { drawn } of [first!, second!]) {
      expect(drawn.length).toBeGreaterThanOrEqual(MOST_DOTS);
      expect(drawn.length).toBeLessThanOrEqual(MOST_DOTS + 1);
    }
    expect(first!.drawn[0]!.value).toBe(1);
    expect(first!.drawn.at(-1)!.value).toBe(500);
    expect(second!.drawn.at(-1)!.value).toBe(10_000_000);
    const left = 1000 - first!.drawn.length - second!.drawn.length;
    expect(metricDistribution.notes(rows, 'zh', PARAMS).join()).toContain(`2个主题的数字超过250个`);
    expect(metricDistribution.notes(rows, 'zh', PARAMS).join()).toContain(`没有画出的点共${left}个`);
    // The rest is not flattened: the drawn half of it takes more than a third of the width.
    const xs = valuesOf(metricDistribution.spec(rows, ZH, PARAMS), 'point').map(({ x }) => Number(x));
    const own = xs.slice(0, first!.drawn.length);
    expect(Math.max(...own) - Math.min(...own)).toBeGreaterThan((Math.max(...xs) - Math.min(...xs)) / 3);
    for (const look of LOOKS) {
      const drawn = await drawSpec(metricDistribution.spec(rows, look, PARAMS));
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.width).toBeLessThanOrEqual(look.width);
    }
  }, 120_000);

  it('without figures gives no row, and still compiles', async () => {
    const warehouse = await warehouseOf([makeNotice({ place: '甲市', measures: [giving([], ['school_meals'])] })]);
    for (const params of [
      PARAMS,
      { ...PARAMS, unit: '没有' },
      { ...PARAMS, filters: { ...NO_FILTERS, themes: ['school_meals'] } },
    ]) {
      const rows = await chartRows(warehouse, metricDistribution, params);
      expect(rows).toEqual([]);
      expect(metricDistribution.notes(rows, 'zh', params)).toEqual([]);
      expect(metricDistribution.describe(rows, 'zh', params)).toBe('');
      expect((await drawSpec(metricDistribution.spec(rows, ZH, params))).descriptions).toEqual([]);
    }
  });
});
