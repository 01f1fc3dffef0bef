import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMN_KINDS } from '../../../src/charts/columns.ts';
import { LEVELS, STATUSES } from '../../../src/charts/filters.ts';
import { CELL_VALUES } from '../../../src/charts/theme-cells.ts';
import { FIELDS, MARKS, VIEWS } from '../../../src/site/route/fields.ts';
import { filtersOf, formatRoute, isView, parseRoute, type Route, routeToView } from '../../../src/site/route/route.ts';

const EMPTY = parseRoute('');

const code = fc.string({ unit: fc.constantFrom(...'abcxyz0189_'), minLength: 1, maxLength: 64 });
const name = fc.string({ unit: fc.constantFrom(...'清远市广东省/-018ab '), minLength: 1, maxLength: 20 });
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.length <= 40);
const offset = fc.nat({ max: 999_999_999 });
const span = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const some = <T>(all: readonly T[]) => fc.subarray([...all]);
const day = fc.constantFrom('2024-01-31', '2025-12-01');

const anyRoute: fc.Arbitrary<Route> = fc.record({
  view: fc.constantFrom(...VIEWS),
  lang: fc.constantFrom('zh', 'en'),
  place: fc.uniqueArray(name, { maxLength: 4 }),
  level: some(LEVELS),
  province: fc.uniqueArray(name, { maxLength: 4 }),
  themes: fc.uniqueArray(code, { maxLength: 4 }),
  status: some(STATUSES),
  from: fc.option(fc.constantFrom('2024', '2024-07', '2024-07-09')),
  to: fc.option(fc.constantFrom('2025', '2025-12')),
  chart: fc.constantFrom('matrix', 'focus', 'quotes'),
  by: fc.constantFrom(...COLUMN_KINDS),
  value: fc.constantFrom(...CELL_VALUES),
  order: fc.option(words),
  theme: fc.option(code),
  indicator: fc.option(code),
  unit: fc.option(name),
  at: fc.option(name),
  words: fc.option(words),
  per: fc.option(words),
  denominators: fc.option(words),
  bureaus: fc.uniqueArray(code, { maxLength: 6 }),
  seed: fc.option(fc.nat({ max: 999_999_999 }).map(String)),
  without: fc.uniqueArray(name, { maxLength: 4 }),
  word: fc.option(words),
  other: fc.option(code),
  asof: fc.option(day),
  due: fc.constantFrom('all', 'overdue', 'later', 'undated'),
  notice: fc.option(code),
  span: fc.option(span),
  hide: some(MARKS),
  back: fc.option(fc.constantFrom(...VIEWS)),
  list: fc.constantFrom('repairs', 'warnings', 'corrections', 'covered'),
  rule: fc.option(code),
  doubtful: fc.constantFrom('yes', 'no'),
  sql: fc.option(words),
  show: fc.constantFrom('table', 'bar', 'line', 'point'),
  x: fc.option(words),
  y: fc.option(words),
} as { [K in keyof Route]: fc.Arbitrary<Route[K]> });

describe('the address', () => {
  it('opens with the overview, in Chinese, nothing set', () => {
    expect(EMPTY).toEqual({
      ...Object.fromEntries(Object.entries(FIELDS).map(([key, field]) => [key, field.empty])),
      view: 'overview',
      lang: 'zh',
    });
    expect(filtersOf(EMPTY)).toEqual({
      places: [],
      levels: [],
      provinces: [],
      themes: [],
      statuses: [],
      from: null,
      to: null,
    });
  });

  it('holds everything the reader has set, lists and names in plain sight', () => {
    const route: Route = {
      ...EMPTY,
      view: 'themes',
      lang: 'en',
      place: ['441800', '广东省/某区'],
      level: ['prefecture', 'county'],
      status: ['planned'],
      from: '2024-07',
      by: 'province',
      theme: 'school_meals',
      at: '广东省',
    };
    const address = formatRoute(route);
    expect(decodeURIComponent(address)).toBe(
      '?view=themes&lang=en&place=441800,广东省/某区&level=prefecture,county&status=planned&from=2024-07&by=province&theme=school_meals&at=广东省',
    );
    expect(parseRoute(address)).toEqual(route);
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
    ['a level that there is not', '?level=village', 'level'],
    ['a date that is none', '?from=2024-13', 'from'],
    ['a theme that is no code', '?view=themes&theme=School%20Meals', 'theme'],
    ['a theme with a quote', "?view=themes&theme=x'%20OR%20'1'='1", 'theme'],
    ['an empty notice', '?view=notice&notice=', 'notice'],
    ['a notice longer than any id', `?view=notice&notice=${'a'.repeat(65)}`, 'notice'],
    ['markup for an indicator', '?view=indicators&indicator=%3Cimg%20src=x%3E', 'indicator'],
    ['a span that is no span', '?span=12', 'span'],
    ['a span from end to start', '?span=40-12', 'span'],
    ['a span with a sign', '?span=-5-9', 'span'],
    ['a span past all counting', '?span=0-99999999999', 'span'],
    ['a statement longer than an address', `?view=data&sql=${'x'.repeat(8001)}`, 'sql'],
  ] as const)('reads as not set: %s', (_, search, key) => {
    expect(parseRoute(search)[key]).toEqual(EMPTY[key]);
  });

  it('keeps what is whole in a damaged link', () => {
    expect(parseRoute('?view=themes&chart=focus&theme=SCHOOL&at=441800&status=done,nonsense&lang=en')).toEqual({
      ...EMPTY,
      view: 'themes',
      chart: 'focus',
      at: '441800',
      status: ['done'],
      lang: 'en',
    });
  });

  it('never throws and always gives a route that can be written again', () => {
    const key = fc.constantFrom(...Object.keys(FIELDS), 'x');
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

describe('routeToView', () => {
  it('keeps the language and the filters, and drops what was set for another view', () => {
    const route = parseRoute('?view=themes&lang=en&place=441800&from=2024&theme=school_meals&at=441800&by=notice');
    expect(routeToView(route, 'timeline')).toEqual({
      ...EMPTY,
      view: 'timeline',
      lang: 'en',
      place: ['441800'],
      from: '2024',
    });
  });
});

describe('isView', () => {
  it('knows the views', () => {
    for (const view of VIEWS) expect(isView(view)).toBe(true);
    for (const word of ['matrix', '', null]) expect(isView(word)).toBe(false);
  });
});
