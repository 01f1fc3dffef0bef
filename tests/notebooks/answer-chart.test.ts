import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import { answerChart } from '../../src/notebooks/answer-chart.ts';
import { openSamples } from '../support/open-samples.ts';

describe('answerChart', () => {
  it('takes settings by their names, and names of things as the page has them', async () => {
    const { held, ask } = await openSamples();
    const answered = await answerChart(charts.focusThemes, { place: ['清远市'], themes: '校园餐' }, held, ask);
    expect(answered.params.filters).toMatchObject({ places: ['441800'], themes: ['school_meals'] });
    expect(answered.rows.map(({ jurisdiction, theme }) => [jurisdiction, theme])).toEqual([['清远市', 'school_meals']]);
  });

  it('takes what is empty for not given', async () => {
    const { held, ask } = await openSamples();
    const empty = await answerChart(charts.indicatorComparison, { indicator: '', place: [] }, held, ask);
    const none = await answerChart(charts.indicatorComparison, {}, held, ask);
    expect(empty.params).toEqual(none.params);
    expect(empty.params.filters.places).toEqual([]);
  });

  it('refuses a name that nothing has and a setting that the chart does not heed', async () => {
    const { held, ask } = await openSamples();
    await expect(answerChart(charts.focusThemes, { place: '清元市' }, held, ask)).rejects.toThrow(/清元市.*清远市/);
    await expect(answerChart(charts.focusThemes, { unit: '名' }, held, ask)).rejects.toThrow(
      'focus-themes does not take --unit',
    );
    await expect(answerChart(charts.focusThemes, { plaec: '清远市' } as object, held, ask)).rejects.toThrow('plaec');
  });
});
