import { effect } from '@preact/signals';
import { databaseState } from '../data/warehouse.ts';

/** Milliseconds that are waited for a database that nobody opens. */
const LONGEST_WAIT = 15_000;

/** Resolves when the database has been opened, or could not be: what follows then holds up no answer. */
export function databaseTried(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      // A large one takes its time; what is fetched for later would only delay it.
      if (databaseState.value === 'waiting') resolve();
    }, LONGEST_WAIT);
    effect(() => {
      if (databaseState.value === 'ready' || databaseState.value === 'failed') resolve();
    });
  });
}
