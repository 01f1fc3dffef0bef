/** Copies the address of a sentence of the notice. */
import { CopyOutcome } from '../../components/copy-outcome.tsx';
import { useCopy } from '../../components/use-copy.ts';
import { words } from '../../messages/words.ts';
import { addressOf } from '../../navigation.ts';
import type { Span } from '../../route/field.ts';

export function CopyLink({ span }: { span: Span }) {
  const messages = words();
  const copying = useCopy();
  const copy = () => copying.copy(new URL(addressOf({ span }), location.href).href, messages.copied);
  return (
    <div class="copy-link">
      <button type="button" class="link" onClick={copy}>
        {messages.notice.copyLink}
      </button>
      <CopyOutcome {...copying} />
    </div>
  );
}
