import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/site/messages/en.ts';
import { zh } from '../../../../src/site/messages/zh.ts';
import { stepWords } from '../../../../src/site/views/bureaus/step-words.ts';

const steps = (days_low: number | null, days_high: number | null, out_of_order: boolean | null) => [
  { notice_id: 'a', step: 'feedback' as const, days_low, days_high, out_of_order },
];

describe('the days of a step', () => {
  it.each([
    [39, 39, false, '39天', '39 days'],
    [1, 1, false, '1天', '1 day'],
    [30, 60, false, '30–60天', '30–60 days'],
    [0, 12, false, '0–12天', '0–12 days'],
    [-40, -9, true, '日期先后矛盾', 'dates out of order'],
  ])('%d to %d, out of order %s', (low, high, wrong, chinese, english) => {
    expect(stepWords(steps(low, high, wrong), 'feedback', zh.bureaus)).toBe(chinese);
    expect(stepWords(steps(low, high, wrong), 'feedback', en.bureaus)).toBe(english);
  });

  it('are none where a date is not given', () => {
    expect(stepWords(steps(null, null, null), 'feedback', zh.bureaus)).toBeNull();
    expect(stepWords([], 'feedback', zh.bureaus)).toBeNull();
  });
});
