import { describe, expect, it } from 'vitest';
import { problemLabels } from '../../../src/notice/outline/problem-labels.ts';
import { scanHeadingLabels } from '../../../src/notice/outline/scan-labels.ts';

/** Each label as `number printed|first words after it`. */
const problems = (text: string): string[] =>
  problemLabels(text, scanHeadingLabels(text, 0, text.length), 0, text.length).map(
    ({ number, printed, printedAt, end }) => {
      expect(text.slice(printedAt ?? end, (printedAt ?? end) + printed.length)).toBe(printed);
      return `${number} ${printed}|${text.slice(end, end + 4)}`;
    },
  );

const DONE = '整改情况：召开会议。';
/** Two problems, each with what was done about it. */
const two = (first: string, second: string): string =>
  `${first}食堂管理松散。\n${DONE}\n${second}队伍建设滞后。\n${DONE}`;

describe('marks of problems', () => {
  it.each<[string, string, string[]]>([
    ['【问题】', '【问题】', ['0 |食堂管理', '0 |队伍建设']],
    ['【问题一】', '【问题二】', ['1 问题一|食堂管理', '2 问题二|队伍建设']],
    ['【反馈问题】', '【反馈问题】', ['0 |食堂管理', '0 |队伍建设']],
    ['问题1：', '问题2：', ['1 问题1|食堂管理', '2 问题2|队伍建设']],
    ['问题一、', '问题二、', ['1 问题一|食堂管理', '2 问题二|队伍建设']],
    ['反馈问题：', '反馈问题：', ['0 |食堂管理', '0 |队伍建设']],
    ['存在的问题：', '存在的问题：', ['0 |食堂管理', '0 |队伍建设']],
  ])('%s and %s', (first, second, expected) => {
    expect(problems(two(first, second))).toEqual(expected);
  });

  it('take 【整改】 for what was done too', () => {
    expect(problems(two('【问题】', '【问题】').replaceAll('整改情况：', '【整改】'))).toHaveLength(2);
  });

  it.each([
    ['a single one', `【问题】食堂管理松散。\n${DONE}`],
    ['none that says what was done', '【问题】食堂管理松散。\n【问题】队伍建设滞后。'],
    ['one in mid-line', two('梳理【问题】', '梳理【问题】')],
    ['words that only begin so', two('问题整改有力。', '问题整改到位。')],
    [
      'one below a number, whose title it opens',
      `1.【问题】食堂管理松散。\n${DONE}\n2.【问题】队伍建设滞后。\n${DONE}`,
    ],
    ['a line below a number', `1.食堂\n${two('【问题】', '【问题】')}`],
  ])('are no labels: %s', (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  it('stand below 一、 and (一)', () => {
    expect(problems(`一、整改情况\n(一)食堂方面\n${two('【问题】', '【问题】')}`)).toEqual([
      '0 |食堂管理',
      '0 |队伍建设',
    ]);
  });
});

describe('lines that name a problem', () => {
  const lines = (first: string, second: string): string => `${first}\n召开会议。\n${second}\n印发方案。`;

  it.each([
    ['针对“食堂管理松散”的问题。', '针对“队伍建设滞后”的问题。'],
    ['针对食堂管理松散问题', '针对队伍建设滞后问题'],
    ['关于食堂方面存在的问题：', '关于队伍方面存在的问题：'],
  ])('%s', (first, second) => {
    expect(problems(lines(first, second))).toEqual([`0 |${first.slice(0, 4)}`, `0 |${second.slice(0, 4)}`]);
  });

  it.each([
    ['a single line is no habit', '针对“食堂管理松散”的问题。\n召开会议。'],
    ['a sentence goes on', lines('针对食堂管理松散问题，召开会议。', '针对队伍建设滞后问题，印发方案。')],
    ['a line below a number', `1.食堂\n${lines('针对食堂管理松散问题', '针对队伍建设滞后问题')}`],
    ['a stop inside', lines('针对食堂。队伍建设的问题', '针对队伍。食堂管理的问题')],
  ])('none: %s', (_, text) => {
    expect(problems(text)).toEqual([]);
  });
});
