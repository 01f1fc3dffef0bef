import { describe, expect, it } from 'vitest';
import { INK } from '../../src/charts/look.ts';
import { countedLines, labelRoom, partLines, pixelAxis } from '../../src/charts/pixel-axis.ts';

describe('an axis in pixels', () => {
  it('takes the room that the widest label needs, within bounds', () => {
    expect(labelRoom(['清远市', '淄博市'], 12, 200)).toBe(38);
    expect(labelRoom(['海南藏族自治州（推定）'], 12, 90)).toBe(90);
    expect(labelRoom([], 12, 200)).toBe(24);
  });

  it('puts a count below a name', () => {
    expect(countedLines(['海南藏族', '自治州'], 30)).toEqual(['海南藏族', '自治州', 'n=30']);
  });

  it('cuts between the parts of a line, and within a part only where it alone is too wide', () => {
    expect(partLines(['已完成 9', '计划 1', '进行中 2'], ' · ', 120, 12)).toEqual(['已完成 9 · 计划 1', '进行中 2']);
    expect(partLines(['没写巡察开始、巡察结束日期'], '，', 84, 12)).toEqual(['没写巡察开始、', '巡察结束日期']);
    expect(partLines([], '，', 84, 12)).toEqual([]);
  });

  it('holds the lines of each label at its place, and can be left without labels', () => {
    const labels = [
      { at: 13, lines: ['清远市'] },
      { at: 39, lines: ['淄博市', 'n=2'], faint: true },
    ];
    const style = { ink: INK.light, fontSize: 12, lineHeight: 14 };
    const { params, y } = pixelAxis(labels, 52, style);
    expect(params.map(({ value }) => value)).toEqual([
      { 13: ['清远市'], 39: ['淄博市', 'n=2'] },
      { 13: false, 39: true },
    ]);
    expect(y.scale).toMatchObject({ domain: [0, 52], range: [0, 52] });
    expect(y.axis?.values).toEqual([13, 39]);
    expect(pixelAxis(labels, 52, { ...style, shown: false }).y.axis).toBeNull();
  });
});
