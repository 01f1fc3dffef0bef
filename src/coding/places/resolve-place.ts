/**
 * The place a notice speaks for: read from its issuer, else from its title and opening, else inferred from the
 * places its text names. Nothing is guessed: without evidence the place stays unknown.
 */
import type { Notice, Span } from '../../notice/notice.ts';
import type { Place, PlaceLevel } from '../coded-notice.ts';
import { type Division, divisionOf, type NamedPlace, placesIn, prefectureOf, provinceOf } from './gazetteer.ts';

const UNKNOWN: Place = { jurisdiction: null, province: null, adcode: null, level: null, stated: false, evidence: [] };
const OPENING = 400;
const MOST_EVIDENCE = 10;

/** A division as a place, the province left out of its name. */
function placeOf(division: Division, stated: boolean, evidence: Span[]): Place {
  const province = provinceOf(division.code);
  const prefecture = division.level === 'county' ? prefectureOf(division.code) : null;
  return {
    jurisdiction: `${prefecture?.name ?? ''}${division.name}`,
    province: province?.name ?? null,
    adcode: division.code,
    level: division.level,
    stated,
    evidence,
  };
}

/** The most exact division that the places named together allow, null where they leave a choice. */
function mostExact(places: readonly NamedPlace[]): { division: Division; place: NamedPlace } | null {
  for (const level of ['county', 'prefecture', 'province'] as const) {
    for (const place of places) {
      const candidates = place.divisions.filter((division) => division.level === level);
      const consistent = candidates.filter((division) =>
        places.some((other) => other !== place && other.divisions.some((above) => isAbove(above, division))),
      );
      const chosen = consistent.length === 1 ? consistent[0] : candidates.length === 1 ? candidates[0] : undefined;
      if (chosen) return { division: chosen, place };
    }
  }
  return null;
}

function isAbove(above: Division, division: Division): boolean {
  if (above.level === 'province')
    return division.code.startsWith(above.code.slice(0, 2)) && above.code !== division.code;
  return (
    above.level === 'prefecture' && division.code.startsWith(above.code.slice(0, 4)) && above.code !== division.code
  );
}

/** Level that the issuer's words imply: 州委, 区教育局. */
function impliedLevel(words: string): PlaceLevel | null {
  if (/[县区旗](?:委|[^市州]{0,6}局)/.test(words)) return 'county';
  if (/[州市盟](?:委|[^县区]{0,6}局)/.test(words)) return 'prefecture';
  if (/省(?:委|[^市州]{0,6}[厅局])/.test(words)) return 'province';
  return null;
}

/**
 * A body inspected by its province (省委第五巡视组) belongs to the province, wherever it sits; the province must
 * be named in the text and be the only one or the one named most.
 */
function ofProvince(notice: Notice, text: string): Place | null {
  if (!/^(?:中共)?[^，。]{0,6}(?:省|自治区)委/.test(notice.header.inspector ?? '')) return null;
  const counts = new Map<string, Span[]>();
  for (const { start, end, divisions } of placesIn(text)) {
    for (const { code, level } of divisions) {
      if (level === 'province') counts.set(code, [...(counts.get(code) ?? []), { start, end }]);
    }
  }
  const [best, second] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  const division = best && best[1].length > (second?.[1].length ?? 0) ? divisionOf(best[0]) : null;
  return division && best ? placeOf(division, true, best[1].slice(0, MOST_EVIDENCE)) : null;
}

/** Prefecture or county that the places named through the text point to; at least two names must agree. */
function inferred(notice: Notice, text: string): Place {
  const level = impliedLevel(`${notice.header.issuer ?? ''} ${notice.header.inspector ?? ''}`);
  const counts = new Map<string, { names: Set<string>; evidence: Span[] }>();
  for (const { start, end, divisions } of placesIn(text)) {
    const counties = divisions.filter((division) => division.level === 'county');
    for (const county of counties) {
      const code = level === 'county' ? county.code : `${county.code.slice(0, 4)}00`;
      const entry = counts.get(code) ?? { names: new Set(), evidence: [] };
      entry.names.add(county.name);
      entry.evidence.push({ start, end });
      counts.set(code, entry);
    }
  }
  const needed = level === 'county' ? 1 : 2;
  const order = [...counts].sort(
    ([, a], [, b]) => b.names.size - a.names.size || b.evidence.length - a.evidence.length,
  );
  const [best, second] = order;
  if (!best || best[1].names.size < needed || (level === 'county' && best[1].evidence.length < 3)) return UNKNOWN;
  if (second && second[1].names.size === best[1].names.size && second[1].evidence.length === best[1].evidence.length)
    return UNKNOWN;
  const code = best[0];
  const division = divisionOf(code);
  return division ? placeOf(division, false, best[1].evidence.slice(0, MOST_EVIDENCE)) : UNKNOWN;
}

/** The place of `notice`; spans in its evidence are offsets into `text`. */
export function resolvePlace(notice: Notice, text: string): Place {
  const { issuer, title } = notice.header;
  for (const words of [issuer, title]) {
    if (words === null) continue;
    const found = mostExact(placesIn(words));
    if (!found) continue;
    const at = text.lastIndexOf(words);
    const evidence = at < 0 ? [] : [{ start: at + found.place.start, end: at + found.place.end }];
    return placeOf(found.division, true, evidence);
  }
  const opening = text.slice(0, OPENING);
  const inOpening = /对((?:中共)?[^，。,]{2,24}?(?:局|党组|党委))/.exec(opening);
  if (inOpening) {
    const found = mostExact(placesIn(inOpening[1]!));
    if (found) {
      const start = inOpening.index + 1 + found.place.start;
      return placeOf(found.division, true, [{ start, end: start + found.place.end - found.place.start }]);
    }
  }
  return ofProvince(notice, text) ?? inferred(notice, text);
}
