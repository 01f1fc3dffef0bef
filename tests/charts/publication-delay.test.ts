/**
 * Days are counted by the calendar of `Date`; the interval of the median is read from the published table of its ranks
 * (Dixon and Mood 1946, table 1: of 12 values the 3rd and the 10th; Conover 1999, section 3.2).
 */
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { publicationDelay } from '../../src/charts/publication-delay.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { HAINAN, manyNotices, QINGYUAN } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice } from '../support/make-notice.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();

const DAY = 86_400_000;
/** A notice of a place of its own: the dates of its findings and of its publication, null where it gives none. */
const noticeOf = (index: number, feedbackDate: string | null, published: string | null) =>
  makeNotice({
    place: `第${index}试验县`,
    adcode: String(110100 + index),
    level: 'county',
    file: `${index}.txt`,
    ...(published === null ? {} : { published }),
    header: { feedbackDate },
    measures: [],
  });
/** Notices published so many days after 1 March 2024. */
const publishedAfter = (days: readonly number[]) =>
  days.map((count, index) =>
    noticeOf(index + 1, '2024-03-01', new Date(Date.UTC(2024, 2, 1) + count * DAY).toISOString().slice(0, 10)),
  );
const median = ({ exact_total, median_days, median_low, median_high }: Record<string, unknown>) => [
  exact_total,
  median_days,
  median_low,
  median_high,
];

