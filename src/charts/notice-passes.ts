/** Whether a notice passes what the reader has filtered, where the corpus is at hand and no engine need be asked. */
import type { Corpus } from './corpus.ts';
import { type Filters, withoutThird } from './filters.ts';
import { NOTICE_KEYS } from './notice-keys.ts';

/** Filters that choose among notices by what each has one of. */
export const NOTICE_FACETS = ['place', 'level', 'province'] as const;
export type NoticeFacet = (typeof NOTICE_FACETS)[number];
type Notice = Corpus['notices'][number];

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
