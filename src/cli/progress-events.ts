import type { IngestResult } from '../ingest/ingest-result.ts';
import type { Progress } from '../ingest/progress.ts';

/** What `ingest --json` prints: one object a line, told apart by `event`. */
export type IngestEvent =
  | { event: 'progress'; done: number; total: number; failed: number; file: string }
  | { event: 'waiting'; message: string }
  | { event: 'left_out'; message: string }
  | { event: 'note'; message: string }
  | { event: 'removed'; file: string }
  | {
      event: 'done';
      db: string;
      notices: number;
      parsed: number;
      unchanged: number;
      removed: number;
      left_out: number;
      written: boolean;
      seconds: number;
    }
  /** The last one where nothing was written: the database is as it was. */
  | { event: 'failed' | 'interrupted'; message: string };

/** Milliseconds between two `progress` events. */
const PAUSE = 500;

export function printEvent(event: IngestEvent): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

/** Progress for machines, on standard output. */
export function progressEvents(): Progress {
  let last = Number.NEGATIVE_INFINITY;
  return {
    step({ done, total, failed, name }) {
      const now = performance.now();
      if (done > 1 && done < total && now - last < PAUSE) return;
      last = now;
      printEvent({ event: 'progress', done, total, failed, file: name });
    },
    failed: (message) => printEvent({ event: 'left_out', message }),
    say: (message) => printEvent({ event: 'waiting', message }),
    end: () => {},
  };
}

/**
 * Tells what an ingest did, `done` last.
 *
 * @returns false where something was left out
 */
export function reportEvents(result: IngestResult, db: string, seconds: number): boolean {
  const { parsed, unchanged, removed, notes, leftOut, written } = result;
  for (const message of notes) printEvent({ event: 'note', message });
  for (const file of removed) printEvent({ event: 'removed', file });
  const notices = parsed + unchanged;
  const counts = { parsed, unchanged, removed: removed.length, left_out: leftOut.length };
  printEvent({ event: 'done', db, notices, ...counts, written, seconds: Math.round(seconds * 1000) / 1000 });
  return leftOut.length === 0 && notices > 0;
}
