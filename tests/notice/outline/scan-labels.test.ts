import { describe, expect, it } from 'vitest';
import { scanHeadingLabels } from '../../../src/notice/outline/scan-labels.ts';

const labels = (text: string): string[] =>
  scanHeadingLabels(text, 0, text.length).map(({ kind, number, printed }) => `${kind} ${number} ${printed}`);

describe('scanHeadingLabels', () => {
  it.each([
    ['第一部分 整改情况', 'part 1 第一部分'],
    ['二、整改情况', 'chinese 2 二'],
    ['十二、整改情况', 'chinese 12 十二'],
    ['二.整改情况', 'chinese 2 二'],
    ['(三)队伍方面', 'bracketed-chinese 3 (三)'],
    ['㈢队伍方面', 'bracketed-chinese 3 ㈢'],
    ['4.规范采购', 'arabic 4 4.'],
    ['36、规范采购', 'arabic 36 36、'],
    ['⒓规范采购', 'arabic 12 ⒓'],
    ['2.2024年规范采购', 'arabic 2 2.'],
    ['(5)召开会议', 'bracketed-arabic 5 (5)'],
    ['⑸召开会议', 'bracketed-arabic 5 ⑸'],
    ['5)召开会议', 'half-bracketed 5 5)'],
    ['⑥召开会议', 'circled 6 ⑥'],
    ['➅召开会议', 'circled 6 ➅'],
    ['❻召开会议', 'circled 6 ❻'],
    ['C.召开会议', 'letter 3 C'],
    ['C、召开会议', 'letter 3 C'],
    ['●召开会议，印发方案。', 'bullet 0 ●'],
    ['·召开会议，印发方案。', 'bullet 0 ·'],
    ['-召开会议，印发方案。\n', 'bullet 0 -'],
  ])('%s', (text, expected) => {
    expect(labels(`${text}\n`)).toEqual([expected]);
  });

  it.each([
    '1.5万元投入',
    '2024年完成',
    '一是召开会议',
    '首先，召开会议',
    '3\n',
    '(一)\n',
    '一、二季度完成',
    '-5度以下，停课。',
    '·召开会议',
    'A4纸张采购，已完成。',
    'B超设备采购，已完成。',
    '5)\n',
  ])('%j is none', (text) => {
    expect(labels(`${text}\n`)).toEqual([]);
  });

  it('takes one inside a line only where its number follows on', () => {
    expect(labels('1.召开会议。2.印发方案。5.开展检查。')).toEqual(['arabic 1 1.', 'arabic 2 2.']);
  });

  it('takes one behind the bracket of a cell’s or a quote’s end', () => {
    expect(labels('1.学习“准则”2.印发方案|3.开展检查。')).toEqual(['arabic 1 1.', 'arabic 2 2.', 'arabic 3 3.']);
  });
});

describe('decimals', () => {
  it('number parts where three or more open lines', () => {
    const text = '1.1食堂管理。召开会议。\n1.2队伍建设。印发方案。\n2.1经费保障。开展检查。\n2.1.1账目核对。\n';
    expect(labels(text)).toEqual(['decimal 1 1.1', 'decimal 2 1.2', 'decimal 1 2.1', 'decimal 1 2.1.1']);
  });

  it('rank by their depth', () => {
    const text = '1.1食堂。\n1.2队伍。\n1.2.1招聘。\n';
    const ranks = scanHeadingLabels(text, 0, text.length).map(({ rank }) => rank);
    expect(ranks[1]).toBe(ranks[0]);
    expect(ranks[2]).toBeGreaterThan(ranks[1]!);
  });

  it.each([
    ['a figure at the beginning of a line', '投入\n1.5万元购置设备。\n'],
    ['two are no habit', '1.1食堂管理。\n1.2队伍建设。\n'],
    ['three figures, none of them first', '1.5万元购置设备。\n2.6万元改造食堂。\n3.8万元培训教师。\n'],
    ['one inside a line', '食堂。1.1召开会议。1.2印发方案。1.3开展检查。\n'],
  ])('none: %s', (_, text) => {
    expect(labels(text)).toEqual([]);
  });
});

describe('a notice of one paragraph', () => {
  it('numbers its parts in mid-line', () => {
    expect(labels('现公布如下。一、食堂方面：(一)管理松散。召开会议。二、队伍方面：(一)建设滞后。')).toEqual([
      'chinese 1 一',
      'bracketed-chinese 1 (一)',
      'chinese 2 二',
      'bracketed-chinese 1 (一)',
    ]);
  });

  it('is none where parts stand in lines: there 一、 in prose opens nothing', () => {
    const text = '一、食堂方面\n抓好两件事：一、召开会议。\n二、队伍方面\n印发方案。\n';
    expect(labels(text)).toEqual(['chinese 1 一', 'chinese 2 二']);
  });
});
