/** Finds the full names of divisions in a text, in one pass. */
import type { Span } from '../../notice/notice.ts';
import { DIVISIONS, type Division, isAbove, prefectureOf, provinceOf } from './gazetteer.ts';
import { aliasOf, stemOf } from './short-names.ts';

export interface NamedPlace extends Span {
  /** All that bear the name; several where it occurs in several provinces. */
  divisions: readonly Division[];
}

/** Names from their last character to their first. */
interface Node {
  next: Map<number, Node>;
  divisions: Division[] | null;
}

const root: Node = { next: new Map(), divisions: null };
/** What may stand last in a name and what last but one: two looks that spare most walks. */
const isLast = new Uint8Array(0x10000);
const isBeforeLast = new Uint8Array(0x10000);

function nodeOf(name: string): Node {
  let node = root;
  for (let i = name.length - 1; i >= 0; i -= 1) {
    const code = name.charCodeAt(i);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map(), divisions: null };
      node.next.set(code, next);
    }
    node = next;
  }
  isLast[name.charCodeAt(name.length - 1)] = 1;
  isBeforeLast[name.charCodeAt(name.length - 2)] = 1;
  return node;
}

for (const division of DIVISIONS) {
  const node = nodeOf(division.name);
  node.divisions = [...(node.divisions ?? []), division];
}
const aliases = new Map<string, Division[]>();
for (const division of DIVISIONS) {
  const alias = aliasOf(division.name);
  if (alias !== null) aliases.set(alias, [...(aliases.get(alias) ?? []), division]);
}
for (const [alias, bearers] of aliases) nodeOf(alias).divisions ??= bearers;

/**
 * Names that are also what the end of one word and the start of another, or a plain word, look like (管理|县,
 * 建成|县, 中心|城区, 西南|山区). Beside them goes every name of two characters.
 */
const PLAIN_WORDS = new Set(
  '城区 郊区 矿区 新城区 城中区 市中区 城东区 城西区 城北区 城关区 新市区 老城区 南山区 东山区 西山区 山区 市北区 市南区'.split(
    ' ',
  ),
);

/** The full names (and names like 海南州) between two offsets, the longest at each end, in order. */
export function placesIn(text: string, from = 0, to = text.length): NamedPlace[] {
  const found: NamedPlace[] = [];
  for (let last = from + 1; last < to; last += 1) {
    if (isLast[text.charCodeAt(last)] === 0 || isBeforeLast[text.charCodeAt(last - 1)] === 0) continue;
    let node = root.next.get(text.charCodeAt(last));
    for (let at = last - 1, place: NamedPlace | null = null; ; at -= 1) {
      node = at >= from ? node?.next.get(text.charCodeAt(at)) : undefined;
      if (node === undefined) {
        if (place) push(found, place, text, from);
        break;
      }
      if (node.divisions && !isCommittee(text, at)) place = { start: at, end: last + 1, divisions: node.divisions };
    }
  }
  return found;
}

/** 中共和县 is the committee of 和县, not a word before 共和县. */
function isCommittee(text: string, at: number): boolean {
  return text.startsWith('中共', at - 1) && at > 0;
}

/** Takes a name unless it may be no name; one that a longer name holds gives way to it. */
function push(found: NamedPlace[], place: NamedPlace, text: string, from: number): void {
  while (found.length > 0 && found.at(-1)!.start >= place.start) found.pop();
  const words = text.slice(place.start, place.end);
  if (words.length > 2 && !PLAIN_WORDS.has(words)) {
    found.push(place);
    return;
  }
  // Certain only where it begins the text, or right after the name of what it lies in.
  const before = found.at(-1);
  const inside = place.divisions.filter(
    (division) =>
      (before?.end === place.start && before.divisions.some((above) => isAbove(above, division))) ||
      followsStem(text, place.start, division),
  );
  if (inside.length > 0) found.push({ ...place, divisions: inside });
  else if (place.start === from || /^(?:中共|关于)$/.test(text.slice(Math.max(from, place.start - 2), place.start)))
    found.push(place);
}

/** Whether the words before an offset end with the short name of the division's prefecture or province. */
export function followsStem(text: string, at: number, division: Division): boolean {
  return superiors(division).some((above) => {
    const stem = stemOf(above);
    return stem !== null && text.startsWith(stem, at - stem.length) && at >= stem.length;
  });
}

function superiors(division: Division): Division[] {
  return [prefectureOf(division.code), provinceOf(division.code)].flatMap((above) =>
    above !== null && isAbove(above, division) ? [above] : [],
  );
}
