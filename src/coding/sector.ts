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

/** The guard of a codebook; one without a sector guards nothing. */
export function sectorGuard({ sector, themes }: Codebook): SectorGuard {
  if (!sector) return { covers: () => true, names: () => true, guarded: new Set() };
  const match = termMatcher(sector.terms);
  const groups = new Set(sector.groups);
  return {
    covers: (words, issuer, title) => {
      const body = `${issuer ?? ''} ${title ?? ''}`;
      if (sector.issuers.some((word) => body.includes(word))) return true;
      return (match(words).count * 1000) / Math.max(1, words.length) >= sector.perThousand;
    },
    names: (stretch) => sector.terms.some((term) => stretch.includes(term)),
    guarded: new Set(themes.flatMap(({ group }, index) => (groups.has(group) ? [index] : []))),
  };
}
