/** The head of a column: the place, and the buttons that move the column or take it away. */
import { words } from '../../messages/words.ts';
import { linkToNotice } from '../../navigation.ts';
import type { CorpusNotice } from './chosen-notices.ts';

interface Props {
  notice: CorpusNotice;
  label: string;
  isOutside: boolean;
  isSmall: boolean;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  /** Null where it is the last one left. */
  onRemove: (() => void) | null;
}

export function BureauHead({ notice, label, isOutside, isSmall, isFirst, isLast, onMove, onRemove }: Props) {
  const messages = words().bureaus;
  return (
    <>
      <a {...linkToNotice(notice.notice_id, null)}>{label}</a>
      {isSmall && <span class="bureau-mark">{messages.smallMark}</span>}
      {isOutside && <span class="bureau-mark">{messages.outside}</span>}
      <span class="bureau-moves">
        <button
          type="button"
          data-move={`${notice.notice_id} -1`}
          aria-label={messages.left(label)}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          ←
        </button>
        <button
          type="button"
          data-move={`${notice.notice_id} 1`}
          aria-label={messages.right(label)}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          →
        </button>
        <button
          type="button"
          aria-label={messages.remove(label)}
          disabled={onRemove === null}
          onClick={onRemove ?? undefined}
        >
          ×
        </button>
      </span>
    </>
  );
}
