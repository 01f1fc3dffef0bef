/** The themes to begin with. */
import type { Corpus } from '../../../charts/corpus.ts';
import { FOCUS_THEMES } from '../../../charts/focus-themes.ts';

/** Those that the public asks about most; the codebook's first where it has none of them. */
export function askedThemes(corpus: Corpus): Corpus['themes'] {
  const asked = corpus.themes.filter(({ theme }) => (FOCUS_THEMES as readonly string[]).includes(theme));
  return asked.length > 0 ? asked : corpus.themes.slice(0, FOCUS_THEMES.length);
}
