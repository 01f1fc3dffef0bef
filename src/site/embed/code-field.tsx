/** Code to be copied. */
import type { ComponentChildren } from 'preact';
import { CopyOutcome } from '../components/copy-outcome.tsx';
import { useCopy } from '../components/use-copy.ts';
import { words } from '../messages/words.ts';

interface Props {
  code: string;
  /** Further things to do with it. */
  children?: ComponentChildren;
}

export function CodeField({ code, children }: Props) {
  const messages = words();
  const copying = useCopy();
  return (
    <>
      <textarea class="embed-code" readOnly rows={5} spellcheck={false} aria-label={messages.embed.code} value={code} />
      <p class="actions">
        <button type="button" onClick={() => copying.copy(code, messages.copied)}>
          {messages.embed.copyCode}
        </button>
        {children}
      </p>
      <CopyOutcome {...copying} />
    </>
  );
}
