import { describe, expect, it } from 'vitest';
import { figureScale, spread } from '../../src/charts/metric-distribution-scale.ts';

const LOOK = { width: 500, tickRoom: 50, unit: '人' };

describe('the scale of figures', () => {
  it('is even where the greatest is near the rest', () => {
    const scale = figureScale([[3, 5, 8, 20]], LOOK);
    expect(scale.log).toBe(false);
    expect(scale.at(10) - scale.at(0)).toBeCloseTo(scale.at(20) - scale.at(10));
    expect(scale.ticks.map(({ value }) => value)).toEqual([0, 5, 10, 15, 20]);
  });

  it('goes by ratio where one is far above the middle of a theme, and keeps zeros apart', () => {
    const scale = figureScale([[0, 1, 2, 3], [1000]], LOOK);
    expect(scale.log).toBe(true);
    expect(scale.at(100) - scale.at(10)).toBeCloseTo(scale.at(10) - scale.at(1));
    expect(scale.zeroAt).toBe(scale.at(0));
    expect(scale.at(1) - scale.at(0)).toBeGreaterThan(30);
    expect(scale.ticks.map(({ value }) => value)).toEqual([0, 1, 10, 100, 1000]);
    expect(figureScale([[1, 2, 3, 1000]], LOOK).zeroAt).toBeNull();
  });

  it('stays even for percentages up to a hundred, and where something is below zero', () => {
    expect(figureScale([[1, 2, 100]], { ...LOOK, unit: '%' }).log).toBe(false);
    expect(figureScale([[1, 2, 400]], { ...LOOK, unit: '%' }).log).toBe(true);
    const below = figureScale([[-20, 1, 400]], LOOK);
    expect(below.log).toBe(false);
    expect(below.at(-20)).toBeLessThan(below.at(0));
    expect(below.at(-20)).toBeGreaterThanOrEqual(0);
  });

  it.each([[[[]]], [[[0]]], [[[5]]], [[[0, 0], []]], [[[-3]]]])('has a place for %j', (groups) => {
    const scale = figureScale(groups, LOOK);
    for (const value of [0, ...groups.flat()]) {
      expect(scale.at(value)).toBeGreaterThanOrEqual(0);
      expect(scale.at(value)).toBeLessThanOrEqual(500);
    }
  });

  it('reaches to the upper end of a range, which may lie above all figures', () => {
    const scale = figureScale([[3, 5, 30]], { ...LOOK, upTo: 50 });
    expect(scale.at(50)).toBeLessThanOrEqual(LOOK.width);
    expect(scale.at(50)).toBeGreaterThan(scale.at(30) + 50);
    expect(scale.ticks.at(-1)!.value).toBe(50);
  });

  it('leaves room between the numbers of its axis', () => {
    const { ticks } = figureScale([[1, 2, 10_000_000]], { ...LOOK, width: 160 });
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    for (const [index, tick] of ticks.slice(1).entries()) expect(tick.at - ticks[index]!.at).toBeGreaterThanOrEqual(50);
  });
});

describe('points that would lie over each other', () => {
  it('stand beside each other as far as there is room', () => {
    expect(spread([0, 1, 2, 20], 6, 12)).toEqual([0, 6, -6, 0]);
    expect(spread([0, 0, 0, 0, 0], 6, 6)).toHaveLength(5);
  });
});
