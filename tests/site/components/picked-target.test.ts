import { describe, expect, it } from 'vitest';
import { pickedKey, routeOfTarget, targetOfDatum } from '../../../src/site/components/picked-target.ts';
import { parseRoute } from '../../../src/site/route.ts';

describe('targetOfDatum', () => {
  it('leads from a cell to its theme and notice', () => {
    expect(targetOfDatum({ theme: 'school_meals', notice: 'a1', measures: 3, share: 0.1 })).toEqual({
      kind: 'theme',
      theme: 'school_meals',
      notice: 'a1',
    });
  });

  it('leads from a bar to its indicator and notice', () => {
    expect(targetOfDatum({ indicator: 'teachers_recruited', notice: 'a1', value: 0 })).toEqual({
      kind: 'indicator',
      indicator: 'teachers_recruited',
      notice: 'a1',
    });
  });

  it.each([
    ['an empty cell', { theme: 'school_meals', notice: 'a1', measures: 0 }],
    ['a label of an axis', { value: 'school_meals', label: '校园餐', index: 0 }],
    ['the group behind the marks', { datum: undefined }],
    ['nothing', undefined],
    ['null', null],
    ['text', 'school_meals'],
  ])('leads nowhere from %s', (_, datum) => expect(targetOfDatum(datum)).toBeNull());
});

describe('pickedKey', () => {
  const afterPicking = (search: string, datum: unknown) => {
    const current = parseRoute(search);
    return { ...current, ...routeOfTarget(targetOfDatum(datum)!) };
  };

  it('is the key of the mark that was picked', () => {
    const cell = { key: 'a1 school_meals', theme: 'school_meals', notice: 'a1', measures: 3 };
    expect(pickedKey(afterPicking('?view=matrix', cell))).toBe(cell.key);
    const bar = { key: 'a1 teachers_recruited', indicator: 'teachers_recruited', notice: 'a1' };
    expect(pickedKey(afterPicking('?view=indicator&theme=school_meals', bar))).toBe(bar.key);
  });

  it('is empty while nothing of the chart is picked', () => {
    expect(pickedKey(parseRoute(''))).toBe('');
    expect(pickedKey(parseRoute('?theme=school_meals'))).toBe('');
    expect(pickedKey(parseRoute('?view=indicator&theme=school_meals&notice=a1'))).toBe('');
  });

  it('closes the notice that was open', () => {
    expect(routeOfTarget({ kind: 'theme', theme: 'x', notice: 'a1' }).span).toBeNull();
    expect(routeOfTarget({ kind: 'indicator', indicator: 'x', notice: 'a1' }).span).toBeNull();
  });
});
