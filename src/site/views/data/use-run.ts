/** Runs the statement that is asked for, and keeps what has come of it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { reasonOf } from '../../data/reason-of.ts';
import { countSql, readSql, type SqlResult } from '../../data/run-sql.ts';
import { SqlFault } from '../../data/sql-fault.ts';
import { connect } from '../../data/warehouse.ts';
import { remember } from './statement-history.ts';

/** Each asking has a number of its own, so that the same statement can be run again. */
export interface Asked {
  sql: string;
  turn: number;
}

type Arrange = typeof import('./arrange.ts');

export interface Answer {
  sql: string;
  /** Of the asking. */
  turn: number;
  result: SqlResult;
  arrange: Arrange;
  /** How many rows there are in all; null where they are still being counted, or are too many to be counted in time. */
  total: number | null;
  counting: boolean;
}

/** How long rows are counted that are not shown, in milliseconds. */
const COUNT_TIME = 10_000;

export type Run =
  | { state: 'none' }
  | { state: 'running'; stop: () => void }
  | { state: 'done'; answer: Answer }
  | { state: 'fault'; sql: string; fault: SqlFault }
  /** The database itself, or a part of the page, cannot be had. */
  | { state: 'failed'; reason: string };

/** The run of what is asked for, and the last answer, which stays in sight until there is another. */
export function useRun(asked: Asked | null): { run: Run; last: Answer | null } {
  const [run, setRun] = useState<Run>({ state: 'none' });
  const last = useRef<Answer | null>(null);

  useEffect(() => {
    if (asked === null) {
      last.current = null;
      setRun({ state: 'none' });
      return;
    }
    const { sql, turn } = asked;
    const stopping = new AbortController();
    // What comes after it has been replaced by another is dropped.
    let current = true;
    const answered = (answer: Answer) => {
      if (!current) return;
      last.current = answer;
      setRun({ state: 'done', answer });
    };
    const read = async () => {
      const arranging = import('./arrange.ts');
      arranging.catch(() => {});
      const open = await connect();
      const result = await readSql(open, sql, stopping.signal);
      const { rows, cut } = result;
      const answer = { sql, turn, result, arrange: await arranging, total: cut ? null : rows, counting: cut };
      answered(answer);
      if (current) remember({ sql, at: Date.now(), rows });
      if (!cut) return;
      const patience = setTimeout(() => stopping.abort(), COUNT_TIME);
      const total = await countSql(open, sql, stopping.signal).catch(() => null);
      clearTimeout(patience);
      answered({ ...answer, total, counting: false });
    };
    setRun({ state: 'running', stop: () => stopping.abort() });
    read().catch((error: unknown) => {
      if (!current) return;
      last.current = null;
      if (!(error instanceof SqlFault)) {
        setRun({ state: 'failed', reason: reasonOf(error) });
        return;
      }
      if (error.kind !== 'stopped') remember({ sql, at: Date.now(), rows: null });
      setRun({ state: 'fault', sql, fault: error });
    });
    return () => {
      current = false;
      stopping.abort();
    };
  }, [asked]);

  return { run, last: last.current };
}
