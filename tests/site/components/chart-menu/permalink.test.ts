import { describe, expect, it } from 'vitest';
import { chartList } from '../../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../../src/charts/chart-settings.ts';
import { permalink } from '../../../../src/site/components/chart-menu/permalink.ts';
import { settingsOf } from '../../../../src/site/route/chart-settings.ts';
import { parseRoute } from '../../../../src/site/route/route.ts';
import { openSamples } from '../../../support/open-samples.ts';

describe('the address of a chart', () => {
  it.each(chartList.map((chart) => [chart.id, chart] as const))('of %s asks the same again', async (_, chart) => {
    const { held, ask } = await openSamples();
    const answer = await chart.answer(
      { ...EMPTY_SETTINGS, filters: { ...EMPTY_SETTINGS.filters, from: '2025', themes: ['campus_safety'] } },
      held,
      ask,
    );
    const address = permalink(parseRoute('?view=themes&lang=en&from=2020'), answer);
    const read = parseRoute(address!);
    expect([read.view, read.lang]).toEqual(['themes', 'en']);
    const again = await chart.answer(settingsOf(read, held), held, ask);
    expect(again.query).toEqual(answer.query);
    expect(again.params).toEqual(answer.params);
  });

  it('is none where it has no room for what figures are divided by', () => {
    const route = parseRoute('?view=indicators');
    const values = (places: number) =>
      Object.fromEntries(Array.from({ length: places }, (_, at) => [String(110_000 + at), 1_000_000 + at]));
    expect(permalink(route, { params: { per: { name: '在校生', values: values(20) } } })).toContain('denominators=');
    expect(permalink(route, { params: { per: { name: '在校生', values: values(400) } } })).toBeNull();
  });
});
