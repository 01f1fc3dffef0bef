/** Finds the measures that two codings have in common. */
import type { Span } from '../notice/notice.ts';

/** Two spans are the same measure where what they share is this part of what they cover together. */
const LEAST_OVERLAP = 0.5;

export interface Matched<T> {
  both: [T, T][];
  onlyA: T[];
  onlyB: T[];
}

/** Pairs measures by their spans: those that overlap most first, each at most once. The result is in A's order. */
export function matchMeasures<T extends Span>(a: readonly T[], b: readonly T[]): Matched<T> {
  const candidates = a.flatMap((own, i) =>
    b.flatMap((other, j) => {
      const overlap = overlapOf(own, other);
      return overlap >= LEAST_OVERLAP ? [{ i, j, overlap }] : [];
    }),
  );
  candidates.sort((x, y) => y.overlap - x.overlap || x.i - y.i || x.j - y.j);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (partner.has(i) || taken.has(j)) continue;
    partner.set(i, j);
    taken.add(j);
  }
  return {
    both: a.flatMap((own, i): [T, T][] => (partner.has(i) ? [[own, b[partner.get(i)!]!]] : [])),
    onlyA: a.filter((_, i) => !partner.has(i)),
    onlyB: b.filter((_, j) => !taken.has(j)),
  };
}

function overlapOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (shared <= 0) return 0;
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
