import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../src/charts/chart.ts';
import { FOCUS_THEMES } from '../../src/charts/focus-themes.ts';
import { FONT, INK, lookConfig, SEQUENCE, themeColour } from '../../src/charts/look.ts';

const SCHEMES: Scheme[] = ['light', 'dark'];

/** Relative luminance of `#rrggbb`, WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('themeColour', () => {
  it('gives a theme the same colour whenever and wherever it is asked', () => {
    const first = FOCUS_THEMES.map((theme) => themeColour(theme, 'light'));
    themeColour('mental_health', 'light');
    expect([...FOCUS_THEMES].reverse().map((theme) => themeColour(theme, 'light'))).toEqual(first.reverse());
    // Fixed, because charts that were printed earlier must stay comparable.
    expect(themeColour('school_meals', 'light')).toBe('#c65a00');
    expect(themeColour('double_reduction', 'light')).toBe('#0072b2');
    expect(themeColour('teacher_staffing', 'light')).toBe('#00805c');
  });

  it.each(SCHEMES)('keeps the three themes that stand side by side apart from all others, %s', (scheme) => {
    const focus = FOCUS_THEMES.map((theme) => themeColour(theme, scheme));
    expect(new Set(focus).size).toBe(3);
    for (const theme of ['mental_health', 'integrity', 'other', 'a_theme_of_tomorrow'])
      expect(focus).not.toContain(themeColour(theme, scheme));
  });

  it.each(SCHEMES)('can be seen on the paper, %s', (scheme) => {
    for (const theme of [...FOCUS_THEMES, ...'abcdefgh'])
      expect(contrast(themeColour(theme, scheme), INK[scheme].paper), theme).toBeGreaterThanOrEqual(3);
  });
});

describe('the look', () => {
  it.each(SCHEMES)('has inks that can be read on the paper, %s', (scheme) => {
    expect(contrast(INK[scheme].text, INK[scheme].paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(INK[scheme].faint, INK[scheme].paper)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SCHEMES)('has a sequence that only ever moves away from the paper, %s', (scheme) => {
    const steps = SEQUENCE[scheme].map((colour) => contrast(colour, INK[scheme].paper));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  it.each(SCHEMES)('cuts no label and asks for Chinese fonts of every system, %s', (scheme) => {
    const { axis, legend, header, title, text, font } = lookConfig(scheme);
    expect([axis?.labelLimit, axis?.titleLimit, legend?.labelLimit, legend?.titleLimit]).toEqual([0, 0, 0, 0]);
    expect([header?.labelLimit, title?.limit, text?.limit]).toEqual([0, 0, 0]);
    expect(font).toBe(FONT);
    for (const name of ['PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', 'sans-serif'])
      expect(FONT).toContain(name);
  });
});
