/** A value that takes time, in a component. */
import { useEffect, useState } from 'preact/hooks';
import { reasonOf } from '../data/reason-of.ts';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; reason: string; retry: () => void };

/** Loads anew whenever `key` changes; an answer that comes too late for its key is dropped. */
export function useLoaded<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ key: string; loaded: Loaded<T> } | null>(null);
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setAnswer({ key, loaded: { state: 'ready', value } }),
      (error: unknown) => {
        if (!current) return;
        const reason = reasonOf(error);
        const retry = () => {
          setAnswer(null);
          setAttempt((n) => n + 1);
        };
        setAnswer({ key, loaded: { state: 'failed', reason, retry } });
      },
    );
    return () => {
      current = false;
    };
  }, [key, attempt]);
  return answer?.key === key ? answer.loaded : { state: 'loading' };
}
