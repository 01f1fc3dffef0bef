/** Which of the weighed themes a measure is given. */
import { WEIGHTS } from './theme-weights.ts';
import type { ThemeWeight } from './weigh-themes.ts';

/** The chosen themes, the primary one first; none where nothing is heavy enough. `weights` by weight. */
export function chooseThemes(weights: readonly ThemeWeight[]): ThemeWeight[] {
  const first = weights[0];
  if (!first || first.weight < WEIGHTS.leastFirst) return [];
  const bar = Math.min(first.weight, WEIGHTS.mostOfFirst);
  const others = weights.slice(1).filter(({ weight, own }) => {
    const share = own >= WEIGHTS.leastOwn ? WEIGHTS.shareOfFirst : WEIGHTS.titleAlone;
    return weight >= WEIGHTS.leastSecond && weight >= bar * share;
  });
  return [first, ...others].slice(0, WEIGHTS.mostThemes);
}
