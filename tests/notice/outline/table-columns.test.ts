import { describe, expect, it } from 'vitest';
import {
  closingCells,
  type FlatTable,
  findFlatTable,
  recordLabels,
  reportCell,
} from '../../../src/notice/outline/table-columns.ts';

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

describe('a table of one record a line', () => {
  const ROW = '1|食堂管理松散|制定办法|开展检查3次。|体卫股|2025年3月';
  const lined = (...lines: string[]): string => text(HEAD.join('|'), ...lines);
  const tableIn = (words: string): FlatTable => findFlatTable(words, 0, words.length)!;

  it('is found by the names of its columns, the parts above it left alone', () => {
    const words = text('一、整改情况', lined(ROW));
    const table = tableIn(words);
    expect(table).toMatchObject({
      columns: ['number', 'problem', 'plan', 'report', 'body', 'deadline'],
      separator: '|',
    });
    expect(words.slice(table.start, table.end)).toBe(`${HEAD.join('|')}\n`);
  });

  it('takes the second column that reports for how far it is', () => {
    expect(tableIn('问题|整改情况|整改进展\n').columns).toEqual(['problem', 'report', 'state']);
  });

  it('keeps a column without a known name in its place', () => {
    expect(tableIn('序号|问题|整改情况|抽查得分\n').columns).toEqual(['number', 'problem', 'report', 'other']);
  });

  it.each([
    ['a | in prose', '食堂|队伍|经费三方面整改情况\n召开会议。'],
    ['two columns', '问题|整改情况\n食堂|召开会议。'],
    ['no problem', '序号|责任单位|整改情况\n1|体卫股|召开会议。'],
    ['no report', '序号|问题|责任单位|完成时限\n1|食堂|体卫股|2025年3月'],
  ])('is none: %s', (_, words) => {
    expect(findFlatTable(words, 0, words.length)).toBeNull();
  });

  it('has one label a record, its number as printed; a line of one cell is none', () => {
    const words = lined('食堂方面|||||', ROW, '队伍方面', '2|队伍建设滞后|补充教师|补充9名。|人事股|2025年6月');
    const labels = recordLabels(words, tableIn(words), words.length);
    expect(labels.map(({ number, printed, end }) => [number, printed, words.slice(end, end + 6)])).toEqual([
      [1, '1', '食堂管理松散'],
      [2, '2', '队伍建设滞后'],
    ]);
  });

  it('has records without numbers', () => {
    const words = '问题|整改情况|责任单位\n食堂管理松散|开展检查3次。|体卫股';
    const labels = recordLabels(words, tableIn(words), words.length);
    expect(labels.map(({ number, printed, end }) => [number, printed, words.slice(end, end + 6)])).toEqual([
      [0, '', '食堂管理松散'],
    ]);
  });

  it('gives the cells of a record behind its problem', () => {
    const words = lined(ROW, '2|队伍建设滞后|补充教师|补充9名。|人事股|2025年6月');
    const table = tableIn(words);
    const from = words.indexOf('制定办法');
    const cell = reportCell(words, from, words.length, table);
    expect(words.slice(cell?.start, cell?.end)).toBe('开展检查3次。');
    expect(closingCells(words, from, words.length, table)).toBe('完成时限：2025年3月');
  });

  it('takes the columns behind the report that tell its state and deadline', () => {
    const words = '问题|整改情况|整改状态|完成时限\n食堂|开展检查。|已完成|2025年3月';
    expect(closingCells(words, words.indexOf('开展'), words.length, tableIn(words))).toBe(
      '整改状态：已完成\n完成时限：2025年3月',
    );
  });
});

describe('the state that opens a report', () => {
  const table: FlatTable = { columns: ['problem', 'report', 'body'], start: 0, end: 0, separator: '|' };
  const report = (cell: string): string => {
    const cells = `${cell}|体卫股`;
    const { start, end } = reportCell(cells, 0, cells.length, table)!;
    return cells.slice(start, end);
  };

  it.each(['已完成。', '已全部完成整改。', '基本完成：', '正在推进；', '长期坚持。', '未完成。'])('%s', (state) => {
    expect(report(`${state}开展检查3次。`)).toBe('开展检查3次。');
  });

  it.each(['已完成3所食堂改造。', '正在整改食堂。', '开展检查。已完成。'])('is none in %s', (cell) => {
    expect(report(cell)).toBe(cell);
  });
});

describe('the records of a table of one cell a line', () => {
  it('are numbered where its first column is for numbers', () => {
    const words = text(
      ...HEAD,
      '1',
      '食堂',
      '办法',
      '检查。',
      '体卫股',
      '3月',
      '2',
      '队伍',
      '招聘',
      '补充。',
      '人事股',
      '6月',
    );
    const labels = recordLabels(words, findFlatTable(words, 0, words.length)!, words.length);
    expect(labels.map(({ printed, end }) => [printed, words.slice(end, end + 2)])).toEqual([
      ['1', '食堂'],
      ['2', '队伍'],
    ]);
  });

  it('are none where it has no such column', () => {
    const words = text(...HEAD.slice(1), '1.食堂', '办法', '检查。', '体卫股', '3月');
    expect(recordLabels(words, findFlatTable(words, 0, words.length)!, words.length)).toEqual([]);
  });
});
