/** Reads the place in the name of a body: 中共天水市秦州区教育局党组, 西安高新区教育局. */
import type { Span } from '../../notice/notice.ts';
import { decideNamesake } from './decide-namesake.ts';
import { type Division, isAbove, pathOf, provinceOf } from './gazetteer.ts';
import { isOfUnit, type Unit } from './implied-unit.ts';
import { outsideTable } from './outside-table.ts';
import { followsStem, type NamedPlace, placesIn } from './places-in.ts';
import { stemAt } from './short-names.ts';

/** What the words around a phrase say, for what it leaves open. */
export interface Surroundings {
  text: string;
  /** Places that the text names. */
  named: () => readonly NamedPlace[];
  unit: Unit | null;
}

/** A place read; spans in the phrase and in the text apart. */
export interface Reading {
  /** Null where the name is in no table or its bearer is open. */
  division: Division | null;
  /** The full name without the province. */
  name: string;
  province: string | null;
  confidence: number;
  inPhrase: Span;
  inText: Span[];
}

/** A short name alone, and one whose full name the text gives too. */
const SHORT_NAME = 0.8;
const SHORT_NAME_CONFIRMED = 0.95;
const INSTITUTION = /大学|学院|学校|中学|小学|医院|集团|公司/;

/** The place in the name of a body, null where it names none. */
export function readPhrase(phrase: string, around: Surroundings): Reading | null {
  const places = placesIn(phrase);
  return mostExact(phrase, places, around) ?? shortName(phrase, around) ?? unlistedZone(phrase);
}

/** The lowest division named, decided by those named with it, else by the text. */
function mostExact(phrase: string, places: readonly NamedPlace[], around: Surroundings): Reading | null {
  for (const level of ['county', 'prefecture', 'province'] as const) {
    for (const place of places) {
      const bearers = place.divisions.filter((division) => division.level === level);
      if (bearers.length === 0) continue;
      const fitting = fittingBest(bearers, phrase, place, places);
      const chosen = fitting.length === 1 ? fitting[0] : bearers.length === 1 ? bearers[0] : undefined;
      const at = { start: place.start, end: place.end };
      if (chosen) return known(chosen, phrase, at, 1, []);
      const decided = decideNamesake(bearers, around.named());
      if (decided) return known(decided.division, phrase, at, decided.confidence, decided.evidence);
      const name = phrase.slice(at.start, at.end);
      return { division: null, name, province: null, confidence: 0, inPhrase: at, inText: [] };
    }
  }
  return null;
}

/** Those whose prefecture is named with them, else those whose province is. */
function fittingBest(
  bearers: readonly Division[],
  phrase: string,
  place: NamedPlace,
  places: readonly NamedPlace[],
): readonly Division[] {
  const named = places.filter((other) => other !== place).flatMap(({ divisions }) => divisions);
  for (const level of ['prefecture', 'province'] as const) {
    const above = named.filter((division) => division.level === level);
    const fitting = bearers.filter((bearer) => above.some((division) => isAbove(division, bearer)));
    if (fitting.length > 0) return fitting;
  }
  return bearers.filter((bearer) => followsStem(phrase, place.start, bearer));
}

/** A division, or what lies outside the table inside it (淄博市高新区). */
function known(division: Division, phrase: string, at: Span, confidence: number, inText: Span[]): Reading {
  const province = provinceOf(division.code)?.name ?? null;
  const outside = outsideTable(phrase.slice(at.end));
  const inPhrase = { start: at.start, end: at.end + outside.length };
  const name = pathOf(division) + outside;
  return { division: outside === '' ? division : null, name, province, confidence, inPhrase, inText };
}

/** 秦州教育局, 西安高新区: a name without its kind, at the beginning, where only one bearer is possible. */
function shortName(phrase: string, around: Surroundings): Reading | null {
  const start = phrase.startsWith('中共') ? 2 : 0;
  const stem = stemAt(phrase, start);
  if (!stem) return null;
  const after = phrase.slice(stem.end);
  const outside = outsideTable(after);
  if (outside === '' && (INSTITUTION.test(after) || !/[局厅委办]|中心|政府/.test(after))) return null;
  const at = { start, end: stem.end };
  const confirmed = stem.divisions.filter(({ name }) => around.text.includes(name));
  // A district is never called by its short name alone; what its committee inspected may be.
  const usual = stem.divisions.filter((division) =>
    outside === '' && around.unit !== null ? isOfUnit(division, around.unit) : !division.name.endsWith('区'),
  );
  const [division, more] = confirmed.length > 0 ? confirmed : usual;
  if (!division || more) return null;
  const reading = known(division, phrase, at, confirmed.length > 0 ? SHORT_NAME_CONFIRMED : SHORT_NAME, []);
  return outside === '' ? reading : { ...reading, name: phrase.slice(start, stem.end + outside.length) };
}

/** 中共雄安新区…: a zone with no division's name before it. */
function unlistedZone(phrase: string): Reading | null {
  const start = phrase.startsWith('中共') ? 2 : 0;
  const name = outsideTable(phrase.slice(start));
  if (name.length < 4) return null;
  const inPhrase = { start, end: start + name.length };
  return { division: null, name, province: null, confidence: 1, inPhrase, inText: [] };
}
