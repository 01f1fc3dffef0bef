/** What went wrong with added notices outside of any one file: a drop, a removal. */
import { signal } from '@preact/signals';
import { reasonOf } from '../data/reason-of.ts';

/** The reason of the last fault; null once something new is begun. */
export const addFault = signal<string | null>(null);

/** Lets `work` go on by itself; where it fails, the view that adds notices says so. */
export function tellFault(work: Promise<unknown>): void {
  addFault.value = null;
  work.catch((error: unknown) => {
    addFault.value = reasonOf(error);
  });
}
