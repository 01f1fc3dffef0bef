/** What narrows the quotations: words to look for, statuses, and whether there is a figure. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Status } from '../../../charts/filters.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { LONGEST_WORDS } from '../../route/fields.ts';

/** How long a reader may pause in typing, in milliseconds: a search may read every measure. */
const PAUSE = 250;

export interface Narrowing {
  statuses: readonly (Status | null)[];
  figures: boolean;
}

interface Props {
  /** Statuses that there are, with the number of quotations that fit all else. */
  counts: readonly { status: Status | null; passages: number }[];
  narrowing: Narrowing;
  onNarrow: (narrowing: Narrowing) => void;
}

export function EvidenceTools({ counts, narrowing, onNarrow }: Props) {
  const messages = words();
  const { statuses, figures } = narrowing;
  const toggle = (status: Status | null) =>
    onNarrow({
      ...narrowing,
      statuses: statuses.includes(status) ? statuses.filter((entry) => entry !== status) : [...statuses, status],
    });
  return (
    <search class="evidence-tools">
      <SearchWords />
      <div class="evidence-chips">
        {counts.map(({ status, passages }) => (
          <button
            key={status}
            type="button"
            class="toggle"
            aria-pressed={statuses.includes(status)}
            onClick={() => toggle(status)}
          >
            {status === null ? messages.evidence.outside : messages[`status_${status}`]}{' '}
            <span class="toggle-count">{passages}</span>
          </button>
        ))}
        <button
          type="button"
          class="toggle"
          aria-pressed={figures}
          onClick={() => onNarrow({ ...narrowing, figures: !figures })}
        >
          {messages.evidence.onlyFigures}
        </button>
      </div>
    </search>
  );
}

/** The words stand in the address, from the pause in typing on. */
function SearchWords() {
  const messages = words();
  const set = route.value.words ?? '';
  const [typed, setTyped] = useState(set);
  const waiting = useRef(0);
  const written = useRef(set);

  // The back button and links set the words too.
  useEffect(() => {
    if (set !== written.current) setTyped(set);
    written.current = set;
  }, [set]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const write = (value: string) => {
    clearTimeout(waiting.current);
    written.current = value.trim();
    go({ words: value.trim() || null }, 'replace');
  };
  return (
    <input
      type="search"
      maxLength={LONGEST_WORDS}
      value={typed}
      aria-label={messages.evidence.search}
      placeholder={messages.evidence.search}
      onInput={(event) => {
        const { value } = event.currentTarget;
        setTyped(value);
        clearTimeout(waiting.current);
        // Letters on their way to a Chinese character are not looked for.
        if (!event.isComposing) waiting.current = window.setTimeout(write, PAUSE, value);
      }}
      onCompositionEnd={(event) => write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.isComposing) write(event.currentTarget.value);
      }}
    />
  );
}
