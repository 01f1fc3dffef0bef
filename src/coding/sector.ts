/** Whether a notice comes from the sector that a codebook is made for. */
import type { Codebook } from './codebook.ts';
import { termMatcher } from './term-matcher.ts';

export interface SectorGuard {
  /** True where the codebook's guarded themes apply to the whole notice. */
  covers: (words: string, issuer: string | null, title: string | null) => boolean;
  /** Whether a stretch of the words names the sector. */
  names: (stretch: string) => boolean;
  /** Indexes of the themes that are guarded. */
  guarded: ReadonlySet<number>;
}

/** A word that holds a sector's word, `offset` characters from its start. */
interface LongerWord {
  word: string;
  offset: number;
}

/**
 * The guard of a codebook; one without a sector guards nothing. A sector's word inside a term of the fallback theme
 * names nothing: 大学生村官 says nothing of 学生.
 */
export function sectorGuard({ sector, themes, fallback }: Codebook): SectorGuard {
  if (!sector) return { covers: () => true, names: () => true, guarded: new Set() };
  const match = termMatcher(sector.terms);
  const groups = new Set(sector.groups);
  const others = themes.find(({ code }) => code === fallback)?.terms ?? [];
  const longer = longerWords(
    sector.terms,
    others.map((entry) => (typeof entry === 'string' ? entry : entry.term)),
  );
  return {
    covers: (words, issuer, title) => {
      const body = `${issuer ?? ''} ${title ?? ''}`;
      if (sector.issuers.some((word) => body.includes(word))) return true;
      return (match(words).count * 1000) / Math.max(1, words.length) >= sector.perThousand;
    },
    names: (stretch) => sector.terms.some((term) => standsIn(stretch, term, longer.get(term))),
    guarded: new Set(themes.flatMap(({ group }, index) => (groups.has(group) ? [index] : []))),
  };
}

/** For each term the words that hold it and more. */
function longerWords(terms: readonly string[], words: readonly string[]): Map<string, LongerWord[]> {
  const found = new Map<string, LongerWord[]>();
  for (const term of terms) {
    const longer = words
      .map((word) => ({ word, offset: word.indexOf(term) }))
      .filter(({ word, offset }) => offset >= 0 && word.length > term.length);
    if (longer.length > 0) found.set(term, longer);
  }
  return found;
}

/** Whether a term stands somewhere in a stretch outside the longer words. */
function standsIn(stretch: string, term: string, longer: readonly LongerWord[] | undefined): boolean {
  if (!longer) return stretch.includes(term);
  for (let at = stretch.indexOf(term); at >= 0; at = stretch.indexOf(term, at + 1)) {
    if (!longer.some(({ word, offset }) => at >= offset && stretch.startsWith(word, at - offset))) return true;
  }
  return false;
}
