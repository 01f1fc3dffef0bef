/** Says that something was copied, or gives it to the reader to copy: selected, in a field of its own. */
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../messages/words.ts';
import type { Copying } from './use-copy.ts';

export function CopyOutcome({ outcome, forget }: Copying) {
  const messages = words();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [outcome]);
  return (
    <div class="copy-outcome">
      <p role="status">{outcome?.said}</p>
      {outcome?.text != null && (
        <>
          <textarea ref={field} readOnly rows={4} aria-label={messages.copyFailed} value={outcome.text} />
          <button type="button" onClick={forget}>
            {messages.close}
          </button>
        </>
      )}
    </div>
  );
}
