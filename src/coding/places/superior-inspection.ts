/** The place of a body that its province or the centre inspected: it belongs to them, wherever it sits. */
import type { Header, Span } from '../../notice/notice.ts';
import type { Division } from './gazetteer.ts';
import { provinceOf } from './gazetteer.ts';
import { type NamedPlace, placesIn } from './places-in.ts';
import { stemAt } from './short-names.ts';

const INSTITUTION = /大学|学院|学校|医院|集团|公司|厅|研究院/;

/** Whether a body of the province's own was inspected by it; a city's committee is inspected by it too. */
export function isOfProvince({ inspector, issuer }: Header): boolean {
  const byProvince = /^(?:中共)?[^，。]{0,6}(?:省委|自治区(?:党委|委))/.test(inspector ?? '');
  return byProvince && (INSTITUTION.test(issuer ?? '') || placesIn(issuer ?? '').length === 0);
}

/** Whether the centre inspected it and its name is no division's. */
export function isOfNation({ inspector, issuer }: Header): boolean {
  return /^(?:中共)?中央/.test(inspector ?? '') && placesIn(issuer ?? '').length === 0;
}

/**
 * The province of such a body: the one its own name or its inspector's states, else the only one or the one
 * named most in the text, else the one that its name's city lies in (合肥工业大学).
 */
export function provinceOfBody(
  { inspector, issuer }: Header,
  text: string,
  named: () => readonly NamedPlace[],
): { division: Division; evidence: Span[]; confidence: number } | null {
  for (const words of [issuer, inspector]) {
    const stated = placesIn(words ?? '').find(({ divisions }) => divisions[0]?.level === 'province');
    if (!stated) continue;
    const division = stated.divisions[0]!;
    const at = text.indexOf(division.name);
    const evidence = at < 0 ? [] : [{ start: at, end: at + division.name.length }];
    return { division, evidence, confidence: 1 };
  }
  return namedMost(named()) ?? ofItsCity(issuer ?? '');
}

function namedMost(places: readonly NamedPlace[]): { division: Division; evidence: Span[]; confidence: number } | null {
  const counts = new Map<Division, Span[]>();
  for (const { start, end, divisions } of places) {
    for (const division of divisions) {
      if (division.level === 'province') counts.set(division, [...(counts.get(division) ?? []), { start, end }]);
    }
  }
  const [best, second] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  if (!best || best[1].length === second?.[1].length) return null;
  const all = [...counts.values()].reduce((sum, spans) => sum + spans.length, 0);
  const confidence = Math.round((0.5 + (0.5 * best[1].length) / all) * 100) / 100;
  return { division: best[0], evidence: best[1], confidence };
}

/** How sure a city's short name in a body's name is. */
const BY_CITY = 0.8;

function ofItsCity(issuer: string): { division: Division; evidence: Span[]; confidence: number } | null {
  const stem = stemAt(issuer, issuer.startsWith('中共') ? 2 : 0);
  const cities = stem?.divisions.filter(({ name }) => !name.endsWith('区')) ?? [];
  const [division, ...others] = new Set(cities.map(({ code }) => provinceOf(code)));
  return division && others.length === 0 ? { division, evidence: [], confidence: BY_CITY } : null;
}
