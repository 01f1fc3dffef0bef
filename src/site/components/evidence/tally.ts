/** Counts of passages, and the portions in which they are fetched. */
import { STATUSES, type Status } from '../../../charts/filters.ts';
import type { Tally } from '../../data/evidence.ts';

/** Passages that are fetched at a time, more where the last notice has more. */
export const PORTION = 200;

/** All passages of some tallies. */
export function passagesIn(tally: readonly Tally[]): number {
  return tally.reduce((sum, row) => sum + row.passages, 0);
}

/** Those of the chosen statuses; all where none is chosen. */
export function ofStatuses(tally: readonly Tally[], chosen: readonly (Status | null)[]): readonly Tally[] {
  return chosen.length === 0 ? tally : tally.filter((row) => chosen.includes(row.status));
}

/** Passages by status, in the order of the statuses; what stands outside the measures has none and comes last. */
export function byStatus(tally: readonly Tally[]): { status: Status | null; passages: number }[] {
  return [...STATUSES, null].flatMap((status) => {
    const rows = tally.filter((row) => row.status === status);
    return rows.length === 0 ? [] : [{ status, passages: passagesIn(rows) }];
  });
}

export interface Portion {
  notices: string[];
  passages: number;
}

/** The notices in portions of at least `least` passages, the last one aside. A notice is never divided. */
export function portionsOf(tally: readonly Tally[], least = PORTION): Portion[] {
  const portions: Portion[] = [];
  for (const { notice_id, passages } of tally) {
    let last = portions.at(-1);
    if (last === undefined || (last.passages >= least && last.notices.at(-1) !== notice_id)) {
      last = { notices: [], passages: 0 };
      portions.push(last);
    }
    if (last.notices.at(-1) !== notice_id) last.notices.push(notice_id);
    last.passages += passages;
  }
  return portions;
}
