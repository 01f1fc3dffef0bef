/** The passages that fit what the reader looks for, fetched in portions. */
import { useRef } from 'preact/hooks';
import type { Status } from '../../../charts/filters.ts';
import {
  ALL_EVIDENCE,
  type Cut,
  type Evidence,
  type EvidenceFilter,
  type EvidenceSource,
} from '../../data/evidence.ts';
import { type Loaded, useLoaded } from '../use-loaded.ts';
import { byStatus, ofStatuses, passagesIn, portionsOf } from './tally.ts';

export interface Passages {
  shown: readonly Evidence[];
  /** Passages that fit, fetched or not. */
  fitting: number;
  /** Passages before anything was looked for. */
  total: number;
  /** Statuses that there are before anything was looked for, with the number of passages that fit all else. */
  counts: readonly { status: Status | null; passages: number }[];
  /** Number of passages in the next portion, 0 after the last. */
  next: number;
  /** Null where all are counted. */
  cut: Cut | null;
}

/**
 * While an answer is on its way the one before stays.
 *
 * @param key names everything that `source` depends on
 * @param portions number of portions to fetch
 */
export function usePassages(
  key: string,
  source: EvidenceSource,
  filter: EvidenceFilter,
  statuses: readonly (Status | null)[],
  portions: number,
): { loaded: Loaded<Passages>; passages: Passages | null } {
  const loaded = useLoaded(JSON.stringify([key, filter, statuses, portions]), async (): Promise<Passages> => {
    const [all, fitting, cut] = await Promise.all([source.tally(ALL_EVIDENCE), source.tally(filter), source.cut()]);
    const wanted = ofStatuses(fitting, statuses);
    const parts = portionsOf(wanted);
    const answers = await Promise.all(
      parts.slice(0, portions).map(({ notices }) => source.passages(filter, notices, statuses)),
    );
    return {
      shown: answers.flat(),
      fitting: passagesIn(wanted),
      total: passagesIn(all),
      counts: byStatus(all).map(({ status }) => ({ status, passages: passagesIn(ofStatuses(fitting, [status])) })),
      next: parts[portions]?.passages ?? 0,
      cut,
    };
  });
  const last = useRef<Passages | null>(null);
  if (loaded.state === 'ready') last.current = loaded.value;
  return { loaded, passages: loaded.state === 'failed' ? null : last.current };
}
