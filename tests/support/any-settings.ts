import fc from 'fast-check';
import type { ChartSettings } from '../../src/charts/chart-settings.ts';
import { COLUMN_KINDS } from '../../src/charts/columns.ts';
import type { Denominators } from '../../src/charts/denominators.ts';
import { LEVELS, STATUSES } from '../../src/charts/filters.ts';
import { CELL_VALUES } from '../../src/charts/theme-cells.ts';

/** Names as places and columns have them, with what addresses give a meaning to. */
export const anyName = fc.string({
  unit: fc.constantFrom(...'清远市广东省/-018ab&=#?'),
  minLength: 1,
  maxLength: 12,
});
const code = fc.string({ unit: fc.constantFrom(...'abcxyz0189_'), minLength: 1, maxLength: 20 });

/** Settings that an address can hold, divided by what `per` gives. */
export function anySettings(per: fc.Arbitrary<Denominators | null>): fc.Arbitrary<ChartSettings> {
  return fc.record({
    filters: fc.record({
      places: fc.uniqueArray(anyName, { maxLength: 3 }),
      levels: fc.subarray([...LEVELS]),
      provinces: fc.uniqueArray(anyName, { maxLength: 3 }),
      themes: fc.uniqueArray(code, { maxLength: 3 }),
      statuses: fc.subarray([...STATUSES]),
      from: fc.option(fc.constantFrom('2024', '2024-07', '2024-07-09')),
      to: fc.option(fc.constantFrom('2025', '2025-12')),
    }),
    by: fc.constantFrom(...COLUMN_KINDS),
    value: fc.constantFrom(...CELL_VALUES),
    order: fc.option(anyName),
    indicator: fc.option(code),
    per,
    notices: fc.uniqueArray(code, { maxLength: 4 }),
    notice: fc.option(code),
    asOf: fc.option(fc.constantFrom('2025-08-08')),
    unit: fc.option(anyName),
    without: fc.uniqueArray(anyName, { maxLength: 3 }),
    seed: fc.option(fc.nat({ max: 999_999_999 })),
  });
}
