/** Makes a file and saves it, and keeps what has become of it. */
import { useState } from 'preact/hooks';
import { reasonOf } from '../../data/reason-of.ts';
import { saveFile } from '../save-file.ts';
import { PictureTooLargeError } from './draw-picture.ts';

export type SavingState =
  | { is: 'idle' }
  | { is: 'making'; what: string }
  | { is: 'saved'; name: string }
  /** Without a reason the picture is too large. */
  | { is: 'failed'; what: string; reason: string | null };

/** Milliseconds in which the browser shows what is being made, before drawing keeps it from showing anything. */
const SHOWN = 30;

export function useSaving() {
  const [state, setState] = useState<SavingState>({ is: 'idle' });
  return {
    state,
    forget: () => setState({ is: 'idle' }),
    /** @param what names the file in messages; one file is made at a time, what is asked for meanwhile is not */
    async save(what: string, name: string, make: () => Promise<Blob>): Promise<void> {
      if (state.is === 'making') return;
      setState({ is: 'making', what });
      await new Promise((resolve) => setTimeout(resolve, SHOWN));
      try {
        saveFile(name, await make());
        setState({ is: 'saved', name });
      } catch (error) {
        const reason = error instanceof PictureTooLargeError ? null : reasonOf(error);
        setState({ is: 'failed', what, reason });
      }
    },
  };
}
