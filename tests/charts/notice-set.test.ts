import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { askedNotices, filterNotes, keptNotices, leftOutNotes, type NoticeSet } from '../../src/charts/notice-set.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { manyNotices } from '../support/line-corpus.ts';

const ALL: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();

describe('the notices of a chart with a line for each', () => {
  it('are those with most measures, or those published last, and tell how many there are', async () => {
    const warehouse = await warehouseOf(manyNotices(5));
    const ask = async (...asked: Parameters<typeof keptNotices>) => {
      const { sql, bindings } = keptNotices(...asked);
      const rows = await warehouse.query(sql, [...bindings]);
      return { rows, files: rows.map((row) => row.file) };
    };
    expect((await ask(ALL, 'measures', 2)).files).toEqual(['4.txt', '3.txt']);
    const early: NoticeSet = { ...ALL, filters: { ...NO_FILTERS, to: '2025-01-03' } };
    const { rows, files } = await ask(early, 'published', 2);
    expect(files).toEqual(['2.txt', '1.txt']);
    expect(rows[0]!.notices_total).toBe(3);
    const ids = rows.map((row) => String(row.notice_id));
    expect((await ask({ ...ALL, notices: ids }, 'measures')).files).toEqual(['2.txt', '1.txt']);
    // A notice that is asked for and filtered out is not shown.
    const late = { ...NO_FILTERS, from: '2025-01-03' };
    expect((await ask({ notices: ids, filters: late }, 'measures')).files).toEqual(['2.txt']);
    expect((await ask({ ...ALL, notices: ["x' OR '1'='1"] }, 'measures')).files).toEqual([]);
  });

  it('are all of them where nothing is chosen', () => {
    expect(askedNotices(ALL, 'o')).toEqual({ sql: 'true', bindings: [] });
  });

  it('have their rule said where some are left out, and only then', () => {
    const row = {
      notice_id: 'a',
      jurisdiction: '清远市',
      jurisdiction_stated: true,
      file: 'a.txt',
      published: null,
      sort_key: 1,
      notices_total: 1,
    };
    expect(leftOutNotes([row], 'measures', 'zh')).toEqual([]);
    expect(leftOutNotes([], 'measures', 'zh')).toEqual([]);
    expect(leftOutNotes([{ ...row, notices_total: 9 }], 'published', 'zh').join()).toContain(
      '共9份通报，这里是最近公布的1份',
    );
  });

  it('have the filters by theme and status explained where they are set', () => {
    const set: NoticeSet = { ...ALL, filters: { ...NO_FILTERS, themes: ['x'], statuses: ['done'] } };
    expect(filterNotes(ALL, { themes: 'measures', statuses: 'measures' }, 'zh')).toEqual([]);
    expect(filterNotes(set, { themes: 'shown', statuses: 'none' }, 'zh')).toEqual(['状态的筛选在这里不起作用。']);
    expect(filterNotes(set, { themes: 'none', statuses: 'measures' }, 'en')).toHaveLength(2);
  });
});
