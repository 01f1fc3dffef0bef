/** Puts a text on the clipboard and keeps what has become of it. */
import { useState } from 'preact/hooks';
import { words } from '../messages/words.ts';

export interface Copying {
  /** What happened last: the words that say so, and the text itself where the browser did not let it be copied. */
  outcome: { said: string; text: string | null; what: string | null } | null;
  /** @param what names what is copied, so that it can say so itself */
  copy(text: string, said: string, what?: string): void;
  forget(): void;
}

/** Where the browser does not let the page copy, the outcome says so and gives the text to the reader. */
export function useCopy(): Copying {
  const messages = words();
  const [outcome, setOutcome] = useState<Copying['outcome']>(null);
  return {
    outcome,
    copy(text, said, what = '') {
      // Gone first, so that the same words are said again.
      setOutcome(null);
      // Not there in a page that is served over plain http from another machine; refused where the reader forbids it.
      const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
      written.then(
        () => setOutcome({ said, text: null, what }),
        () => setOutcome({ said: messages.copyByHand, text, what: null }),
      );
    },
    forget: () => setOutcome(null),
  };
}
