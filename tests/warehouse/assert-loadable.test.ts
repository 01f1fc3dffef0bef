import { describe, expect, it } from 'vitest';
import type { CodedNotice } from '../../src/coding/coded-notice.ts';
import { assertLoadable } from '../../src/warehouse/assert-loadable.ts';
import { sampleNotice } from './sample-notice.ts';

describe('assertLoadable', () => {
  it('passes a notice that fits the schema', () => {
    expect(() => assertLoadable(sampleNotice('清远市', '441800'))).not.toThrow();
  });

  it.each<[string, (coded: CodedNotice) => void]>([
    ['item 1 is there twice', ({ items }) => items.push(items[0]!)],
    [
      'measure 1.1 stands in item 9, which does not exist',
      ({ measures }) => Object.assign(measures[0]!, { item: '9' }),
    ],
    ['theme of measure 1.1: school_meals is there twice', ({ measures: [m] }) => m!.themes.push(m!.themes[0]!)],
    ['there is no measure 7.7', ({ citations }) => Object.assign(citations[0]!, { measure: '7.7' })],
    [
      'there is no measure 8.8',
      ({ dates }) => dates.push({ measure: '8.8', iso: null, until: null, start: 0, end: 1 }),
    ],
    [
      'the span 0–9999 is not inside the text',
      ({ dates }) => dates.push({ measure: null, iso: '2024', until: null, start: 0, end: 9999 }),
    ],
    ['the span -1–2 is not inside the text', ({ warnings }) => Object.assign(warnings[0]!, { start: -1, end: 2 })],
    ['is not inside the text', ({ metrics }) => Object.assign(metrics[0]!, { end: 10_000 })],
  ])('refuses: %s', (message, spoil) => {
    const notice = sampleNotice('清远市', '441800');
    spoil(notice.coded);
    expect(() => assertLoadable(notice)).toThrow(message);
  });
});
