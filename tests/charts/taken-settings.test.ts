import { describe, expect, it } from 'vitest';
import { findChart } from '../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { takenSettings } from '../../src/charts/taken-settings.ts';
import { openSamples } from '../support/open-samples.ts';

const NOTICES = ['place', 'level', 'province'];

describe('the settings that a chart heeds', () => {
  it.each([
    ['theme-matrix', [...NOTICES, 'themes', 'status', 'from', 'to', 'by', 'value', 'order']],
    ['indicator-comparison', [...NOTICES, 'from', 'to', 'indicator', 'per']],
    ['measure-status', [...NOTICES, 'themes', 'from', 'to', 'bureaus']],
    ['share-differences', [...NOTICES, 'themes', 'status', 'from', 'to', 'bureaus', 'seed']],
    ['inspection-timeline', [...NOTICES, 'from', 'to', 'bureaus']],
    ['commitments-due', [...NOTICES, 'themes', 'status', 'from', 'to', 'bureaus', 'asof']],
    // It opens with the first notice that passes.
    ['document-strip', [...NOTICES, 'from', 'to', 'bureaus', 'notice']],
  ])('of %s', (id, settings) => {
    expect(takenSettings(findChart(id)!)).toEqual(settings);
  });

  it('are those that change its rows', async () => {
    const { held, ask } = await openSamples();
    const statuses = ['ongoing' as const];
    const settings = { ...EMPTY_SETTINGS, filters: { ...EMPTY_SETTINGS.filters, statuses } };
    for (const [id, heeds] of [
      ['theme-matrix', true],
      ['specificity', true],
      ['measure-status', false],
      ['inspection-timeline', false],
    ] as const) {
      const chart = findChart(id)!;
      const all = await chart.answer(EMPTY_SETTINGS, held, ask);
      const some = await chart.answer(settings, held, ask);
      expect([id, JSON.stringify(some.rows) !== JSON.stringify(all.rows)]).toEqual([id, heeds]);
    }
  });
});
