import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../src/site/route/route.ts';

const EMPTY = parseRoute('');

describe('an address of the first page', () => {
  it.each([
    ['?view=matrix', { view: 'themes' }],
    ['?view=focus&lang=en', { view: 'themes', chart: 'focus', lang: 'en' }],
    ['?view=indicator', { view: 'indicators' }],
    // A cell that was picked was one of a notice.
    [
      '?view=matrix&theme=school_meals&notice=1a95017b47e1ed05',
      { view: 'themes', by: 'notice', theme: 'school_meals', at: '1a95017b47e1ed05' },
    ],
    ['?theme=school_meals', { view: 'themes', theme: 'school_meals' }],
    [
      '?view=indicator&indicator=teachers_recruited&notice=1a95017b47e1ed05',
      { view: 'indicators', indicator: 'teachers_recruited', at: '1a95017b47e1ed05' },
    ],
    // With a stretch the notice itself was open.
    [
      '?view=indicator&indicator=teachers_recruited&notice=1a95017b47e1ed05&span=12-40&lang=en',
      {
        view: 'notice',
        indicator: 'teachers_recruited',
        at: '1a95017b47e1ed05',
        notice: '1a95017b47e1ed05',
        span: { start: 12, end: 40 },
        back: 'indicators',
        lang: 'en',
      },
    ],
    [
      '?notice=1a95017b47e1ed05&span=0-5',
      {
        view: 'notice',
        by: 'notice',
        at: '1a95017b47e1ed05',
        notice: '1a95017b47e1ed05',
        span: { start: 0, end: 5 },
        back: 'themes',
      },
    ],
  ])('%s opens as what it showed', (search, expected) => {
    expect(parseRoute(search)).toEqual({ ...EMPTY, ...expected });
  });

  it('leaves addresses of today as they are', () => {
    const search = '?view=notice&notice=abc&span=1-2&back=timeline';
    expect(parseRoute(search)).toEqual({
      ...EMPTY,
      view: 'notice',
      notice: 'abc',
      span: { start: 1, end: 2 },
      back: 'timeline',
    });
  });
});
