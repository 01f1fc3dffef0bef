import { describe, expect, it } from 'vitest';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';

describe('joinSpacedFigures', () => {
  it.each([
    ['整改 1 2 个问题', '整改12个问题', '1 2', '12'],
    ['惠及家长 316 381 人', '惠及家长316381人', '316 381', '316381'],
    ['达 9 6.7 %', '达96.7%', '9 6.7', '96.7'],
    ['投入1 286 000元', '投入1286000元', '1 286 000', '1286000'],
    ['受理 1 ,053 件', '受理1,053件', '1 ,053', '1,053'],
    ['达 12 .5%', '达12.5%', '12 .5', '12.5'],
    ['达98. 6%', '达98.6%', '98. 6', '98.6'],
  ])('closes the blank in %s', (source, text, printed, reading) => {
    const shadow = buildShadow(source);
    expect(shadow.text).toBe(text);
    const start = source.indexOf(printed);
    expect(shadow.repairs).toEqual([
      { start, end: start + printed.length, printed, reading, rule: 'space_in_figure', confidence: expect.any(Number) },
    ]);
    expect(shadow.map.length).toBe(text.length + 1);
    expect(source[shadow.map[text.indexOf(reading.at(-1)!)]!]).toBe(reading.at(-1));
  });

  it.each([
    ['the cells of a table', '1 2 3 4 5 个', '1 2 3 4 5个'],
    ['two years', '2024 2025年', '2024 2025年'],
    ['a blank that stands for a lost 月', '2025年4 18日召开', '2025年4 18日召开'],
    ['a blank before no word', '1 2', '1 2'],
    ['figures with a point each', '1.5.2 3个', '1.5.2 3个'],
    ['two figures of two digits', '24 37所', '24 37所'],
  ])('leaves %s', (_, source, text) => {
    expect(buildShadow(source)).toMatchObject({ text, repairs: [] });
  });
});
