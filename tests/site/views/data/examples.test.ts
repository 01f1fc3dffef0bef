import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSql } from '../../../../src/site/data/run-sql.ts';
import { EXAMPLES } from '../../../../src/site/views/data/examples.ts';
import { useWarehouses } from '../../../support/built-warehouse.ts';
import { HAINAN, QINGYUAN } from '../../../support/line-corpus.ts';
import { makeNotice } from '../../../support/make-notice.ts';
import { openSamplePage, type SamplePage } from '../../../support/sample-page.ts';

const warehouseOf = useWarehouses();
let page: SamplePage;
beforeAll(async () => {
  page = await openSamplePage();
}, 60_000);
afterAll(() => page?.close());

describe('the examples', () => {
  it.each(EXAMPLES.map(({ title, sql }) => [title.en, sql]))('%s: gives rows of the sample notices', async (_, sql) => {
    const { rows, columns } = await readSql(page.open, sql, new AbortController().signal);
    expect(rows).toBeGreaterThan(0);
    // Few notices give a figure as a range, and the samples none of these.
    for (const { name, values } of columns.filter((column) => column.name !== 'value_high')) {
      expect(values, `${name} has a value`).toContainEqual(expect.anything());
    }
  });

  it('hold what their titles say: the last day of a year, and measures without a theme', async () => {
    const lastDay = {
      text: '年底前完成。',
      status: 'planned' as const,
      commitments: [{ quote: '年底前完成', due: '2025-12-31' }],
    };
    const warehouse = await warehouseOf(
      [QINGYUAN, { ...HAINAN, measures: [...HAINAN.measures, lastDay] }].map(makeNotice),
    );
    const rowsOf = (title: string) => warehouse.query(EXAMPLES.find((example) => example.title.en === title)!.sql, []);
    expect((await rowsOf('Promises due by the end of 2025')).map((row) => row.due)).toEqual(['2025-12', '2025-12-31']);
    expect((await rowsOf('Measures under way or still planned')).map((row) => row.text)).toEqual([
      '计划2025年12月前补齐教师。',
      '将继续整治。',
      '年底前完成。',
    ]);
  });

  it('have titles of their own in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(EXAMPLES.map(({ title }) => title[language])).size).toBe(EXAMPLES.length);
    }
  });
});
