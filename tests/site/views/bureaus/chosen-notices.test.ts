import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../../src/charts/filters.ts';
import { chosenNotices, measureFilters, moved } from '../../../../src/site/views/bureaus/chosen-notices.ts';
import { corpusOf, someNotice } from './some-notices.ts';

const corpus = corpusOf(
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => someNotice(id, { level: id < 'c' ? 'county' : 'prefecture' })),
);
const ids = (notices: readonly { notice_id: string }[]) => notices.map(({ notice_id }) => notice_id).join('');

describe('the notices side by side', () => {
  it('are the first four that pass the filters where none is chosen', () => {
    const chosen = chosenNotices(corpus, [], { ...NO_FILTERS, levels: ['prefecture'] });
    expect(ids(chosen.notices)).toBe('cdef');
    expect(chosen).toMatchObject({ isDefault: true, missing: 0, beyond: 0 });
    expect(ids(chosenNotices(corpus, [], { ...NO_FILTERS, levels: ['county'] }).notices)).toBe('ab');
    expect(chosenNotices(corpus, [], { ...NO_FILTERS, levels: ['nation'] }).notices).toEqual([]);
  });

  it('are those of the address in its order, whatever the filters', () => {
    const chosen = chosenNotices(corpus, ['d', 'a'], { ...NO_FILTERS, levels: ['prefecture'] });
    expect(ids(chosen.notices)).toBe('da');
    expect(chosen.isDefault).toBe(false);
    expect([...chosen.outside]).toEqual(['a']);
  });

  it('are six at most, and what is left out is counted apart from what is not there', () => {
    const chosen = chosenNotices(corpus, ['x', 'g', 'f', 'e', 'd', 'c', 'b', 'a'], NO_FILTERS);
    expect(ids(chosen.notices)).toBe('gfedcb');
    expect(chosen).toMatchObject({ missing: 1, beyond: 1 });
  });
});

describe('a column', () => {
  it('moves by one place', () => {
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  });

  it('stays at the edge, and where it is not one of them', () => {
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });
});

it('filters measures by what is said of measures alone', () => {
  const filters = {
    places: ['p'],
    levels: ['county'],
    provinces: ['q'],
    themes: ['t'],
    statuses: ['done' as const],
    from: '2024',
    to: '2025',
  };
  expect(measureFilters(filters)).toEqual({ ...NO_FILTERS, themes: ['t'], statuses: ['done'] });
});
