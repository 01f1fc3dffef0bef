/** What a reader can choose in a filter, and how many notices each choice leaves. */
import type { Language } from '../../charts/chart.ts';
import { groupLabel } from '../../charts/columns.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { type Filters, LEVELS, UNKNOWN, withoutThird } from '../../charts/filters.ts';
import { NOTICE_KEYS } from './notice-keys.ts';

/** Filters that choose among notices by what each has one of. */
export const NOTICE_FACETS = ['place', 'level', 'province'] as const;
export type NoticeFacet = (typeof NOTICE_FACETS)[number];
type Notice = Corpus['notices'][number];

export interface FacetOption {
  key: string;
  label: string;
  /** Notices that pass all other filters and have it. */
  notices: number;
}

const chosen: Record<NoticeFacet, (filters: Filters) => readonly string[]> = {
  place: (filters) => filters.places,
  level: (filters) => filters.levels,
  province: (filters) => filters.provinces,
};

/** Whether a notice passes the filters, `except` left aside: as `noticeCondition` says in SQL. */
export function passes(notice: Notice, filters: Filters, except: NoticeFacet | null = null): boolean {
  for (const facet of NOTICE_FACETS) {
    const values = chosen[facet](filters);
    if (facet !== except && values.length > 0 && !values.includes(NOTICE_KEYS[facet](notice))) return false;
  }
  if (filters.notices !== undefined && filters.notices.length > 0 && !filters.notices.includes(notice.notice_id))
    return false;
  const { published } = notice;
  // A date given only to its year or month may lie anywhere in it.
  if (published === null) return filters.from === null && filters.to === null;
  const last = withoutThird(published, 'last');
  if (filters.from !== null && last < filters.from.slice(0, last.length)) return false;
  if (filters.to !== null && withoutThird(published, 'first').slice(0, filters.to.length) > filters.to) return false;
  return true;
}

function labelOf(facet: NoticeFacet, notice: Notice, language: Language): string {
  if (facet !== 'place') return groupLabel(facet, NOTICE_KEYS[facet](notice), language);
  if (notice.place === UNKNOWN) return groupLabel('place', UNKNOWN, language);
  const { jurisdiction, province } = notice;
  if (jurisdiction === null) return province ?? notice.place;
  // Districts of one name stand in several provinces.
  return province === null || province === jurisdiction ? jurisdiction : `${jurisdiction} · ${province}`;
}

/** The choices of a facet in the order of the places, those that nothing is left of with 0 notices. */
export function facetOptions(corpus: Corpus, filters: Filters, facet: NoticeFacet, language: Language): FacetOption[] {
  const options = new Map<string, FacetOption>();
  for (const notice of corpus.notices) {
    const key = NOTICE_KEYS[facet](notice);
    const option = options.get(key) ?? { key, label: labelOf(facet, notice, language), notices: 0 };
    if (passes(notice, filters, facet)) option.notices += 1;
    options.set(key, option);
  }
  const all = [...options.values()];
  if (facet === 'level') all.sort((a, b) => levelPlace(a.key) - levelPlace(b.key));
  return all;
}

function levelPlace(key: string): number {
  const place = (LEVELS as readonly string[]).indexOf(key);
  return place < 0 ? LEVELS.length : place;
}

/** The quarters in which notices were published, earliest first: 2024-Q3. */
export function quartersOf(corpus: Corpus): string[] {
  const quarters = corpus.notices.map((notice) => notice.published_quarter).filter((quarter) => quarter !== null);
  return [...new Set(quarters)].sort();
}

/** First and last month of a quarter: 2024-Q3 is 2024-07 to 2024-09. */
export function monthsOfQuarter(quarter: string): { first: string; last: string } {
  const [year = '', number = '1'] = quarter.split('-Q');
  const month = (Number(number) - 1) * 3 + 1;
  const print = (value: number) => `${year}-${String(value).padStart(2, '0')}`;
  return { first: print(month), last: print(month + 2) };
}

/** The quarter that a date lies in, null where it is only a year. */
export function quarterOfDate(date: string): string | null {
  const month = Number(date.slice(5, 7));
  return month === 0 ? null : `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}
