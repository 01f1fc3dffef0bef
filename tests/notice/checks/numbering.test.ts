import { describe, expect, it } from 'vitest';
import { parseBody } from '../../support/parse-body.ts';

const codes = (body: string): [string, string][] => {
  const { notice, text } = parseBody(body);
  return notice.warnings.map(({ code, start, end }): [string, string] => [code, text.slice(start, end)]);
};

describe('numbers that do not count up', () => {
  it.each<[string, string, [string, string][]]>([
    ['in order', '一、整改\n1.学习。一是召开会议。二是印发方案。\n2.队伍。补充教师。', []],
    [
      '二是 twice (云安 42)',
      '一、整改\n1.学习。一是召开会议。二是印发方案。二是开展检查。',
      [['number_repeats', '二是']],
    ],
    ['三是 left out', '一、整改\n1.学习。一是召开会议。二是印发方案。四是开展检查。', [['number_jumps', '四是']]],
    ['2. left out', '一、整改\n1.学习。召开会议。\n3.队伍。补充教师。', [['number_jumps', '3.']]],
    [
      'restarting below a heading',
      '一、整改\n1.学习。召开会议。\n2.作风。开展检查。\n二、队伍\n1.教师。补充教师。',
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  // The number is compared with the one before it, whatever heading stands between them.
  it('1. below each of two headings repeats nothing', () => {
    expect(codes('一、整改\n1.学习。召开会议。\n二、队伍\n1.教师。补充教师。')).toEqual([]);
  });
});
