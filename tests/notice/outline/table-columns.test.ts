import { describe, expect, it } from 'vitest';
import { closingCells, type FlatTable, findFlatTable, reportCell } from '../../../src/notice/outline/table-columns.ts';

const HEAD = ['序号', '反馈问题', '整改措施', '整改情况', '责任单位', '完成时限'];
const text = (...lines: string[]): string => lines.join('\n');

describe('findFlatTable', () => {
  it('finds the names of columns one below the other', () => {
    const words = text('整改情况如下。', ...HEAD, '1.食堂');
    const table = findFlatTable(words, 0, words.length);
    expect(table?.columns).toEqual(['number', 'problem', 'plan', 'report', 'body', 'deadline']);
    expect(words.slice(table?.start, table?.end)).toBe(`${HEAD.join('\n')}\n`);
  });

  it.each([
    ['two names', text('问题', '整改情况', '一、食堂方面')],
    ['no report', text('问题', '责任单位', '完成时限', '一、食堂方面')],
    ['prose', '一、整改情况\n召开会议。'],
  ])('finds none in %s', (_, words) => {
    expect(findFlatTable(words, 0, words.length)).toBeNull();
  });
});

describe('the cells of a record', () => {
  const table: FlatTable = {
    columns: ['problem', 'plan', 'report', 'body', 'deadline'],
    start: 0,
    end: 0,
    separator: '\n',
  };

  it('gives the report, of several lines too', () => {
    const cells = text('制定办法', '开展检查3次。', '整改隐患5处。', '体卫股', '2025年3月');
    const cell = reportCell(cells, 0, cells.length, table);
    expect(cells.slice(cell?.start, cell?.end)).toBe('开展检查3次。\n整改隐患5处。');
    expect(closingCells(cells, 0, cells.length, table)).toBe('完成时限：2025年3月');
  });

  it('gives none where lines are missing', () => {
    expect(reportCell('开展检查3次。', 0, 7, table)).toBeNull();
  });
});
