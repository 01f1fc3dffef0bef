import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { inspectionTimeline } from '../../src/charts/inspection-timeline.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { HAINAN, manyNotices, QINGYUAN } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice } from '../support/make-notice.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();
const two = () => warehouseOf([QINGYUAN, HAINAN].map(makeNotice));

describe('from inspection to publication', () => {
  it('takes the days from durations, and leads each date to where the text first names it', async () => {
    const warehouse = await two();
    const rows = await chartRows(warehouse, inspectionTimeline, PARAMS);
    const views = await warehouse.query(
      'SELECT notice_id, step, days, days_low, days_high, out_of_order FROM durations',
    );
    expect(rows).toHaveLength(views.length);
    for (const view of views) {
      expect(rows.find(({ notice_id, step }) => notice_id === view.notice_id && step === view.step)).toMatchObject(
        view,
      );
    }
    const table = inspectionTimeline.table(rows, 'zh', PARAMS);
    expect(table.columns.slice(0, 5)).toEqual(['地区', '巡察开始', '巡察结束', '反馈', '公布']);
    // In order of publication.
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['海南藏族自治州（推定）', '–', '–', '–', '2025年6月', '–', '–', '–', '–'],
      ['清远市', '2024年3月27日', '2024年6月28日', '2024年9月14日', '2025年10月16日', '93天', '78天', '397天', '568天'],
    ]);
    const [start, end] = table.rows[1]!.cells;
    expect(end!.target).toBeNull();
    if (start?.target?.kind !== 'span') throw new Error('the start of the inspection leads nowhere');
    const [found] = await warehouse.query(
      'SELECT substr(text, ? + 1, ? - ?) AS words FROM notices WHERE notice_id = ?',
      [start.target.start, start.target.end, start.target.start, start.target.notice],
    );
    expect(found).toEqual({ words: '2024年3月27日' });
  });

  it.each(LOOKS)('is drawn within its width, the days written: %o', async (look) => {
    const rows = await chartRows(await two(), inspectionTimeline, PARAMS);
    const drawn = await drawSpec(inspectionTimeline.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    const words = drawn.words.replace(/\s/g, '');
    for (const part of look.language === 'zh'
      ? ['巡察93天', '巡察结束至反馈78天', '反馈至公布397天', '没写巡察开始、巡察结束、反馈日期']
      : ['Inspection93days', 'tofindings78days', 'topublication397days', 'notgiven:Inspectionstarts'])
      expect(words).toContain(part);
    // A bar, findings and publication of one; the month of publication of the other.
    expect(drawn.descriptions).toHaveLength(4);
  });

  it('writes the least and the most days where a date is only a month, and says so', async () => {
    const monthly = {
      place: '淄博市',
      adcode: '370300',
      published: '2025-02-18',
      header: { inspectionStart: '2024-03-E', inspectionEnd: '2024-05', feedbackDate: '2024-07-08' },
      measures: [],
    };
    const rows = await chartRows(await warehouseOf([makeNotice(monthly)]), inspectionTimeline, PARAMS);
    expect(inspectionTimeline.describe(rows, 'zh', PARAMS)).toBe(
      '淄博市：巡察52–91天，巡察结束至反馈38–68天，反馈至公布225天。',
    );
    const notes = inspectionTimeline.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('只写到月或旬');
    expect(notes).not.toContain('没写的日期');
    expect(inspectionTimeline.caution.zh).toContain('不能据此说谁快谁慢');
  });

  it('draws dates that cannot be put in order, and gives no days for them', async () => {
    const wrong = { ...QINGYUAN, header: { ...QINGYUAN.header, feedbackDate: '2024-01-05' } };
    const rows = await chartRows(await warehouseOf([makeNotice(wrong)]), inspectionTimeline, PARAMS);
    expect(inspectionTimeline.notes(rows, 'zh', PARAMS).join()).toContain('清远市：日期先后矛盾');
    const drawn = await drawSpec(inspectionTimeline.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('日期先后矛盾');
    expect(drawn.words).not.toMatch(/-\d+天/);
    expect(drawn.descriptions).toHaveLength(3);
  });

  it('takes a date that the calendar does not have for none', async () => {
    const odd = { ...QINGYUAN, header: { ...QINGYUAN.header, feedbackDate: '2024-02-30' } };
    const rows = await chartRows(await warehouseOf([makeNotice(odd)]), inspectionTimeline, PARAMS);
    expect(inspectionTimeline.describe(rows, 'zh', PARAMS)).toBe('清远市：巡察93天，没写反馈日期。');
  });

  it.each([1, 5, 40, 41])('draws at most 40 of %i notices, those published last', async (count) => {
    const rows = await chartRows(await warehouseOf(manyNotices(count)), inspectionTimeline, PARAMS);
    const { rows: lines } = inspectionTimeline.table(rows, 'zh', PARAMS);
    expect(lines).toHaveLength(Math.min(40, count));
    expect(lines.at(-1)!.header).toBe(`第${count}试验自治县`);
    for (const look of LOOKS) {
      const drawn = await drawSpec(inspectionTimeline.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
    }
    const notes = inspectionTimeline.notes(rows, 'zh', PARAMS).join();
    if (count > 40) expect(notes).toContain('共41份通报，这里是最近公布的40份');
    else expect(notes).not.toContain('这里是最近');
  });

  it('without any date draws no mark; without notices gives no row, and still compiles', async () => {
    const bare = await chartRows(
      await warehouseOf([makeNotice({ place: null, measures: [] })]),
      inspectionTimeline,
      PARAMS,
    );
    const none = await chartRows(await warehouseOf([]), inspectionTimeline, PARAMS);
    expect(none).toEqual([]);
    expect(inspectionTimeline.notes(none, 'zh', PARAMS)).toEqual([]);
    for (const look of LOOKS)
      for (const rows of [bare, none])
        expect((await drawSpec(inspectionTimeline.spec(rows, look, PARAMS))).descriptions).toEqual([]);
  });
});
