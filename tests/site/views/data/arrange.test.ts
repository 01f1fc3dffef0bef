import { csvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { ResultCell, ResultColumn } from '../../../../src/site/data/run-sql.ts';
import { delimitedText, markdownText, orderRows } from '../../../../src/site/views/data/arrange.ts';

const column = (name: string, kind: ResultColumn['kind'], values: ResultCell[]): ResultColumn => ({
  name,
  type: kind === 'number' ? 'DOUBLE' : 'VARCHAR',
  kind,
  values,
});

describe('orderRows', () => {
  const numbers = column('n', 'number', [10, null, 9, -1, 9]);
  const texts = column('名', 'text', ['第10项', '第9项', null, '阿', 'b']);

  it('keeps the order of the statement where none is set', () => {
    expect([...orderRows([numbers, texts], null)]).toEqual([0, 1, 2, 3, 4]);
  });

  it('orders numbers by size, equal ones as they came, and puts what has no value last either way', () => {
    expect([...orderRows([numbers], { column: 'n', descending: false })]).toEqual([3, 2, 4, 0, 1]);
    expect([...orderRows([numbers], { column: 'n', descending: true })]).toEqual([0, 2, 4, 3, 1]);
  });

  it('orders words as a Chinese reader does, numbers in them by size', () => {
    expect([...orderRows([texts], { column: '名', descending: false })]).toEqual([3, 1, 0, 4, 2]);
  });

  it('takes a column whose name is a number', () => {
    const columns = [column('b', 'number', [1, 2]), column('1', 'number', [2, 1])];
    expect([...orderRows(columns, { column: '1', descending: false })]).toEqual([1, 0]);
    expect(delimitedText(columns, Uint32Array.of(0), ',')).toBe('\uFEFFb,1\n1,2\n');
  });
});

describe('delimitedText', () => {
  const columns = [
    column('=名', 'text', ['=1+1', '他说"好",\n走', null, '＠甲']),
    column('n', 'number', [-1.5, null, 3, 1e21]),
    column('t', 'boolean', [true, false, null, true]),
  ];

  it('gives a spreadsheet the rows in order, and nothing to run', () => {
    const text = delimitedText(columns, Uint32Array.of(1, 0, 2, 3), ',');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(csvParseRows(text.slice(1))).toEqual([
      ["'=名", 'n', 't'],
      ['他说"好",\n走', '', 'false'],
      ["'=1+1", '-1.5', 'true'],
      ['', '3', ''],
      ["'＠甲", '1e+21', 'true'],
    ]);
  });

  it('separates by tabs for the clipboard', () => {
    expect(delimitedText(columns.slice(1), Uint32Array.of(0, 2), '\t')).toBe('n\tt\n-1.5\ttrue\n3\t\n');
  });
});

describe('markdownText', () => {
  it('writes one line a row, and keeps the bars in a text', () => {
    const columns = [column('名', 'text', ['甲|乙\n丙', null]), column('n', 'number', [1.25, 2])];
    expect(markdownText(columns, Uint32Array.of(0, 1))).toBe('|名|n|\n|:-|-:|\n|甲\\|乙 丙|1.25|\n||2|\n');
  });
});
