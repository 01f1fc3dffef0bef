/** Which of the weighed themes a measure is given. */
import type { ThemeWeight } from './theme-tally.ts';
import { WEIGHTS } from './theme-weights.ts';

/**
 * The weight a theme needs to be given, where `first` is the heaviest of the measure.
 * @param given how many themes the measure has been given before it: a third one needs more than a second
 */
export function neededWeight(theme: ThemeWeight, first: ThemeWeight, given = 1): number {
  if (theme === first) return WEIGHTS.leastFirst;
  const ofFirst = Math.min(first.weight, WEIGHTS.mostOfFirst);
  if (theme.own >= WEIGHTS.leastOwn) {
    return Math.max(WEIGHTS.leastSecond, ofFirst * (given > 1 ? WEIGHTS.shareOfThird : WEIGHTS.shareOfFirst));
  }
  // Several words of one title name one thing: what they lend beyond the most is asked for again.
  const surplus = Math.max(0, theme.weight - theme.own - WEIGHTS.mostOfTitle);
  return Math.max(WEIGHTS.leastSecond, ofFirst * WEIGHTS.titleAlone) + surplus;
}

/** The heaviest theme; the fallback only where no other one weighs nearly as much: it stands for none of them. */
function primaryOf<T extends ThemeWeight>(weights: readonly T[], fallback: number): T | undefined {
  const [first, second] = weights;
  if (first?.theme !== fallback || !second) return first;
  const isEnough = second.weight >= Math.max(WEIGHTS.leastFirst, first.weight * WEIGHTS.overFallback);
  return isEnough ? second : first;
}

/**
 * The chosen themes, the primary one first; none where nothing is heavy enough. `weights` by weight.
 * @param fallback index of the theme that stands for none of the others: it is never given beside one
 */
export function chooseThemes<T extends ThemeWeight>(weights: readonly T[], fallback: number): T[] {
  const first = primaryOf(weights, fallback);
  if (!first || first.weight < neededWeight(first, first)) return [];
  const given = [first];
  for (const theme of weights) {
    if (given.length === WEIGHTS.mostThemes) break;
    if (theme === first || theme.theme === fallback) continue;
    if (theme.weight >= neededWeight(theme, first, given.length)) given.push(theme);
  }
  return given;
}
