import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { mutatedNotice, units } from '../support/mutations.ts';
import { rowFaults } from '../support/row-faults.ts';
import { NOTICE_NAMES, noticeText } from '../support/sample-notices.ts';

/** Generous: no test here asserts a time, each only has to come to an end. */
const TIMEOUT = 120_000;

const faultsOf = (text: string): string[] => rowFaults(text, parseNotice(text));

describe('parseNotice, whatever the text', () => {
  it.each(NOTICE_NAMES)('keeps its rows sound on the sample %s', (name) => {
    expect(faultsOf(noticeText(name.slice(0, 3)))).toEqual([]);
  });

  it(
    'keeps its rows sound on mutated notices',
    () => {
      fc.assert(
        fc.property(mutatedNotice, (text) => {
          expect(faultsOf(text)).toEqual([]);
        }),
        { seed: 20250808, numRuns: 800 },
      );
    },
    TIMEOUT,
  );

  it(
    'gives the same rows for the same text',
    () => {
      fc.assert(
        fc.property(mutatedNotice, (text) => {
          expect(parseNotice(text)).toEqual(parseNotice(text));
        }),
        { seed: 20250618, numRuns: 30 },
      );
    },
    TIMEOUT,
  );

  it(
    'keeps its rows sound on random characters, halves of surrogate pairs among them',
    () => {
      fc.assert(
        fc.property(fc.oneof(units, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
          expect(faultsOf(text)).toEqual([]);
        }),
        { seed: 1, numRuns: 2000 },
      );
    },
    TIMEOUT,
  );

  it(
    'comes to an end on a line of a million characters',
    () => {
      const notice = noticeText('001').replaceAll('\n', '');
      const text = notice.repeat(Math.ceil(1e6 / notice.length)).slice(0, 1e6);
      expect(faultsOf(text)).toEqual([]);
    },
    TIMEOUT,
  );

  // A figure, a date or a promise at every one of these: the densest a text can be.
  const DENSE = [
    '《',
    '(一)',
    '1.',
    '*',
    '×',
    'x',
    '0',
    '1 ',
    '1.a',
    '**',
    'lO1',
    '2024年',
    '至1日',
    '1个',
    '1次，',
    '分之一',
    '反馈1个问题，',
    '将在1',
    '其余正在',
  ];

  const hostile: [string, number][] = [
    '一是',
    '一是二是',
    '首先，其次，',
    '》',
    '（',
    '1.\n',
    '一、\n',
    '①',
    '万',
    '一',
    ' ',
    '\n',
    '。',
    '，',
    '：',
    '"',
    '# ',
    '[',
    '](',
    '2024927日至',
    '反馈',
    '将',
    '计划',
    '整改情况：',
    '\ud800',
    '\udc00',
  ]
    .map((words): [string, number] => [words, 100_000])
    .concat(DENSE.map((words): [string, number] => [words, 20_000]));

  it.each(hostile)(
    'comes to an end on %j, %i times',
    (words, times) => {
      const text = words.repeat(times);
      expect(faultsOf(text)).toEqual([]);
      expect(faultsOf(`一、整改情况\n1.关于学习的问题。${text}`)).toEqual([]);
    },
    TIMEOUT,
  );
});
