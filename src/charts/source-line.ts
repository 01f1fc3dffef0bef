/** The line under a chart that says what it rests on. */
import type { Language } from './chart.ts';
import { type PlaceRow, placeLabels } from './place-label.ts';

/** Names that a line has room for. */
const MOST_NAMES = 8;

/** What a chart counts. */
export type Counted = 'measures' | 'figures' | 'promises' | 'dates' | 'citations' | 'characters';

const COUNTED: Record<Language, Record<Counted, (count: number) => string>> = {
  zh: {
    measures: (count) => `整改措施${count}条`,
    figures: (count) => `数字${count}个`,
    promises: (count) => `承诺${count}条`,
    dates: (count) => `日期${count}个`,
    citations: (count) => `文件引用${count}处`,
    characters: (count) => `文字${count}字`,
  },
  en: {
    measures: (count) => `${count} ${count === 1 ? 'measure' : 'measures'}`,
    figures: (count) => `${count} ${count === 1 ? 'figure' : 'figures'}`,
    promises: (count) => `${count} ${count === 1 ? 'promise' : 'promises'}`,
    dates: (count) => `${count} ${count === 1 ? 'date' : 'dates'}`,
    citations: (count) => `documents named ${count} ${count === 1 ? 'time' : 'times'}`,
    characters: (count) => `${count} ${count === 1 ? 'character' : 'characters'}`,
  },
};

/**
 * 来源：5份通报（清远市、…）；整改措施355条。 `names` are the places or groups that the notices stand under, the first
 * few of which are given, or none where they are not known; `count` is of what `of` names.
 */
export function sourceOf(
  notices: number,
  names: readonly string[],
  count: number,
  of: Counted,
  language: Language,
): string {
  const shown = names.slice(0, MOST_NAMES);
  const more = names.length - shown.length;
  const what = COUNTED[language][of](count);
  if (language === 'zh') {
    const list = names.length === 0 ? '' : `（${shown.join('、')}${more > 0 ? `等${names.length}个` : ''}）`;
    return `来源：${notices}份通报${list}；${what}。`;
  }
  const list = names.length === 0 ? '' : ` (${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
  return `Source: ${notices} ${notices === 1 ? 'notice' : 'notices'}${list}; ${what}.`;
}

/** The source line of rows that each belong to one notice. */
export function sourceLine(rows: readonly PlaceRow[], count: number, of: Counted, language: Language): string {
  const places = [...placeLabels(rows, language).values()];
  return sourceOf(places.length, places, count, of, language);
}
