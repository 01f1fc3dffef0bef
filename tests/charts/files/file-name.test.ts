import { expect, it } from 'vitest';
import { chartFileName } from '../../../src/charts/files/file-name.ts';

it('says the chart and the day', () => {
  expect(chartFileName({ id: 'theme-matrix' }, 'vl.json', '2026-11-22')).toBe('theme-matrix-2026-11-22.vl.json');
});
