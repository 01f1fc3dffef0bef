/** What a reader can do with the sentence around the words that they have selected. */
import { words } from '../../messages/words.ts';
import { go } from '../../navigation.ts';
import type { Span } from '../../route/field.ts';
import { CopyLink } from './copy-link.tsx';

export function SelectedWords({ span, onClose }: { span: Span; onClose: () => void }) {
  const messages = words();
  const pick = () => {
    onClose();
    go({ span });
  };
  return (
    <section class="mark-details" aria-label={messages.notice.selected}>
      <div class="mark-details-head">
        <span class="faint">{messages.notice.selected}</span>
        <CopyLink key={`${span.start}-${span.end}`} span={span} />
        <button type="button" class="link" onClick={pick}>
          {messages.notice.pick}
        </button>
        <button type="button" class="link mark-details-close" onClick={onClose}>
          {messages.close}
        </button>
      </div>
    </section>
  );
}
