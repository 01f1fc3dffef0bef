/** All charts, and the view each opens with. */
import { type Corpus, defaultIndicator } from './corpus.ts';
import { FOCUS_THEMES, focusThemes } from './focus-themes.ts';
import { indicatorComparison } from './indicator-comparison.ts';
import { themeMatrix } from './theme-matrix.ts';

export const charts = { themeMatrix, focusThemes, indicatorComparison } as const;

/** Parameters of the view that each chart opens with and that its snapshot holds. */
export function defaultParams(held: Corpus) {
  return {
    themeMatrix: null,
    focusThemes: { themes: FOCUS_THEMES },
    indicatorComparison: { indicator: defaultIndicator(held) },
  } as const;
}
