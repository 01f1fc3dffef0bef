import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSql } from '../../../../src/site/data/run-sql.ts';
import { EXAMPLES } from '../../../../src/site/views/data/examples.ts';
import { openSamplePage, type SamplePage } from '../../../support/sample-page.ts';

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

  it('have titles of their own in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(EXAMPLES.map(({ title }) => title[language])).size).toBe(EXAMPLES.length);
    }
  });
});
