import { describe, expect, it } from 'vitest';
import type { ResultCell, ResultColumn } from '../../../../src/site/data/run-sql.ts';
import { axesOf, type ChartKind, chartSpec, MOST_MARKS, marksOf } from '../../../../src/site/views/data/chart-spec.ts';
import { drawSpec } from '../../../support/draw-spec.ts';

const column = (name: string, kind: ResultColumn['kind'], values: ResultCell[]): ResultColumn => ({
  name,
  type: '',
  kind,
  values,
});
const place = column('place', 'text', ['甲', '乙', '甲', null]);
const start = column('span_start', 'number', [1, 2, 3, 4]);
const share = column('share', 'number', [0.5, 0.25, null, 1]);
const count = column('count', 'number', [3, 1, 2, 4]);
const day = column('day', 'date', ['2025-01-31', '2024-02-29', '2025-03-01 10:00:00', null]);
const all = Uint32Array.of(0, 1, 2, 3);
const unset = { x: null, y: null };
const named = (axes: ReturnType<typeof axesOf>) => axes && [axes.x.name, axes.y.name];

describe('axesOf', () => {
  it('guesses a name and the first number that is not merely a place in a text', () => {
    expect(named(axesOf([start, place, share, count], 'bar', unset))).toEqual(['place', 'share']);
    expect(named(axesOf([start, place, share, count], 'point', unset))).toEqual(['share', 'count']);
    expect(named(axesOf([start], 'line', unset))).toEqual(['span_start', 'span_start']);
  });

  it('takes what is asked for, where it is there and is a number', () => {
    expect(named(axesOf([place, share, count, day], 'line', { x: 'day', y: 'count' }))).toEqual(['day', 'count']);
    expect(named(axesOf([place, share, count], 'line', { x: 'gone', y: 'place' }))).toEqual(['place', 'share']);
  });

  it('finds nothing where there is no number', () => {
    expect(axesOf([place, day], 'bar', unset)).toBeNull();
  });
});

describe('marksOf', () => {
  it('leaves out rows that lack a value, and counts the others', () => {
    const { marks, all: rows } = marksOf({ x: place, y: share }, 'bar', all);
    expect(marks.map(({ x, y }) => [x, y])).toEqual([
      ['甲', 0.5],
      ['乙', 0.25],
    ]);
    expect(rows).toBe(2);
  });

  it('takes a day for that day in every time zone', () => {
    const { marks } = marksOf({ x: day, y: count }, 'line', all);
    expect(marks.map(({ x }) => new Date(Number(x)).toISOString())).toEqual([
      '2025-01-31T00:00:00.000Z',
      '2024-02-29T00:00:00.000Z',
      '2025-03-01T10:00:00.000Z',
    ]);
  });

  it('draws the first of many', () => {
    const many = column(
      'many',
      'number',
      Array.from({ length: 5000 }, (_, index) => index),
    );
    const rows = Uint32Array.from({ length: 5000 }, (_, index) => 4999 - index);
    const { marks, all: found } = marksOf({ x: many, y: many }, 'bar', rows);
    expect([marks.length, marks[0]?.y, found]).toEqual([MOST_MARKS.bar, 4999, 5000]);
  });
});

describe('chartSpec', () => {
  it.each<[ChartKind, ResultColumn]>([
    ['bar', place],
    ['bar', day],
    ['line', place],
    ['line', day],
    ['line', share],
    ['point', share],
    ['point', place],
  ])('draws a %s over %j without a warning', async (kind, x) => {
    for (const scheme of ['light', 'dark'] as const) {
      const spec = chartSpec({ x, y: count }, kind, all, { language: 'zh', scheme, width: 500 });
      const { words, descriptions } = await drawSpec(spec);
      expect(words).toContain('count');
      expect(descriptions.join()).toContain('count 3');
    }
  });
});
