import { describe, expect, it } from 'vitest';
import { type PlaceRow, placeLabel, placeLabels, placeLines } from '../../src/charts/place-label.ts';
import { textWidth } from '../../src/charts/text-width.ts';

const place = (id: string, more: Partial<PlaceRow> = {}): PlaceRow => ({
  notice_id: id,
  jurisdiction: '清远市',
  jurisdiction_stated: true,
  file: `${id}.txt`,
  published: null,
  ...more,
});

describe('placeLabel', () => {
  it('is the place', () => {
    expect(placeLabel(place('a'), 'zh')).toBe('清远市');
    expect(placeLabel(place('a'), 'en')).toBe('清远市');
  });

  it('marks an inferred place', () => {
    const inferred = place('a', { jurisdiction: '海南藏族自治州', jurisdiction_stated: false });
    expect(placeLabel(inferred, 'zh')).toBe('海南藏族自治州（推定）');
    expect(placeLabel(inferred, 'en')).toBe('海南藏族自治州 (inferred)');
  });

  it('names the file where no place is known', () => {
    const unknown = place('a', { jurisdiction: null, jurisdiction_stated: false });
    expect(placeLabel(unknown, 'zh')).toBe('地点不明（a.txt）');
    expect(placeLabel(unknown, 'en')).toBe('Place unknown (a.txt)');
  });
});

describe('placeLabels', () => {
  const labels = (...rows: PlaceRow[]) => [...placeLabels(rows, 'zh').values()];

  it('names a notice once, however many rows speak of it', () => {
    expect(labels(place('a'), place('a'), place('b', { jurisdiction: '淄博市' }))).toEqual(['清远市', '淄博市']);
  });

  it('tells notices of one place apart by year', () => {
    const rows = [place('a', { published: '2023-05-01' }), place('b', { published: '2025-05' })];
    expect(labels(...rows)).toEqual(['清远市 2023', '清远市 2025']);
  });

  it('tells them apart by file where the years do not', () => {
    const same = [place('a', { published: '2023-05-01' }), place('b', { published: '2023-09-01' })];
    expect(labels(...same)).toEqual(['清远市 a.txt', '清远市 b.txt']);
    expect(labels(place('a', { published: '2023' }), place('b'))).toEqual(['清远市 a.txt', '清远市 b.txt']);
  });

  it('does not take a stated and an inferred place for the same label', () => {
    expect(labels(place('a'), place('b', { jurisdiction_stated: false }))).toEqual(['清远市', '清远市（推定）']);
  });
});

describe('placeLines', () => {
  it.each([
    ['清远市', 80, ['清远市']],
    ['云浮市云安区', 80, ['云浮市云安区']],
    ['云浮市云安区', 50, ['云浮市', '云安区']],
    ['海南藏族自治州（推定）', 90, ['海南藏族自治州', '（推定）']],
    ['海南藏族自治州 (inferred)', 90, ['海南藏族自治州', '(inferred)']],
    ['淄博市', 200, ['淄博市']],
    ['克孜勒苏柯尔克孜自治州阿合奇县', 84, ['克孜勒苏柯尔克', '孜自治州', '阿合奇县']],
  ])('%s in %d px', (label, width, lines) => {
    expect(placeLines(label, width, 12)).toEqual(lines);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
  });
});
