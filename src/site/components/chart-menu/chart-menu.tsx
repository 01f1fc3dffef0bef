/** What a chart can be taken along as: folded away, and fetched when the reader first opens it. */
import { useRef, useState } from 'preact/hooks';
import type { ChartAnswer } from '../../../charts/chart-answer.ts';
import { words } from '../../messages/words.ts';
import { FailedMessage, LoadingMessage } from '../state-message.tsx';
import { useLoaded } from '../use-loaded.ts';

export function ChartMenu({ answer }: { answer: ChartAnswer }) {
  const messages = words();
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog that was opened from here closes by itself, and alone.
    const isOurs = !(event.target instanceof Element && event.target.closest('dialog'));
    if (event.key !== 'Escape' || !open || !isOurs) return;
    event.stopPropagation();
    details.current!.open = false;
    details.current!.querySelector('summary')!.focus();
  };
  return (
    <details
      ref={details}
      class="chart-menu"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={onKeyDown}
    >
      <summary>{messages.chartMenu.title}</summary>
      {open && <OpenMenu answer={answer} />}
    </details>
  );
}

function OpenMenu({ answer }: { answer: ChartAnswer }) {
  const messages = words();
  const loaded = useLoaded('items', () => import('./menu-items.tsx'));
  if (loaded.state === 'loading') return <LoadingMessage words={messages.viewLoading} />;
  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={messages} />;
  const { MenuItems } = loaded.value;
  return <MenuItems answer={answer} />;
}
