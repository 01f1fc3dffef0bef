/** Everything that can be set for a chart, whichever it is: what addresses and the command line's options are read into. */
import type { COLUMN_KINDS } from './columns.ts';
import type { Denominators } from './denominators.ts';
import { type Filters, NO_FILTERS } from './filters.ts';
import type { CellValue } from './theme-cells.ts';

export interface ChartSettings {
  filters: Filters;
  /** What the columns of a chart of themes are, and what its numbers are. */
  by: (typeof COLUMN_KINDS)[number];
  value: CellValue;
  /** In which order rows or columns stand, null for the chart's own. */
  order: string | null;
  /** Null for the one that most notices report. */
  indicator: string | null;
  /** What figures are divided by, null for nothing. */
  per: Denominators | null;
  /** Ids of the notices that stand side by side; none for all that pass the filters. */
  notices: readonly string[];
  /** The one notice of a chart of one notice; null for the first. */
  notice: string | null;
  /** The day at which promises are called overdue, ISO; null calls none overdue. */
  asOf: string | null;
  /** The unit of figures, null for the one that most figures have. */
  unit: string | null;
  /** Words that a chart of words leaves out, beside those of the stop list. */
  without: readonly string[];
  /** What resampling begins with, a whole number; null for the program's own. */
  seed: number | null;
}

export const EMPTY_SETTINGS: ChartSettings = {
  filters: NO_FILTERS,
  by: 'place',
  value: 'share',
  order: null,
  indicator: null,
  per: null,
  notices: [],
  notice: null,
  asOf: null,
  unit: null,
  without: [],
  seed: null,
};
