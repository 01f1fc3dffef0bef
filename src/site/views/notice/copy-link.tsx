/** Copies the address of a sentence of the notice. */
import { useState } from 'preact/hooks';
import { words } from '../../messages/words.ts';
import { addressOf } from '../../navigation.ts';
import type { Span } from '../../route/field.ts';

export function CopyLink({ span }: { span: Span }) {
  const messages = words();
  const [said, setSaid] = useState('');
  const copy = () => {
    const address = new URL(addressOf({ span }), location.href).href;
    // A page that was not opened from this machine or over https has no clipboard.
    const writing = navigator.clipboard?.writeText(address) ?? Promise.reject();
    writing.then(
      () => setSaid(messages.copied),
      () => setSaid(messages.copyFailed),
    );
  };
  return (
    <span class="copy-link">
      <button type="button" class="link" onClick={copy}>
        {messages.notice.copyLink}
      </button>
      <span role="status" class="faint">
        {said}
      </span>
    </span>
  );
}
