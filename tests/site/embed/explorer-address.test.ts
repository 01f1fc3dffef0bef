import { describe, expect, it } from 'vitest';
import { chartList } from '../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../../src/charts/filters.ts';
import { evidenceAddress, explorerAddress } from '../../../src/site/embed/explorer-address.ts';
import { settingsOf } from '../../../src/site/route/chart-settings.ts';
import { parseRoute } from '../../../src/site/route/route.ts';
import { openSamples } from '../../support/open-samples.ts';

const routeOf = (address: string) => parseRoute(new URL(address, 'http://127.0.0.1/').search);
const filters = { ...NO_FILTERS, places: ['441800'] };

describe('the way from an embedded chart to the explorer', () => {
  it('leads to the view where the chart is at home, set as it is', () => {
    const address = explorerAddress({ id: 'theme-matrix', params: { by: 'notice', value: 'share', filters } }, 'en');
    expect(address).toBe('./?view=themes&lang=en&place=441800&by=notice');
    expect(routeOf(explorerAddress({ id: 'focus-themes', params: { filters } }, 'zh'))).toMatchObject({
      view: 'themes',
      chart: 'focus',
      lang: 'zh',
      place: ['441800'],
    });
  });

  it('leads from every chart to a view that draws it with the same parameters', async () => {
    const { held, ask } = await openSamples();
    for (const chart of chartList) {
      const answer = await chart.answer({ ...EMPTY_SETTINGS, filters }, held, ask);
      const again = await chart.answer(settingsOf(routeOf(explorerAddress(answer, 'zh')), held), held, ask);
      expect(again.params, chart.id).toEqual(answer.params);
    }
  });

  it('leads from a mark to the evidence behind it', () => {
    const matrix = { id: 'theme-matrix', params: { by: 'notice' as const, filters } };
    expect(evidenceAddress(matrix, 'zh', { kind: 'theme', theme: 'school_meals', column: '000_175f' })).toBe(
      './?view=themes&place=441800&by=notice&theme=school_meals&at=000_175f',
    );
    const strip = { id: 'document-strip', params: { notice: '000_175f' } };
    expect(evidenceAddress(strip, 'en', { kind: 'span', notice: '000_175f', start: 12, end: 40 })).toBe(
      './?view=notice&lang=en&notice=000_175f&span=12-40',
    );
  });
});
