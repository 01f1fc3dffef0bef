/** What the places named through a text say about where it comes from. */
import type { Span } from '../../notice/notice.ts';
import type { Division } from './gazetteer.ts';
import { isAbove } from './gazetteer.ts';
import { type NamedPlace, placesIn } from './places-in.ts';

/** Words before a place that make it another one's: partners, models, places travelled to. */
const ELSEWHERE = /(?:赴|前往|考察|借鉴|对口|协作|支援|帮扶|来自|毕业|引进|学习)[^，。；、\n]{0,3}$/;
const LOOK_BACK = 7;

/** The places that a text names as its own, found once and only when asked for. */
export function namedInText(text: string): () => readonly NamedPlace[] {
  let places: NamedPlace[] | null = null;
  return () => {
    places ??= placesIn(text).filter(
      ({ start, end }) => text[end] !== '籍' && !ELSEWHERE.test(text.slice(Math.max(0, start - LOOK_BACK), start)),
    );
    return places;
  };
}

/** How much the places of a text speak for a division, and by which words. */
export interface Support {
  division: Division;
  weight: number;
  evidence: Span[];
}

/** Naming the prefecture says more than naming one of its counties, and that more than naming the province. */
const WEIGHTS = { prefecture: 3, county: 1, province: 0.5, nation: 0 } as const;

/**
 * How much the places named in a text speak for each of several divisions of one name: those above them, and
 * those beside them in the same prefecture. Names that themselves are open say nothing.
 */
export function supportOf(candidates: readonly Division[], places: readonly NamedPlace[]): Support[] {
  return candidates
    .map((division) => {
      const support: Support = { division, weight: 0, evidence: [] };
      for (const { start, end, divisions } of places) {
        const [named] = divisions;
        if (!named || divisions.length > 1) continue;
        const beside = named.level === 'county' && named.code.slice(0, 4) === division.code.slice(0, 4);
        if (named.code !== division.code && (beside || isAbove(named, division))) {
          support.weight += WEIGHTS[named.level];
          support.evidence.push({ start, end });
        }
      }
      return support;
    })
    .sort((a, b) => b.weight - a.weight);
}
