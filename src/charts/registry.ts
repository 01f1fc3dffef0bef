/** All charts, and the view each opens with. */
import { commitmentsDue } from './commitments-due.ts';
import { type Corpus, defaultIndicator } from './corpus.ts';
import { documentStrip } from './document-strip.ts';
import { NO_FILTERS } from './filters.ts';
import { focusThemes } from './focus-themes.ts';
import { indicatorComparison } from './indicator-comparison.ts';
import { inspectionTimeline } from './inspection-timeline.ts';
import { measureStatus } from './measure-status.ts';
import { specificity } from './specificity.ts';
import type { ThemeParams } from './theme-cells.ts';
import { themeMatrix } from './theme-matrix.ts';
import { themeProfile } from './theme-profile.ts';

export const charts = {
  themeMatrix,
  focusThemes,
  indicatorComparison,
  themeProfile,
  specificity,
  measureStatus,
  inspectionTimeline,
  commitmentsDue,
  documentStrip,
} as const;

/** How the charts of themes open: by place, shares of the measures, in the codebook's order. */
export const FIRST_THEME_VIEW: ThemeParams = { by: 'place', value: 'share', order: null, filters: NO_FILTERS };

/** Parameters of the view that each chart opens with and that its snapshot holds. */
export function defaultParams(held: Corpus) {
  return {
    themeMatrix: FIRST_THEME_VIEW,
    focusThemes: FIRST_THEME_VIEW,
    indicatorComparison: { indicator: defaultIndicator(held), filters: NO_FILTERS, per: null },
  } as const;
}
