import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../../src/charts/chart-list.ts';
import { type ChartSettings, EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { COLUMN_KINDS } from '../../../src/charts/columns.ts';
import { LEVELS, STATUSES } from '../../../src/charts/filters.ts';
import { CELL_VALUES } from '../../../src/charts/theme-cells.ts';
import { routeOfSettings, settingsOf } from '../../../src/site/route/chart-settings.ts';
import { formatRoute, parseRoute } from '../../../src/site/route/route.ts';
import { openSamples } from '../../support/open-samples.ts';

const name = fc.string({ unit: fc.constantFrom(...'清远市广东省/-018ab'), minLength: 1, maxLength: 12 });
const code = fc.string({ unit: fc.constantFrom(...'abcxyz0189_'), minLength: 1, maxLength: 20 });

describe('settings in an address', () => {
  it('come back as they were written', async () => {
    const { held } = await openSamples();
    const places = held.notices.map(({ place }) => place);
    const per = fc.record({
      name: name.filter((text) => text.trim() === text),
      values: fc
        .array(fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 999_999 })), { minLength: 1 })
        .map((entries) => Object.fromEntries(entries)),
    });
    const settings: fc.Arbitrary<ChartSettings> = fc.record({
      filters: fc.record({
        places: fc.uniqueArray(name, { maxLength: 3 }),
        levels: fc.subarray([...LEVELS]),
        provinces: fc.uniqueArray(name, { maxLength: 3 }),
        themes: fc.uniqueArray(code, { maxLength: 3 }),
        statuses: fc.subarray([...STATUSES]),
        from: fc.option(fc.constantFrom('2024', '2024-07', '2024-07-09')),
        to: fc.option(fc.constantFrom('2025', '2025-12')),
      }),
      by: fc.constantFrom(...COLUMN_KINDS),
      value: fc.constantFrom(...CELL_VALUES),
      order: fc.option(name),
      indicator: fc.option(code),
      per: fc.option(per),
      notices: fc.uniqueArray(code, { maxLength: 4 }),
      notice: fc.option(code),
      asOf: fc.option(fc.constantFrom('2025-08-08')),
      unit: fc.option(name),
    });
    fc.assert(
      fc.property(settings, (given) => {
        const address = formatRoute({ ...parseRoute('?view=themes'), ...routeOfSettings(given) });
        expect(settingsOf(parseRoute(address), held)).toEqual(given);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('give every chart again from its parameters', async () => {
    const { held, ask } = await openSamples();
    for (const chart of chartList) {
      const answer = await chart.answer(EMPTY_SETTINGS, held, ask);
      const address = formatRoute({ ...parseRoute('?view=themes'), ...routeOfSettings(answer.params) });
      const again = await chart.answer(settingsOf(parseRoute(address), held), held, ask);
      expect(again.params, chart.id).toEqual(answer.params);
      expect(again.query).toEqual(answer.query);
    }
  });
});
