import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/charts/filters.ts';
import { STATUS_COLOUR, STATUS_NAME, STATUS_ORDER } from '../../src/charts/status-words.ts';

/** Relative luminance as WCAG 2.2 has it. */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe('statuses', () => {
  it('are all named, coloured and put in order', () => {
    expect([...STATUS_ORDER].sort()).toEqual([...STATUSES].sort());
    for (const status of STATUSES) {
      expect(STATUS_NAME.zh[status]).toMatch(/^\p{Script=Han}+$/u);
      expect(STATUS_NAME.en[status]).toMatch(/^[A-Z][a-z ]+$/);
    }
  });

  it.each(['light', 'dark'] as const)('have words that can be read on their colours: %s', (scheme) => {
    for (const { fill, ink } of Object.values(STATUS_COLOUR[scheme]))
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['light', 'dark'] as const)('differ in lightness where they meet: %s', (scheme) => {
    const fills = STATUS_ORDER.map((status) => STATUS_COLOUR[scheme][status].fill);
    for (const [index, fill] of fills.entries())
      if (index > 0) expect(contrast(fill, fills[index - 1]!)).toBeGreaterThan(1.15);
  });
});
