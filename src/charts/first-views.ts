/** The view that the charts of themes open with, which is drawn before the database is up. */
import { NO_FILTERS } from './filters.ts';
import type { ThemeParams } from './theme-cells.ts';

/** How they open: by place, shares of the measures, in the codebook's order. */
export const FIRST_THEME_VIEW: ThemeParams = { by: 'place', value: 'share', order: null, filters: NO_FILTERS };
