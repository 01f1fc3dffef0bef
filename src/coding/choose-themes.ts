/** Which of the weighed themes a measure is given. */
import type { ThemeWeight } from './theme-tally.ts';
import { WEIGHTS } from './theme-weights.ts';

/** The weight a theme needs to be given, where `first` is the heaviest of the measure. */
export function neededWeight(theme: ThemeWeight, first: ThemeWeight): number {
  if (theme === first) return WEIGHTS.leastFirst;
  const share = theme.own >= WEIGHTS.leastOwn ? WEIGHTS.shareOfFirst : WEIGHTS.titleAlone;
  return Math.max(WEIGHTS.leastSecond, Math.min(first.weight, WEIGHTS.mostOfFirst) * share);
}

/**
 * The chosen themes, the primary one first; none where nothing is heavy enough. `weights` by weight.
 * @param fallback index of the theme that stands for none of the others: it is never given beside one
 */
export function chooseThemes<T extends ThemeWeight>(weights: readonly T[], fallback: number): T[] {
  const first = weights[0];
  if (!first || first.weight < neededWeight(first, first)) return [];
  return weights
    .filter((theme) => theme === first || (theme.theme !== fallback && theme.weight >= neededWeight(theme, first)))
    .slice(0, WEIGHTS.mostThemes);
}
