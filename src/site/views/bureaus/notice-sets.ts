/** Sets that a reader can put side by side at once: notices that have something in common with the first one. */
import type { Corpus } from '../../../charts/corpus.ts';
import { type Filters, UNKNOWN } from '../../../charts/filters.ts';
import { passes } from '../../../charts/notice-passes.ts';
import { type CorpusNotice, LEAST_BUREAUS, MOST_BUREAUS } from './chosen-notices.ts';

export const SET_KINDS = ['place', 'province', 'level', 'quarter'] as const;
export type SetKind = (typeof SET_KINDS)[number];

export interface NoticeSet {
  kind: SetKind;
  /** What they share: the place's key, the province, the level, the quarter. */
  shared: string;
  /** The first one and up to five more. */
  ids: string[];
  /** All that share it and pass the filters, the first one included. */
  total: number;
}

const SHARED: Record<SetKind, (notice: CorpusNotice) => string | null> = {
  place: ({ place }) => (place === UNKNOWN ? null : place),
  province: ({ province }) => province,
  level: ({ level }) => level,
  quarter: ({ published_quarter }) => published_quarter,
};

/** How many of these a notice shares with the first one, besides what the set is of: those nearest come first. */
const NEARNESS: readonly SetKind[] = ['level', 'province', 'quarter'];

/** Sets of at least two, in the order of {@link SET_KINDS}; none of the same notices twice. */
export function noticeSets(corpus: Corpus, filters: Filters, first: CorpusNotice): NoticeSet[] {
  const sets: NoticeSet[] = [];
  const others = corpus.notices.filter((notice) => notice.notice_id !== first.notice_id && passes(notice, filters));
  for (const kind of SET_KINDS) {
    const shared = SHARED[kind](first);
    if (shared === null) continue;
    const sharing = others.filter((notice) => SHARED[kind](notice) === shared);
    if (sharing.length + 1 < LEAST_BUREAUS) continue;
    const nearness = (notice: CorpusNotice) =>
      NEARNESS.filter((near) => SHARED[near](notice) !== null && SHARED[near](notice) === SHARED[near](first)).length;
    const nearest = sharing
      .map((notice) => ({ notice, near: nearness(notice), apart: Math.abs(notice.sort_key - first.sort_key) }))
      .sort((a, b) => b.near - a.near || a.apart - b.apart)
      .slice(0, MOST_BUREAUS - 1);
    const ids = [first.notice_id, ...nearest.map(({ notice }) => notice.notice_id)];
    const same = sets.some((set) => set.ids.length === ids.length && set.ids.every((id) => ids.includes(id)));
    if (!same) sets.push({ kind, shared, ids, total: sharing.length + 1 });
  }
  return sets;
}
