import { describe, expect, it } from 'vitest';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { noticeSimilarity } from '../../src/charts/notice-similarity.ts';
import { alikeTogether, pairsOf } from '../../src/charts/notice-similarity-order.ts';
import { MOST_COMPARED, type SimilarityRow, similarityRow } from '../../src/charts/notice-similarity-rows.ts';
import { openReadOnly, type ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { manyNotices } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();

/**
 * 甲市: school meals 3, integrity 2, one measure being of both. 乙市: school meals 10, teachers 30. 丙市: no theme.
 * 丁市: teachers 60, one of them planned.
 */
const four = () =>
  warehouseOf(
    [
      {
        place: '甲市',
        adcode: '110100',
        measures: [
          ...measuresOf('school_meals', 2),
          ...measuresOf('integrity', 1),
          { text: '食堂廉政。', themes: ['school_meals', 'integrity'] },
          { text: '召开会议。' },
        ],
      },
      {
        place: '乙市',
        adcode: '120100',
        measures: [...measuresOf('school_meals', 10), ...measuresOf('teacher_staffing', 30)],
      },
      { place: '丙市', adcode: '130100', measures: [{ text: '召开会议。' }] },
      {
        place: '丁市',
        adcode: '140100',
        measures: [
          ...measuresOf('teacher_staffing', 59),
          { text: '将补充教师。', status: 'planned' as const, themes: ['teacher_staffing'] },
        ],
      },
    ].map(makeNotice),
  );

/** 甲市乙市: 0.25, by the names of places. */
function byPlaces(rows: readonly SimilarityRow[]): Record<string, number | null> {
  const place = new Map(rows.map((row) => [row.notice_id, row.jurisdiction]));
  return Object.fromEntries(
    pairsOf(rows).map((row) => [`${row.jurisdiction}${place.get(row.other_id)}`, row.similarity]),
  );
}

/** The same similarities, added up without SQL from which measure carries which theme. */
async function recount(warehouse: ReadOnlyWarehouse): Promise<Map<string, number>> {
  const carried = await warehouse.query(
    `SELECT t.notice_id, t.theme FROM measure_themes t JOIN counted_measures m
     ON m.notice_id = t.notice_id AND m.measure_id = t.measure_id`,
  );
  const profiles = new Map<string, Map<string, number>>();
  for (const { notice_id, theme } of carried) {
    const profile = profiles.get(String(notice_id)) ?? new Map<string, number>();
    profile.set(String(theme), (profile.get(String(theme)) ?? 0) + 1);
    profiles.set(String(notice_id), profile);
  }
  const share = (profile: Map<string, number>, theme: string) =>
    (profile.get(theme) ?? 0) / [...profile.values()].reduce((sum, count) => sum + count, 0);
  const found = new Map<string, number>();
  for (const [a, one] of profiles) {
    for (const [b, other] of profiles) {
      const common = [...one.keys()].reduce((sum, theme) => sum + Math.min(share(one, theme), share(other, theme)), 0);
      found.set(`${a} ${b}`, common);
    }
  }
  return found;
}

describe('similarity of notices', () => {
  it('adds up the smaller of two shares, theme by theme', async () => {
    const rows = await chartRows(await four(), noticeSimilarity, PARAMS);
    // 甲市 0.6 and 0.4; 乙市 0.25 and 0.75; 丁市 1: no theme in common with 甲市 is 0, no theme at all is no value.
    expect(byPlaces(rows)).toEqual({
      甲市乙市: 0.25,
      甲市丙市: null,
      甲市丁市: 0,
      乙市丙市: null,
      乙市丁市: 0.75,
      丙市丁市: null,
    });
    expect(rows.map((row) => [row.jurisdiction, row.themed_measures]).slice(-3)).toEqual([
      ['乙市', 40],
      ['丙市', 0],
      ['丁市', 60],
    ]);
    expect(rows.at(-1)).toMatchObject({ other_id: null, similarity: null });
    expect(rows[0]).toMatchObject({ jurisdiction: '甲市', themed_measures: 4, shared_zh: '校园餐' });
  });

  it('gives on the samples what a count without SQL gives', async () => {
    const { ask, held, file } = await openSamples();
    const params = noticeSimilarity.paramsOf(EMPTY_SETTINGS, held);
    const rows = pairsOf(await ask(noticeSimilarity.sql(params), similarityRow));
    expect(rows).toHaveLength(10);
    const warehouse = await openReadOnly(file);
    try {
      const expected = await recount(warehouse);
      for (const row of rows) {
        expect(row.similarity).toBeCloseTo(expected.get(`${row.notice_id} ${row.other_id}`)!, 12);
        expect(row.shared_zh!.split(';')).toHaveLength(3);
      }
      for (const notice of held.notices)
        expect(expected.get(`${notice.notice_id} ${notice.notice_id}`)).toBeCloseTo(1, 12);
    } finally {
      warehouse.close();
    }
  });

  it('puts notices together that are alike, those without a value last', async () => {
    const rows = await chartRows(await four(), noticeSimilarity, PARAMS);
    // From 乙市–丁市 (0.75) on, 甲市 is more like 乙市 (0.25) than 丁市 (0).
    expect(alikeTogether(rows).map((row) => row.jurisdiction)).toEqual(['甲市', '乙市', '丁市', '丙市']);
  });

  it.each(LOOKS)('is drawn within its width, with dashes where there is no value: %o', async (look) => {
    const rows = await chartRows(await four(), noticeSimilarity, PARAMS);
    const drawn = await drawSpec(noticeSimilarity.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(textFaults(drawn)).toEqual([]);
    // Both halves, the diagonal left out: three pairs have a value, three have none.
    expect(drawn.descriptions).toHaveLength(6);
    const words = drawn.words.split('\n');
    for (const value of ['25%', '75%']) expect(words.filter((word) => word === value)).toHaveLength(2);
    expect(words.filter((word) => word === '–')).toHaveLength(6);
    expect(drawn.words).toContain('n=60');
    expect(drawn.descriptions[0]).toBe(
      look.language === 'zh'
        ? '甲市 · 乙市\n相似度25%（样本小）\n共同写得最多：校园餐\n有主题的措施：4条、40条'
        : '甲市 · 乙市\nSimilarity 25% (small numbers)\nBoth write most about: School meals\nMeasures with a theme: 4 and 40',
    );
  });

  it('says how it is computed, what is small, what has no value, and what it does not show', async () => {
    const rows = await chartRows(await four(), noticeSimilarity, PARAMS);
    const notes = noticeSimilarity.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('Renkonen 1938');
    expect(notes).toContain('一条措施可属几个主题，各计一次');
    // Of 0, 0.25 and 0.75.
    expect(notes).toContain('中位数是25%');
    expect(notes).toContain('样本小：甲市有主题的措施不足30条');
    expect(notes).toContain('丙市没有归入主题的措施，没有相似度（–），这不等于零。');
    expect(noticeSimilarity.caution.zh).toMatch(/不等于问题相同，不说明谁抄了谁/);
    expect(noticeSimilarity.describe(rows, 'zh', PARAMS)).toBe(
      '最相近的是乙市与丁市 75%、甲市与乙市 25%、甲市与丁市 0%。',
    );
    expect(noticeSimilarity.source(rows, 'zh', PARAMS)).toBe(
      '来源：4份通报（甲市、乙市、丙市、丁市）；整改措施104条。',
    );
    const table = noticeSimilarity.table(rows, 'zh', PARAMS);
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['乙市', '丁市', '75%', '教师队伍配备', '40 · 60'],
      ['甲市', '乙市', '25%（样本小）', '校园餐', '4 · 40'],
      ['甲市', '丁市', '0%（样本小）', '没有共同的主题', '4 · 60'],
      ['甲市', '丙市', '–', '–', '4 · 0'],
      ['乙市', '丙市', '–', '–', '40 · 0'],
      ['丙市', '丁市', '–', '–', '0 · 60'],
    ]);
  });

  it('compares within the chosen themes and statuses, and says so', async () => {
    const warehouse = await four();
    const themes = ['school_meals', 'integrity'];
    const params: NoticeSet = { ...PARAMS, filters: { ...NO_FILTERS, themes } };
    const rows = await chartRows(warehouse, noticeSimilarity, params);
    expect(byPlaces(rows)).toMatchObject({ 甲市乙市: 0.6, 乙市丁市: null });
    expect(noticeSimilarity.notes(rows, 'zh', params).join()).toContain('只比较所选主题之内的构成');
    const planned: NoticeSet = { ...PARAMS, filters: { ...NO_FILTERS, statuses: ['planned'] } };
    const none = await chartRows(warehouse, noticeSimilarity, planned);
    expect(Object.values(byPlaces(none))).toEqual(Array(6).fill(null));
    const notes = noticeSimilarity.notes(none, 'zh', planned).join('\n');
    expect(notes).toContain('没有两份通报都有归入主题的措施');
    expect(notes).toContain('只计入所选状态的措施');
  });

  it('gives no value by one theme alone, which would make all alike', async () => {
    const params: NoticeSet = { ...PARAMS, filters: { ...NO_FILTERS, themes: ['teacher_staffing'] } };
    const rows = await chartRows(await four(), noticeSimilarity, params);
    expect(Object.values(byPlaces(rows))).toEqual(Array(6).fill(null));
    expect(noticeSimilarity.describe(rows, 'zh', params)).toContain('只选了一个主题');
    expect(noticeSimilarity.notes(rows, 'en', params)[0]).toContain('One theme alone');
  });

  it.each([1, 2, 5, 500])('draws %i notices, those with most measures', async (count) => {
    const rows = await chartRows(await warehouseOf(manyNotices(count)), noticeSimilarity, PARAMS);
    const shown = Math.min(count, MOST_COMPARED);
    expect(pairsOf(rows)).toHaveLength((shown * (shown - 1)) / 2);
    for (const look of LOOKS) {
      const drawn = await drawSpec(noticeSimilarity.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.words).toContain(
        count === 1 ? (look.language === 'zh' ? '只有一份通报' : 'With one notice alone') : `n=${count}`,
      );
    }
    const notes = noticeSimilarity.notes(rows, 'zh', PARAMS).join();
    if (count > MOST_COMPARED) {
      expect(notes).toContain('共500份通报，这里是措施最多的20份');
      // Meals on one side, teachers on the other: the chain has all of one before all of the other.
      const even = alikeTogether(rows).map((row) => Number(/\d+/.exec(row.jurisdiction!)![0]) % 2);
      expect(even.filter((side, index) => index > 0 && side !== even[index - 1])).toHaveLength(1);
    } else expect(notes).not.toContain('这里是措施最多的');
  });

  it('draws one notice far above the rest, and long names', async () => {
    const place = '积石山保安族东乡族撒拉族自治县';
    const notices = [makeNotice({ place, stated: false, measures: measuresOf('integrity', 900) }), ...manyNotices(11)];
    const rows = await chartRows(await warehouseOf(notices), noticeSimilarity, PARAMS);
    expect(rows.filter(({ similarity }) => similarity === 0).length).toBeGreaterThan(10);
    for (const look of LOOKS) {
      const drawn = await drawSpec(noticeSimilarity.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
    }
  });

  it('without notices gives no row, and still compiles', async () => {
    const rows = await chartRows(await warehouseOf([]), noticeSimilarity, PARAMS);
    expect(rows).toEqual([]);
    expect(noticeSimilarity.describe(rows, 'zh', PARAMS)).toBe('');
    expect(noticeSimilarity.notes(rows, 'zh', PARAMS)).toEqual([]);
    expect((await drawSpec(noticeSimilarity.spec(rows, ZH, PARAMS))).descriptions).toEqual([]);
  });
});
