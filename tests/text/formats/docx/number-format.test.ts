import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../src/text/formats/docx/number-format.ts';

describe('formatNumber', () => {
  it.each([
    ['decimal', [1, 10, 105], ['1', '10', '105']],
    ['decimalZero', [1, 10], ['01', '10']],
    [
      'chineseCounting',
      [1, 10, 11, 20, 21, 99, 100, 105],
      ['一', '十', '十一', '二十', '二十一', '九十九', '一〇〇', '一〇五'],
    ],
    [
      'chineseCountingThousand',
      [10, 19, 100, 105, 110, 1001, 2020],
      ['十', '十九', '一百', '一百〇五', '一百一十', '一千〇一', '二千〇二十'],
    ],
    ['ideographDigital', [3, 10, 12], ['三', '一〇', '一二']],
    ['chineseLegalSimplified', [1, 20], ['壹', '贰拾']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 51], ['①', '⑳', '㉑', '㊱', '51']],
    ['decimalEnclosedCircleChinese', [3], ['③']],
    ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
    ['decimalEnclosedFullstop', [1, 20], ['⒈', '⒛']],
    ['decimalFullWidth', [12], ['１２']],
    ['ideographEnclosedCircle', [1], ['㊀']],
    ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
    ['lowerRoman', [4, 9, 14], ['iv', 'ix', 'xiv']],
    ['none', [3], ['']],
    ['somethingNew', [3], ['3']],
  ])('%s', (format, numbers, printed) => {
    expect(numbers.map((number) => formatNumber(number, format))).toEqual(printed);
  });
});
