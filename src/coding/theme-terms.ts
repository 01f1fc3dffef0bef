/** Where the codebook's terms stand in a text, after longer words have taken the places of shorter ones. */
import type { Span } from '../notice/notice.ts';
import type { Codebook } from './codebook.ts';
import { type TermMatches, termMatcher } from './term-matcher.ts';

/** What a word does for a theme: earn it, earn it beside others, earn it in a heading only, or forbid what it holds. */
export type TermKind = 'strong' | 'weak' | 'heading' | 'except';

/** One word of one theme. */
interface TermUse {
  /** Index of the theme in the codebook. */
  theme: number;
  kind: TermKind;
  weight: number;
}

/** A word that speaks for a theme, at a place. */
export interface Evidence {
  theme: number;
  kind: 'strong' | 'weak' | 'heading';
  /** Index of the word; the same word has the same index everywhere. */
  term: number;
  weight: number;
  /** Whether it stands in the title of a cited document. */
  inDocument: boolean;
  start: number;
  end: number;
}

const WEAK_WEIGHT = 0.35;

/** Lists a text's evidence by start, in one pass; `documents` are the titles it cites, in order. */
export type EvidenceFinder = (text: string, documents: readonly Span[]) => Evidence[];

/** Makes the finder of a codebook. */
export function evidenceFinder(codebook: Codebook): EvidenceFinder {
  const uses = new Map<string, TermUse[]>();
  const add = (word: string, use: TermUse): void => {
    const known = uses.get(word);
    if (known) known.push(use);
    else uses.set(word, [use]);
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
  const words = [...uses.keys()];
  const usesOf = [...uses.values()];
  const longest = Math.max(0, ...words.map((word) => word.length));
  const match = termMatcher(words);

  return (text, documents) => {
    const found: Evidence[] = [];
    let document = 0;
    let furthest = 0;
    const matches = match(text);
    for (let index = 0; index < matches.count; index += 1) {
      const [term, start, end] = [matches.term[index]!, matches.start[index]!, matches.end[index]!];
      while (document < documents.length && documents[document]!.end <= start) document += 1;
      const inDocument = document < documents.length && documents[document]!.start <= start;
      const mayBeCovered = furthest >= end;
      if (end > furthest) furthest = end;
      for (const { theme, kind, weight } of usesOf[term]!) {
        if (kind === 'except') continue;
        if (mayBeCovered && isCovered(matches, index, longest, usesOf, theme, kind)) continue;
        found.push({ theme, kind, term, weight, inDocument, start, end });
      }
    }
    return found;
  };
}

/** Whether a longer match that holds the match at `index` takes its place for a theme. */
function isCovered(
  { term, start, end }: TermMatches,
  index: number,
  longest: number,
  usesOf: readonly (readonly TermUse[])[],
  theme: number,
  kind: TermKind,
): boolean {
  const [from, to] = [start[index]!, end[index]!];
  for (let i = index - 1; i >= 0 && start[i]! > to - longest - 1; i -= 1) {
    const holds = end[i]! >= to && end[i]! - start[i]! > to - from;
    if (holds && takesPlace(usesOf[term[i]!]!, theme, kind)) return true;
  }
  return false;
}

/**
 * Whether a longer word takes the place of a shorter one inside it. A term does, for every theme; an exception
 * for its own theme; weak words and headings' words only for their like.
 */
function takesPlace(longer: readonly TermUse[], theme: number, kind: TermKind): boolean {
  return longer.some((use) => {
    if (use.kind === 'strong') return true;
    return use.kind === 'except' ? use.theme === theme : use.kind === kind;
  });
}
