/** Which notices stand side by side: those of the address, else the first that pass the filters. */
import type { Corpus } from '../../../charts/corpus.ts';
import type { Filters } from '../../../charts/filters.ts';
import { passes } from '../../../charts/notice-passes.ts';
import { MOST_SERIES } from '../../../charts/series-look.ts';

export type CorpusNotice = Corpus['notices'][number];

/** As many as the pictures can tell apart, and as few as can be compared. */
export const MOST_BUREAUS = MOST_SERIES;
export const LEAST_BUREAUS = 2;
/** As many as stand there when nothing is chosen. */
const FIRST_BUREAUS = 4;

export interface ChosenNotices {
  /** In the order of the address. */
  notices: CorpusNotice[];
  /** True where the address names none. */
  isDefault: boolean;
  /** Ids of the address that the corpus does not hold. */
  missing: number;
  /** Notices of the address beyond those that there is room for. */
  beyond: number;
  /** Ids of chosen notices that do not pass the filters; they stay all the same. */
  outside: ReadonlySet<string>;
}

/** The notices of these ids, at most {@link MOST_BUREAUS}; without ids the first few that pass the filters. */
export function chosenNotices(corpus: Corpus, ids: readonly string[], filters: Filters): ChosenNotices {
  if (ids.length === 0) {
    const notices: CorpusNotice[] = [];
    for (const notice of corpus.notices) {
      if (passes(notice, filters)) notices.push(notice);
      if (notices.length === FIRST_BUREAUS) break;
    }
    return { notices, isDefault: true, missing: 0, beyond: 0, outside: new Set() };
  }
  const wanted = new Set(ids);
  const held = new Map<string, CorpusNotice>();
  for (const notice of corpus.notices) if (wanted.has(notice.notice_id)) held.set(notice.notice_id, notice);
  const found = ids.flatMap((id) => held.get(id) ?? []);
  const notices = found.slice(0, MOST_BUREAUS);
  return {
    notices,
    isDefault: false,
    missing: ids.length - found.length,
    beyond: found.length - notices.length,
    outside: new Set(notices.filter((notice) => !passes(notice, filters)).map(({ notice_id }) => notice_id)),
  };
}

/** The ids with one moved by a place to the left (-1) or right (1); as they are at the edge. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const next = ids.filter((entry) => entry !== id);
  next.splice(to, 0, id);
  return next;
}

/** What the filters say of measures; which notices there are is settled. */
export function measureFilters(filters: Filters): Filters {
  return { ...filters, places: [], levels: [], provinces: [], from: null, to: null };
}
