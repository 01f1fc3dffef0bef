import { describe, expect, it } from 'vitest';
import { namesLegend } from '../../src/charts/names-legend.ts';

const NAMES = ['已完成', '部分完成', '进行中', '未发现问题'];
const room = { left: 100, gap: 12 };

describe('the legend of names', () => {
  it('stands in one line at the left edge where there is room', () => {
    const { columns, legendX, legendY } = namesLegend(NAMES, { ...room, width: 900 });
    expect([columns, legendX, legendY]).toEqual([4, -108, -31]);
  });

  it('takes more lines where there is less, and never less than a column', () => {
    const narrow = namesLegend(NAMES, { ...room, width: 200 });
    expect(narrow.columns).toBe(2);
    expect(narrow.legendY).toBe(-50);
    expect(namesLegend(NAMES, { ...room, width: 10 }).columns).toBe(1);
  });

  it('keeps a column where there are no names', () => {
    expect(namesLegend([], { ...room, width: 900 }).columns).toBe(1);
  });
});
