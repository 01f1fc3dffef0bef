import { describe, expect, it } from 'vitest';
import {
  type Pickable,
  pickedKey,
  routeOfTarget,
  targetOfDatum,
  viewOfTarget,
} from '../../../src/site/components/picked-target.ts';

describe('targetOfDatum', () => {
  it('leads from a cell to its theme and column', () => {
    expect(targetOfDatum({ theme: 'school_meals', column: '441800', measures: 3, value: 0.1 })).toEqual({
      kind: 'theme',
      theme: 'school_meals',
      column: '441800',
    });
  });

  it('leads from a point of a quarter to that quarter, whatever the columns of the address are', () => {
    const target = targetOfDatum({ theme: 'school_meals', column: '2025-Q3', by: 'quarter', measures: 3 });
    expect(target).toEqual({ kind: 'theme', theme: 'school_meals', column: '2025-Q3', by: 'quarter' });
    expect(routeOfTarget(target as Pickable)).toEqual({ theme: 'school_meals', at: '2025-Q3', by: 'quarter' });
    expect(routeOfTarget({ kind: 'theme', theme: 'school_meals', column: '441800' })).toEqual({
      theme: 'school_meals',
      at: '441800',
    });
  });

  it('leads from a bar to its indicator and notice', () => {
    expect(targetOfDatum({ indicator: 'teachers_recruited', notice: 'a1', value: 0 })).toEqual({
      kind: 'indicator',
      indicator: 'teachers_recruited',
      notice: 'a1',
    });
  });

  it('leads from a segment to its stretch of the notice', () => {
    expect(targetOfDatum({ notice: 'a1', span_start: 3, span_end: 9 })).toEqual({
      kind: 'span',
      notice: 'a1',
      start: 3,
      end: 9,
    });
  });

  it('leads from a bar of a word to its places in that column', () => {
    const target = targetOfDatum({ word: '食品 安全', column: '441800', by: 'place', count: 3 });
    expect(target).toEqual({ kind: 'word', word: '食品 安全', column: '441800', by: 'place' });
    expect(routeOfTarget(target as Pickable)).toEqual({ word: '食品 安全', other: null, at: '441800', by: 'place' });
  });

  it('leads from two notices to what they share, and from one alone to what of it stands elsewhere', () => {
    const pair = targetOfDatum({ notice: 'a1', other: 'b2', passages: 3 });
    expect(pair).toEqual({ kind: 'passages', notice: 'a1', other: 'b2' });
    expect(routeOfTarget(pair as Pickable)).toEqual({ word: null, other: 'b2', at: 'a1' });
    const alone = targetOfDatum({ notice: 'a1', other: null, share: 0.4 });
    expect(alone).toEqual({ kind: 'passages', notice: 'a1', other: null });
    expect(routeOfTarget(alone as Pickable)).toEqual({ word: null, other: null, at: 'a1' });
  });

  it.each([
    ['a notice of which no passages are meant', { notice: 'a1', span_start: null, span_end: null }],
    ['a word without a column', { word: '食品' }],
    ['an empty cell', { theme: 'school_meals', column: '441800', measures: 0 }],
    ['a label of an axis', { value: 'school_meals', label: '校园餐', index: 0 }],
    ['the group behind the marks', { datum: undefined }],
    ['nothing', undefined],
    ['null', null],
    ['text', 'school_meals'],
  ])('leads nowhere from %s', (_, datum) => expect(targetOfDatum(datum)).toBeNull());
});

describe('viewOfTarget', () => {
  it.each([
    [{ theme: 'school_meals', column: '441800', measures: 3 }, 'themes'],
    [{ indicator: 'teachers_recruited', notice: 'a1' }, 'indicators'],
    [{ word: '食品', column: '441800', by: 'place' }, 'words'],
    [{ notice: 'a1', other: 'b2' }, 'words'],
  ])('is for %o the view %s', (datum, view) => expect(viewOfTarget(targetOfDatum(datum) as Pickable)).toBe(view));
});

describe('pickedKey', () => {
  it('is the key of the mark that was picked', () => {
    const cell = { key: '441800 school_meals', theme: 'school_meals', column: '441800', measures: 3 };
    const picked = routeOfTarget(targetOfDatum(cell) as Pickable);
    expect(pickedKey(picked.theme!, picked.at!)).toBe(cell.key);
    const bar = { key: 'a1 teachers_recruited', indicator: 'teachers_recruited', notice: 'a1' };
    const shown = routeOfTarget(targetOfDatum(bar) as Pickable);
    expect(pickedKey(shown.indicator!, shown.at!)).toBe(bar.key);
  });

  it('is empty while nothing of the chart is picked', () => {
    expect(pickedKey(null, null)).toBe('');
    expect(pickedKey('school_meals', null)).toBe('');
    expect(pickedKey(null, '441800')).toBe('');
  });
});
