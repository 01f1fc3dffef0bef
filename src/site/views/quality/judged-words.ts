/** What was judged, and how, in words: codes of themes and statuses under their names. */
import type { Language } from '../../../charts/chart.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { STATUSES } from '../../../charts/filters.ts';
import type { Messages } from '../../messages/zh.ts';

const THEME = 'theme:';

/** `primary_theme`, `status`, `theme:…`, and of a disagreement `themes` and `measure`. */
export function judgedWords(what: string, corpus: Corpus, language: Language, messages: Messages): string {
  const { handPrimary, handStatus, handThemes, handMeasure } = messages.quality;
  const known: Readonly<Record<string, string>> = {
    primary_theme: handPrimary,
    status: handStatus,
    themes: handThemes,
    measure: handMeasure,
  };
  if (what.startsWith(THEME)) return themeName(what.slice(THEME.length), corpus, language);
  return known[what] ?? what;
}

/** One side of a disagreement. */
export function sideWords(what: string, said: string, corpus: Corpus, language: Language, messages: Messages): string {
  if (what === 'measure') return said === 'yes' ? messages.quality.handHas : messages.quality.handHasNot;
  if (what === 'status') {
    const status = STATUSES.find((entry) => entry === said);
    return status === undefined ? said : messages[`status_${status}`];
  }
  return said
    .split(';')
    .map((code) => themeName(code, corpus, language))
    .join(messages.comma);
}

/** A code that the codebook does not hold stands as it is. */
function themeName(code: string, corpus: Corpus, language: Language): string {
  const theme = corpus.themes.find((entry) => entry.theme === code);
  if (theme === undefined) return code;
  return language === 'zh' ? theme.name_zh : theme.name_en;
}
