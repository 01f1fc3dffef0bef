/** Where the codebook's terms stand in a text, after longer words have taken the places of shorter ones. */
import type { Span } from '../notice/notice.ts';
import { lendInt32, lendUint16 } from '../text/shadow/scratch.ts';
import type { Codebook } from './codebook.ts';
import type { Lexicon } from './lexicon.ts';
import type { TermMatches } from './term-matcher.ts';

/** What a word does for a theme: earn it, earn it beside others, earn it in a heading only, or forbid what it holds. */
export type TermKind = 'strong' | 'weak' | 'heading' | 'except';

/** One word of one theme. */
export interface TermUse {
  /** Index of the theme in the codebook. */
  theme: number;
  kind: TermKind;
  weight: number;
}

/**
 * The words that speak for a theme where they stand, side by side, by start: a long text has thousands. The arrays
 * are lent: they may be longer than `count`, and the finder's next text overwrites them.
 */
export interface EvidenceList {
  count: number;
  /** Index of the use in the finder's `uses`. */
  use: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** 1 where it stands in the title of a cited document. */
  inDocument: Uint16Array;
}

export interface EvidenceFinder {
  /** Every word of every theme. */
  uses: readonly TermUse[];
  /** Sorts a text's evidence out of the lexicon's matches; `documents` are the titles it cites, in order. */
  find: (matches: TermMatches, documents: readonly Span[]) => EvidenceList;
}

const WEAK_WEIGHT = 0.35;

/** Makes the finder of a codebook, whose words go into `lexicon`. */
export function evidenceFinder(codebook: Codebook, lexicon: Lexicon): EvidenceFinder {
  const uses: TermUse[] = [];
  /** Indexes of the uses of each word of the lexicon; undefined for the words of others. */
  const usesOf: (number[] | undefined)[] = [];
  let longest = 0;
  const add = (word: string, use: TermUse): void => {
    const index = lexicon.add(word);
    usesOf[index] ??= [];
    usesOf[index].push(uses.push(use) - 1);
    longest = Math.max(longest, word.length);
  };
  codebook.themes.forEach(({ terms, weak, except, headings }, theme) => {
    for (const entry of terms) {
      const { term, weight } = typeof entry === 'string' ? { term: entry, weight: 1 } : entry;
      add(term, { theme, kind: 'strong', weight });
    }
    for (const word of weak) add(word, { theme, kind: 'weak', weight: WEAK_WEIGHT });
    for (const word of headings) add(word, { theme, kind: 'heading', weight: 1 });
    for (const word of except) add(word, { theme, kind: 'except', weight: 0 });
  });
  const most = usesOf.reduce((count, indexes) => Math.max(count, indexes?.length ?? 0), 1);
  const cover = { longest, uses, usesOf };
  const [lendUse, lendStart, lendEnd, lendInDocument] = [lendInt32(), lendInt32(), lendInt32(), lendUint16()];

  const find = (matches: TermMatches, documents: readonly Span[]): EvidenceList => {
    const room = matches.count * most;
    const [use, starts, ends, inDocument] = [lendUse(room), lendStart(room), lendEnd(room), lendInDocument(room)];
    let count = 0;
    let document = 0;
    let furthest = 0;
    for (let index = 0; index < matches.count; index += 1) {
      const own = usesOf[matches.term[index]!];
      if (own === undefined) continue;
      const start = matches.start[index]!;
      const end = matches.end[index]!;
      while (document < documents.length && documents[document]!.end <= start) document += 1;
      const within = document < documents.length && documents[document]!.start <= start;
      const mayBeCovered = furthest >= end;
      if (end > furthest) furthest = end;
      for (let i = 0; i < own.length; i += 1) {
        const { theme, kind } = uses[own[i]!]!;
        if (kind === 'except' || (mayBeCovered && isCovered(matches, index, cover, theme, kind))) continue;
        use[count] = own[i]!;
        starts[count] = start;
        ends[count] = end;
        inDocument[count++] = within ? 1 : 0;
      }
    }
    return { count, use, start: starts, end: ends, inDocument };
  };
  return { uses, find };
}

interface Cover {
  /** Characters of the longest word. */
  longest: number;
  uses: readonly TermUse[];
  /** Indexes of the uses of each word. */
  usesOf: readonly (readonly number[] | undefined)[];
}

/** Whether a longer match that holds the match at `index` takes its place for a theme. */
function isCovered(
  { term, start, end }: TermMatches,
  index: number,
  { longest, uses, usesOf }: Cover,
  theme: number,
  kind: TermKind,
): boolean {
  const [from, to] = [start[index]!, end[index]!];
  for (let i = index - 1; i >= 0 && start[i]! > to - longest - 1; i -= 1) {
    const holds = end[i]! >= to && end[i]! - start[i]! > to - from;
    if (holds && usesOf[term[i]!]?.some((use) => takesPlace(uses[use]!, theme, kind))) return true;
  }
  return false;
}

/**
 * Whether a longer word takes the place of a shorter one inside it. A term does, for every theme; an exception
 * for its own theme; weak words and headings' words only for their like.
 */
function takesPlace(longer: TermUse, theme: number, kind: TermKind): boolean {
  if (longer.kind === 'strong') return true;
  return longer.kind === 'except' ? longer.theme === theme : longer.kind === kind;
}
