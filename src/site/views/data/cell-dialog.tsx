/** The whole of a text that a cell has no room for. */
import { useEffect, useRef } from 'preact/hooks';
import { CopyOutcome } from '../../components/copy-outcome.tsx';
import { useCopy } from '../../components/use-copy.ts';
import { words } from '../../messages/words.ts';

export interface OpenCell {
  column: string;
  text: string;
}

export function CellDialog({ cell, onClose }: { cell: OpenCell | null; onClose: () => void }) {
  const messages = words();
  const dialog = useRef<HTMLDialogElement>(null);
  const copying = useCopy();
  useEffect(() => {
    if (cell !== null) dialog.current!.showModal();
    copying.forget();
  }, [cell]);
  return (
    <dialog ref={dialog} aria-labelledby="cell-dialog-title" onClose={onClose}>
      <h3 id="cell-dialog-title">{cell?.column}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard. */}
      <div class="cell-dialog-text" tabIndex={0}>
        {cell?.text}
      </div>
      <p class="actions">
        <button type="button" onClick={() => copying.copy(cell?.text ?? '', messages.copied)}>
          {messages.copy}
        </button>
        <button type="button" onClick={() => dialog.current!.close()}>
          {messages.close}
        </button>
      </p>
      <CopyOutcome {...copying} />
    </dialog>
  );
}
