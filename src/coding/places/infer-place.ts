/** Infers the place from the names in the text when no line of the notice states it. */
import type { Span } from '../../notice/notice.ts';
import { type Division, divisionOf } from './gazetteer.ts';
import { isOfUnit, type Unit } from './implied-unit.ts';
import type { NamedPlace } from './places-in.ts';

export interface Inference {
  division: Division;
  confidence: number;
  evidence: Span[];
}

interface Tally {
  division: Division;
  names: Set<string>;
  evidence: Span[];
}

/** A prefecture needs two of its names, three where no word tells that it is a prefecture; a county three mentions. */
const LEAST_NAMES = 2;
const LEAST_NAMES_UNTOLD = 3;
const LEAST_MENTIONS = 3;
/** The county must have this share of all mentions of counties. */
const LEAST_SHARE = 0.6;

/** The place that the names point to, null where they leave a choice. */
export function inferPlace(places: readonly NamedPlace[], unit: Unit | null): Inference | null {
  const certain = places.filter(({ divisions }) => divisions.length === 1);
  const asCounty = unit === '州' || unit === '盟' || unit === '省' ? null : inferCounty(certain, unit);
  if (asCounty || unit === '县' || unit === '区' || unit === '旗' || unit === '省') return asCounty;
  return inferPrefecture(certain, unit);
}

/** One county named again and again, hardly another beside it. */
function inferCounty(places: readonly NamedPlace[], unit: Unit | null): Inference | null {
  const counties = places.filter(({ divisions: [division] }) => division?.level === 'county');
  const order = tally(counties, (division) => (isOfUnit(division, unit) ? division : null));
  const [best] = order.sort((a, b) => b.evidence.length - a.evidence.length);
  if (!best || best.evidence.length < LEAST_MENTIONS) return null;
  const share = best.evidence.length / counties.length;
  if (share < LEAST_SHARE) return null;
  return inference(best, best.evidence.length - 1, share);
}

/** The prefecture most of whose counties are named, or that is named itself. */
function inferPrefecture(places: readonly NamedPlace[], unit: Unit | null): Inference | null {
  const order = tally(places, (division) => {
    const prefecture = division.level === 'province' ? null : divisionOf(`${division.code.slice(0, 4)}00`);
    return prefecture && isOfUnit(prefecture, unit) ? prefecture : null;
  }).sort((a, b) => b.names.size - a.names.size || b.evidence.length - a.evidence.length);
  const [best, second] = order;
  if (!best || best.names.size < (unit === null ? LEAST_NAMES_UNTOLD : LEAST_NAMES)) return null;
  if (second && second.names.size === best.names.size) return null;
  const all = order.reduce((sum, { names }) => sum + names.size, 0);
  return inference(best, best.names.size, best.names.size / all);
}

function tally(places: readonly NamedPlace[], owner: (division: Division) => Division | null): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { start, end, divisions } of places) {
    const named = divisions[0]!;
    const division = owner(named);
    if (!division) continue;
    const entry = tallies.get(division.code) ?? { division, names: new Set(), evidence: [] };
    entry.names.add(named.name);
    entry.evidence.push({ start, end });
    tallies.set(division.code, entry);
  }
  return [...tallies.values()];
}

/** Each further witness halves the doubt; witnesses for other places take their share of what is left. */
function inference({ division, evidence }: Tally, witnesses: number, share: number): Inference {
  const confidence = Math.round(share * (1 - 0.5 ** witnesses) * 100) / 100;
  return { division, confidence, evidence };
}
