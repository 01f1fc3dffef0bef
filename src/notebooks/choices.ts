/** What the inputs of a notebook offer: themes, places and indicators of the corpus under their Chinese names. */
import type { Corpus } from '../charts/corpus.ts';
import { placeLabel, placeLabels } from '../charts/place-label.ts';
import type { Choice } from './inputs.ts';

/** Places that are offered; those with most measures. */
const MOST_PLACES = 24;

export function themeChoices({ themes }: Corpus): Choice[] {
  return themes.map(({ theme, name_zh }) => ({ value: theme, label: name_zh }));
}

export function placeChoices({ notices }: Corpus): Choice[] {
  const measures = new Map<string, number>();
  for (const { place, measures: count } of notices) measures.set(place, (measures.get(place) ?? 0) + count);
  const kept = [...measures].sort(([, a], [, b]) => b - a).slice(0, MOST_PLACES);
  const offered = new Set(kept.map(([place]) => place));
  // In the order of the corpus, each once.
  return notices
    .filter(({ place }) => offered.delete(place))
    .map((notice) => ({ value: notice.place, label: placeLabel(notice, 'zh') }));
}

/** Notices that are offered; those with most measures, the one with most first. */
const MOST_NOTICES = 12;

export function noticeChoices({ notices }: Corpus): Choice[] {
  const labels = placeLabels(notices, 'zh');
  return [...notices]
    .sort((a, b) => b.measures - a.measures)
    .slice(0, MOST_NOTICES)
    .map(({ notice_id, measures }) => ({ value: notice_id, label: `${labels.get(notice_id)}（${measures}）` }));
}

/** Indicators of some themes, those that most notices report first; how many report it stands behind the name. */
export function indicatorChoices({ indicators }: Corpus, themes: readonly string[]): Choice[] {
  return indicators
    .filter(({ theme, notices }) => notices > 0 && (themes.length === 0 || themes.includes(theme)))
    .sort((a, b) => b.comparable - a.comparable || b.notices - a.notices)
    .map(({ indicator, name_zh, notices }) => ({ value: indicator, label: `${name_zh}（${notices}）` }));
}
