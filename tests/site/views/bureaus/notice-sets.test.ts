import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../../src/charts/filters.ts';
import { noticeSets } from '../../../../src/site/views/bureaus/notice-sets.ts';
import { corpusOf, someNotice } from './some-notices.ts';

const first = someNotice('a', {
  place: '1',
  province: '甲省',
  level: 'county',
  published_quarter: '2024-Q1',
  sort_key: 5,
});

describe('the sets', () => {
  it('begin with the first notice and put the nearest next', () => {
    const corpus = corpusOf(
      someNotice('far', { place: '2', province: '乙省', level: 'county', sort_key: 9 }),
      someNotice('near', { place: '3', province: '乙省', level: 'county', sort_key: 6 }),
      someNotice('kin', { place: '4', province: '甲省', level: 'county', sort_key: 99 }),
      first,
      someNotice('city', { place: '5', province: '甲省', level: 'prefecture', sort_key: 5 }),
    );
    const sets = noticeSets(corpus, NO_FILTERS, first);
    expect(sets.map(({ kind, ids, total }) => ({ kind, ids, total }))).toEqual([
      { kind: 'province', ids: ['a', 'kin', 'city'], total: 3 },
      { kind: 'level', ids: ['a', 'kin', 'near', 'far'], total: 4 },
    ]);
    expect(sets[0]!.shared).toBe('甲省');
  });

  it('hold six at most and say how many there are', () => {
    const many = Array.from({ length: 9 }, (_, at) => someNotice(`n${at}`, { level: 'county', sort_key: at }));
    const [level] = noticeSets(corpusOf(first, ...many), NO_FILTERS, first);
    expect(level!.ids).toEqual(['a', 'n5', 'n4', 'n6', 'n3', 'n7']);
    expect(level!.total).toBe(10);
  });

  it('are not offered twice, nor for what is not known, nor outside the filters', () => {
    const twin = someNotice('b', { ...first, notice_id: 'b' });
    expect(noticeSets(corpusOf(first, twin), NO_FILTERS, first).map(({ kind }) => kind)).toEqual(['place']);
    const unknown = someNotice('u');
    expect(noticeSets(corpusOf(unknown, someNotice('v')), NO_FILTERS, unknown)).toEqual([]);
    expect(noticeSets(corpusOf(first, twin), { ...NO_FILTERS, levels: ['nation'] }, first)).toEqual([]);
  });
});
