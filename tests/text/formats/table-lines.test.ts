import { describe, expect, it } from 'vitest';
import { tableLines } from '../../../src/text/formats/table-lines.ts';

const LONG = '对全区二十三家养老机构开展检查两轮，整改消防隐患七十五处，关停不达标机构一家。';

describe('tableLines', () => {
  it('keeps a row of figures on a line', () => {
    expect(
      tableLines([
        [['镇'], ['户数', '（户）']],
        [['石桥镇'], ['30']],
        [['安民镇'], []],
      ]),
    ).toEqual(['镇\t户数 （户）', '石桥镇\t30', '安民镇']);
  });

  it('writes prose a cell a line, and keeps paragraphs apart in the longest cell only', () => {
    expect(
      tableLines([
        [['1'], ['监管', '不到位'], [`一是${LONG}`, '二是完善制度。'], []],
        [['2'], ['整改'], ['完成'], ['长期']],
      ]),
    ).toEqual([...['1', '监管不到位', `一是${LONG}`, '二是完善制度。', '/'], ...['2', '整改', '完成', '长期']]);
  });

  it('leaves out rows and columns that are empty throughout', () => {
    expect(
      tableLines([
        [['镇'], [], ['户数']],
        [[], [], []],
        [['石桥镇'], [], ['30']],
      ]),
    ).toEqual(['镇\t户数', '石桥镇\t30']);
    expect(tableLines([])).toEqual([]);
  });

  it('keeps the paragraphs of a table of one column', () => {
    expect(tableLines([[[LONG, '完成。']]])).toEqual([LONG, '完成。']);
  });
});
