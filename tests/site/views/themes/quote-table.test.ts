import { tsvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { quoteTableMarkdown, quoteTableTsv } from '../../../../src/site/views/themes/quote-table.ts';

const TABLE = {
  heads: ['主题', '清远市 (n=105)', '淄博市 (n=28)'],
  rows: [
    { head: '校园餐', cells: [['「一是\n检查」（清远市）', '「=1|<b>」（清远市）'], ['「二是」（淄博市）']] },
    { head: '“双减”', cells: [[], ['=SUM(A1)']] },
  ],
  sources: ['清远市，通报，a.txt', '淄博市，通报，b.txt'],
};

describe('the quote matrix', () => {
  it('with tabs is read back cell by cell, a quotation to a line, and nothing is run', () => {
    expect(tsvParseRows(quoteTableTsv(TABLE))).toEqual([
      TABLE.heads,
      ['校园餐', '「一是\n检查」（清远市）\n「=1|<b>」（清远市）', '「二是」（淄博市）'],
      ['“双减”', '', "'=SUM(A1)"],
      [''],
      ['清远市，通报，a.txt'],
      ['淄博市，通报，b.txt'],
    ]);
  });

  it('as Markdown has a line for each theme, and none of the words is taken for Markdown or HTML', () => {
    expect(quoteTableMarkdown(TABLE).split('\n')).toEqual([
      '| 主题 | 清远市 (n=105) | 淄博市 (n=28) |',
      '| --- | --- | --- |',
      '| 校园餐 | (1) 「一是 检查」（清远市） (2) 「=1\\|\\<b\\>」（清远市） | 「二是」（淄博市） |',
      '| “双减” |  | =SUM(A1) |',
      '',
      '- 清远市，通报，a.txt',
      '- 淄博市，通报，b.txt',
    ]);
  });
});