describe('the days from findings to publication', () => {
  it('are a number where both dates are days, a range where one is not, and none where one is missing', async () => {
    const rows = await chartRows(
      await warehouseOf([
        noticeOf(1, '2024-03-01', '2025-03-01'),
        noticeOf(2, '2024-03', '2024-06-30'),
        noticeOf(3, '2024-03-L', '2024'),
        noticeOf(4, null, '2024-06-30'),
        noticeOf(5, '2024-03-01', null),
        noticeOf(6, '2024-06-30', '2024-06-01'),
      ]),
      publicationDelay,
      PARAMS,
    );
    expect(
      publicationDelay.table(rows, 'zh', PARAMS).rows.map(({ header, cells }) => [header, cells[2]!.text]),
    ).toEqual([
      ['第1试验县', '365天'],
      // From 31 March to 1 January, which is no way back, to from 21 March to 31 December.
      ['第3试验县', '0–285天'],
      ['第2试验县', '91–121天'],
      ['第6试验县', '日期先后矛盾'],
      ['第4试验县', '没写反馈日期'],
      ['第5试验县', '没写公布日期'],
    ]);
    // What is a range, is missing or contradicts itself is in no median, and nothing is taken for 0 days.
    expect(median(rows[0]!)).toEqual([1, 365, null, null]);
    expect(rows[0]).toMatchObject({ range_total: 2, missing_total: 2, wrong_total: 1 });
    const notes = publicationDelay.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('没写反馈日期：第4试验县');
    expect(notes).toContain('没写公布日期：第5试验县');
    expect(notes).toContain('日期先后矛盾，不算天数：第6试验县');
    expect(notes).toContain('不足6份');
    const { words, descriptions } = await drawSpec(publicationDelay.spec(rows, ZH, PARAMS));
    expect(words).toContain('日期先后矛盾');
    expect(words).toContain('没写反馈日期');
    // One dot and two bars.
    expect(descriptions).toHaveLength(3);
  });

  it('have a median of the exact days, and an interval by the ranks of the published table', async () => {
    const days = [400, 10, 90, 35, 210, 150, 60, 75, 120, 300, 30, 20];
    const notices = [...publishedAfter(days), noticeOf(20, '2024-03', '2024-06-30'), noticeOf(21, null, '2024-06-30')];
    const rows = await chartRows(await warehouseOf(notices), publicationDelay, PARAMS);
    const sorted = [...days].sort((a, b) => a - b);
    expect(median(rows[0]!)).toEqual([12, (75 + 90) / 2, sorted[3 - 1], sorted[10 - 1]]);
    expect(median(rows[0]!)).toEqual([12, 82.5, 30, 210]);
    expect(publicationDelay.notes(rows, 'zh', PARAMS).join('\n')).toContain('中位数82.5天');
    expect(publicationDelay.notes(rows, 'zh', PARAMS).join('\n')).toContain('30–210天');
    const drawn = await drawSpec(publicationDelay.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('中位数82.5天（12份）');
  });

  it.each([
    [5, [5, 30, null, null]],
    [6, [6, 35, 10, 60]],
  ])('of %i notices give an interval from six on', async (count, expected) => {
    const rows = await chartRows(
      await warehouseOf(publishedAfter([10, 20, 30, 40, 50, 60].slice(0, count))),
      publicationDelay,
      PARAMS,
    );
    expect(median(rows[0]!)).toEqual(expected);
  });

  it('call few notices small, and thirty not', async () => {
    const said = async (count: number) => {
      const rows = await chartRows(
        await warehouseOf(publishedAfter(Array.from({ length: count }, (_, index) => index))),
        publicationDelay,
        PARAMS,
      );
      return publicationDelay.notes(rows, 'zh', PARAMS).join('\n');
    };
    expect(await said(29)).toContain('（样本小）');
    expect(await said(30)).not.toContain('样本小');
  });

  it('lead to where the text gives the date of the findings', async () => {
    const dated = {
      ...QINGYUAN,
      measures: [
        { text: '2024年9月14日反馈意见。', dates: [{ quote: '2024年9月14日', iso: '2024-09-14' }] },
        ...QINGYUAN.measures,
      ],
    };
    const warehouse = await warehouseOf([makeNotice(dated), makeNotice(HAINAN)]);
    const rows = await chartRows(warehouse, publicationDelay, PARAMS);
    const target = publicationDelay.table(rows, 'zh', PARAMS).rows[0]!.cells[0]!.target;
    if (target?.kind !== 'span') throw new Error('the findings lead nowhere');
    const [found] = await warehouse.query(
      'SELECT substr(text, ? + 1, ? - ?) AS words FROM notices WHERE notice_id = ?',
      [target.start, target.end, target.start, target.notice],
    );
    expect(found).toEqual({ words: '2024年9月14日' });
    expect(publicationDelay.source(rows, 'zh', PARAMS)).toBe(
      '来源：2份通报（清远市、海南藏族自治州（推定））；日期3个。',
    );
  });

  it('have their median of all notices asked for, also where only the last forty are drawn', async () => {
    const days = Array.from({ length: 45 }, (_, index) => index * 10);
    const warehouse = await warehouseOf(publishedAfter(days));
    const rows = await chartRows(warehouse, publicationDelay, PARAMS);
    expect(rows).toHaveLength(40);
    // Of 45 values the 23rd; its interval from the 16th to the 30th (critical value 15).
    expect(median(rows[0]!)).toEqual([45, 220, 150, 290]);
    expect(publicationDelay.notes(rows, 'zh', PARAMS).join()).toContain('共45份通报，这里是最近公布的40份');
    const some = (await warehouse.query('SELECT notice_id FROM notices ORDER BY published LIMIT 3')).map((row) =>
      String(row.notice_id),
    );
    const chosen = await chartRows(warehouse, publicationDelay, { ...PARAMS, notices: some });
    expect(median(chosen[0]!)).toEqual([3, 10, null, null]);
  });

  it('are drawn within the width', async () => {
    const rows = await chartRows(
      await warehouseOf([...manyNotices(8), ...publishedAfter([0, 3000])]),
      publicationDelay,
      PARAMS,
    );
    for (const look of LOOKS) {
      const drawn = await drawSpec(publicationDelay.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.words).toContain(look.language === 'zh' ? '没写反馈日期' : 'not given: Findings');
    }
  });

  it('without any date draws no mark; without notices gives no row, and still compiles', async () => {
    const bare = await chartRows(await warehouseOf([noticeOf(1, null, null)]), publicationDelay, PARAMS);
    const none = await chartRows(await warehouseOf([]), publicationDelay, PARAMS);
    expect(none).toEqual([]);
    expect(publicationDelay.notes(none, 'zh', PARAMS)).toEqual([]);
    expect(publicationDelay.describe(none, 'zh', PARAMS)).toBe('');
    expect(publicationDelay.notes(bare, 'zh', PARAMS).join()).toContain('没有中位数');
    for (const look of LOOKS)
      for (const rows of [bare, none])
        expect((await drawSpec(publicationDelay.spec(rows, look, PARAMS))).descriptions).toEqual([]);
  });
});
