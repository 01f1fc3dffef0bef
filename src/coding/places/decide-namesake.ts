/** Decides between divisions of one name (鼓楼区, 城关区, 朝阳区) by the other places of the text. */
import type { Division } from './gazetteer.ts';
import { type Support, supportOf } from './named-in-text.ts';
import type { NamedPlace } from './places-in.ts';

/** What speaks for the one chosen must weigh this much, and so many times what speaks for the next. */
const LEAST_WEIGHT = 1;
const MARGIN = 2;
const MOST_CONFIDENCE = 0.95;

/** The one that the text points to with how sure, 0 to 1; null where it leaves the choice open. */
export function decideNamesake(
  candidates: readonly Division[],
  places: readonly NamedPlace[],
): (Support & { confidence: number }) | null {
  const [best, second] = supportOf(candidates, places);
  if (!best || best.weight < LEAST_WEIGHT || best.weight < MARGIN * (second?.weight ?? 0)) return null;
  // Half for the name itself, the rest by how much and how clearly the text speaks for it.
  const confidence = 0.5 + (0.5 * best.weight) / (best.weight + (second?.weight ?? 0) + 1);
  return { ...best, confidence: Math.min(MOST_CONFIDENCE, Math.round(confidence * 100) / 100) };
}
