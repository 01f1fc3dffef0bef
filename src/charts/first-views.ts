/** The views that the page's charts open with, which are drawn before its database is up. */
import { type Corpus, defaultIndicator } from './corpus.ts';
import { NO_FILTERS } from './filters.ts';
import type { ThemeParams } from './theme-cells.ts';

/** How the charts of themes open: by place, shares of the measures, in the codebook's order. */
export const FIRST_THEME_VIEW: ThemeParams = { by: 'place', value: 'share', order: null, filters: NO_FILTERS };

/** Parameters of the view that each of them opens with, the same as those of its snapshot. */
export function defaultParams(held: Corpus) {
  return {
    themeMatrix: FIRST_THEME_VIEW,
    focusThemes: FIRST_THEME_VIEW,
    indicatorComparison: { indicator: defaultIndicator(held), filters: NO_FILTERS, per: null },
  } as const;
}
