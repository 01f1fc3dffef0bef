import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { routeOfSettings, settingsOf } from '../../../src/site/route/chart-settings.ts';
import { formatRoute, parseRoute } from '../../../src/site/route/route.ts';
import { anyName, anySettings } from '../../support/any-settings.ts';
import { openSamples } from '../../support/open-samples.ts';

describe('settings in an address', () => {
  it('come back as they were written', async () => {
    const { held } = await openSamples();
    const places = held.notices.map(({ place }) => place);
    const per = fc.record({
      name: anyName.filter((text) => text.trim() === text),
      values: fc
        .array(fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 999_999 })), { minLength: 1 })
        .map((entries) => Object.fromEntries(entries)),
    });
    fc.assert(
      fc.property(anySettings(fc.option(per)), (given) => {
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
