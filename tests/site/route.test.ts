import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../src/site/route.ts';

const EMPTY = parseRoute('');

const code = fc.string({ unit: fc.constantFrom(...'abcxyz0189_'), minLength: 1, maxLength: 64 });
const offset = fc.nat({ max: 999_999_999 });
const span = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const anyRoute: fc.Arbitrary<Route> = fc.record({
  view: fc.constantFrom('matrix', 'focus', 'indicator'),
  theme: fc.option(code),
  notice: fc.option(code),
  indicator: fc.option(code),
  span: fc.option(span),
  lang: fc.constantFrom('zh', 'en'),
});

describe('the address', () => {
  it('opens with the matrix, in Chinese, nothing picked', () => {
    expect(EMPTY).toEqual({ view: 'matrix', theme: null, notice: null, indicator: null, span: null, lang: 'zh' });
  });

  it('holds everything the reader has set', () => {
    const route: Route = {
      view: 'indicator',
      theme: 'school_meals',
      notice: '1a95017b47e1ed05',
      indicator: 'teachers_recruited',
      span: { start: 12, end: 40 },
      lang: 'en',
    };
    expect(formatRoute(route)).toBe(
      '?view=indicator&theme=school_meals&notice=1a95017b47e1ed05&indicator=teachers_recruited&span=12-40&lang=en',
    );
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  it('leads back to the same route, whatever is set', () => {
    fc.assert(
      fc.property(anyRoute, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it.each([
    ['an unknown view', '?view=map', 'view'],
    ['an unknown language', '?lang=fr', 'lang'],
    ['a theme that is no code', '?theme=School%20Meals', 'theme'],
    ['a theme with a quote', "?theme=x'%20OR%20'1'='1", 'theme'],
    ['an empty notice', '?notice=', 'notice'],
    ['a notice longer than any id', `?notice=${'a'.repeat(65)}`, 'notice'],
    ['markup for an indicator', '?indicator=%3Cimg%20src=x%3E', 'indicator'],
    ['a span that is no span', '?span=12', 'span'],
    ['a span from end to start', '?span=40-12', 'span'],
    ['a span with a sign', '?span=-5-9', 'span'],
    ['a span past all counting', '?span=0-99999999999', 'span'],
  ] as const)('reads as not set: %s', (_, search, key) => {
    expect(parseRoute(search)[key]).toBe(EMPTY[key]);
  });

  it('keeps what is whole in a damaged link', () => {
    expect(parseRoute('?view=focus&theme=SCHOOL&notice=abc&span=9-1&lang=en')).toEqual({
      ...EMPTY,
      view: 'focus',
      notice: 'abc',
      lang: 'en',
    });
  });

  it('never throws and always gives a route that can be written again', () => {
    const key = fc.constantFrom('view', 'theme', 'notice', 'indicator', 'span', 'lang', 'x');
    const damaged = fc
      .array(fc.tuple(key, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`);
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string({ unit: 'binary' })), (search) => {
        const route = parseRoute(search);
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
