/** The pairs of the chart of similarity, and an order of the notices in which those that are alike stand together. */

import { shownNotices } from './notice-set.ts';
import type { SimilarityRow } from './notice-similarity-rows.ts';

/** A row that has a pair. */
export type Pair = SimilarityRow & { other_id: string };

/** The rows that are of two notices, with a value or without. */
export function pairsOf(rows: readonly SimilarityRow[]): Pair[] {
  return rows.filter((row): row is Pair => row.other_id !== null);
}

/** The pairs, the most alike first, those without a value last; ties as they stood. */
export function byLikeness(rows: readonly SimilarityRow[]): Pair[] {
  return pairsOf(rows).sort((a, b) => (b.similarity ?? -1) - (a.similarity ?? -1));
}

/** Finds the pair of two notices, whichever of them its row is of. */
export function pairFinder(rows: readonly SimilarityRow[]): (a: string, b: string) => Pair | undefined {
  const pairs = new Map(pairsOf(rows).map((row) => [`${row.notice_id} ${row.other_id}`, row]));
  return (a, b) => pairs.get(`${a} ${b}`) ?? pairs.get(`${b} ${a}`);
}

/**
 * The notices as a chain: it begins with the pair that is most alike, and each step joins to one of its ends the notice
 * that is most like that end. Ties go to the later end, then to the notice that stood first; notices without a value
 * come last, as they stood.
 */
export function alikeTogether(rows: readonly SimilarityRow[]): SimilarityRow[] {
  const notices = shownNotices(rows);
  const first = byLikeness(rows).find((pair) => pair.similarity !== null);
  if (first === undefined) return notices;
  const find = pairFinder(rows);
  const likeness = (a: SimilarityRow, b: SimilarityRow) => find(a.notice_id, b.notice_id)?.similarity ?? -1;
  const ends = [first.notice_id, first.other_id];
  const chain = notices.filter(({ notice_id }) => ends.includes(notice_id));
  const rest = notices.filter((notice) => notice.themed_measures > 0 && !chain.includes(notice));
  while (rest.length > 0) {
    let best = { notice: rest[0]!, atEnd: true, value: -2 };
    for (const notice of rest) {
      for (const atEnd of [true, false]) {
        const value = likeness(notice, chain.at(atEnd ? -1 : 0)!);
        if (value > best.value) best = { notice, atEnd, value };
      }
    }
    if (best.atEnd) chain.push(best.notice);
    else chain.unshift(best.notice);
    rest.splice(rest.indexOf(best.notice), 1);
  }
  return [...chain, ...notices.filter((notice) => !chain.includes(notice))];
}
