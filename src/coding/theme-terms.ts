/** Where the codebook's terms stand in a text, after longer words have taken the places of shorter ones. */
import type { Span } from '../notice/notice.ts';
import { lendInt32, lendUint16 } from '../text/shadow/scratch.ts';
import type { Codebook } from './codebook.ts';
import type { Lexicon } from './lexicon.ts';
import type { TermMatches } from './term-matcher.ts';

/** What a word does for a theme. */
export const TERM_KIND = {
  /** It earns the theme. */
  strong: 0,
  /** It earns the theme beside others. */
  weak: 1,
  /** It earns the theme in a heading only. */
  heading: 2,
  /** It forbids the theme's words inside it. */
  except: 3,
} as const;

/** Every word of every theme, side by side. */
export interface TermUses {
  /** Index of the theme in the codebook. */
  theme: Int32Array;
  /** One of {@link TERM_KIND}. */
  kind: Uint8Array;
  weight: Float64Array;
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
  uses: TermUses;
  /** Sorts a text's evidence out of the lexicon's matches; `documents` are the titles it cites, in order. */
  find: (matches: TermMatches, documents: readonly Span[]) => EvidenceList;
}

const WEAK_WEIGHT = 0.35;

/** The uses, and which of them each word of the lexicon has. */
interface Vocabulary {
  uses: TermUses;
  /** Indexes of the uses of each word; undefined for the words of others. */
  usesOf: readonly (readonly number[] | undefined)[];
  /** Characters of the longest word. */
  longest: number;
}

/** Gathers the words of a codebook into `lexicon`. */
function vocabularyOf(codebook: Codebook, lexicon: Lexicon): Vocabulary {
  const listed: { theme: number; kind: number; weight: number }[] = [];
  const usesOf: (number[] | undefined)[] = [];
  let longest = 0;
  const add = (word: string, theme: number, kind: number, weight: number): void => {
    const index = lexicon.add(word);
    usesOf[index] ??= [];
    usesOf[index].push(listed.push({ theme, kind, weight }) - 1);
    longest = Math.max(longest, word.length);
  };
  codebook.themes.forEach(({ terms, weak, except, headings }, theme) => {
    for (const entry of terms) {
      const { term, weight } = typeof entry === 'string' ? { term: entry, weight: 1 } : entry;
      add(term, theme, TERM_KIND.strong, weight);
    }
    for (const word of weak) add(word, theme, TERM_KIND.weak, WEAK_WEIGHT);
    for (const word of headings) add(word, theme, TERM_KIND.heading, 1);
    for (const word of except) add(word, theme, TERM_KIND.except, 0);
  });
  const uses = {
    theme: Int32Array.from(listed, ({ theme }) => theme),
    kind: Uint8Array.from(listed, ({ kind }) => kind),
    weight: Float64Array.from(listed, ({ weight }) => weight),
  };
  return { uses, usesOf, longest };
}

/** Makes the finder of a codebook, whose words go into `lexicon`. */
export function evidenceFinder(codebook: Codebook, lexicon: Lexicon): EvidenceFinder {
  const vocabulary = vocabularyOf(codebook, lexicon);
  const { uses, usesOf } = vocabulary;
  const most = usesOf.reduce((count, indexes) => Math.max(count, indexes?.length ?? 0), 1);
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
      const within = document < documents.length && documents[document]!.start <= start ? 1 : 0;
      const mayBeCovered = furthest >= end;
      if (end > furthest) furthest = end;
      for (let i = 0; i < own.length; i += 1) {
        const candidate = own[i]!;
        if (uses.kind[candidate] === TERM_KIND.except) continue;
        if (mayBeCovered && isCovered(matches, index, vocabulary, candidate)) continue;
        use[count] = candidate;
        starts[count] = start;
        ends[count] = end;
        inDocument[count] = within;
        count += 1;
      }
    }
    return { count, use, start: starts, end: ends, inDocument };
  };
  return { uses, find };
}

/** Whether a longer match that holds the match at `index` takes the place of one of its uses. */
function isCovered(
  { term, start, end }: TermMatches,
  index: number,
  { uses, usesOf, longest }: Vocabulary,
  use: number,
): boolean {
  const [from, to] = [start[index]!, end[index]!];
  for (let i = index - 1; i >= 0 && start[i]! > to - longest - 1; i -= 1) {
    if (end[i]! < to || end[i]! - start[i]! <= to - from) continue;
    const longer = usesOf[term[i]!];
    if (longer === undefined) continue;
    for (let j = 0; j < longer.length; j += 1) if (takesPlace(uses, longer[j]!, use)) return true;
  }
  return false;
}

/**
 * Whether a longer word takes the place of a shorter one inside it. A term does, for every theme; an exception
 * for its own theme; weak words and headings' words only for their like.
 */
function takesPlace({ theme, kind }: TermUses, longer: number, shorter: number): boolean {
  if (kind[longer] === TERM_KIND.strong) return true;
  return kind[longer] === TERM_KIND.except ? theme[longer] === theme[shorter] : kind[longer] === kind[shorter];
}
