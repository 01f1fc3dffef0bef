/** What a reader can choose in a filter, and how many notices each choice leaves. */
import type { Language } from '../../charts/chart.ts';
import { groupLabel } from '../../charts/columns.ts';
import type { Corpus } from '../../charts/corpus.ts';
import { type Filters, LEVELS, UNKNOWN } from '../../charts/filters.ts';
import { NOTICE_KEYS } from '../../charts/notice-keys.ts';
import { type NoticeFacet, passes } from '../../charts/notice-passes.ts';

type Notice = Corpus['notices'][number];

export interface FacetOption {
  key: string;
  label: string;
  /** Notices that pass all other filters and have it. */
  notices: number;
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
