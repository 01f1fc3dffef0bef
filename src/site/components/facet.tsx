/** One filter: a button that opens its choices, with a search where they are many. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../messages/words.ts';
import { SearchField } from './search-field.tsx';
import { VirtualList } from './virtual-list.tsx';

export interface Choice {
  key: string;
  label: string;
  /** How many notices it leaves, where that is known. */
  notices?: number;
}

interface Props {
  id: string;
  title: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** From this many choices on there is a search. */
const SEARCHABLE = 12;

export function Facet({ id, title, choices, chosen, onChoose }: Props) {
  const messages = words();
  const [search, setSearch] = useState('');
  const fitting = choices.filter((choice) => choice.label.toLowerCase().includes(search.trim().toLowerCase()));
  const toggle = (key: string) =>
    onChoose(chosen.includes(key) ? chosen.filter((entry) => entry !== key) : [...chosen, key]);
  return (
    <Disclosure id={id} title={title} chosen={chosen.length}>
      {choices.length > SEARCHABLE && (
        <SearchField label={messages.filters.search(title)} value={search} onInput={setSearch} />
      )}
      {fitting.length === 0 ? (
        <p class="faint">{messages.filters.none}</p>
      ) : (
        <VirtualList
          items={fitting}
          rowHeight={32}
          keyOf={(choice) => choice.key}
          class="facet-choices"
          label={title}
          row={(choice) => (
            <label class="facet-choice" data-empty={choice.notices === 0 || undefined}>
              <input type="checkbox" checked={chosen.includes(choice.key)} onChange={() => toggle(choice.key)} />
              <span>{choice.label}</span>
              {choice.notices !== undefined && <span class="facet-count">{choice.notices}</span>}
            </label>
          )}
        />
      )}
      {chosen.length > 0 && (
        <button type="button" class="link facet-clear" onClick={() => onChoose([])}>
          {messages.filters.clear}
        </button>
      )}
    </Disclosure>
  );
}

interface DisclosureProps {
  id: string;
  title: string;
  /** Number of choices that are set. */
  chosen: number;
  children: ComponentChildren;
}

/** The button and what it opens; it closes with Escape, with a click elsewhere, and when another one opens. */
export function Disclosure({ id, title, chosen, children }: DisclosureProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    const isInside = ({ target }: Event) => target instanceof Node && details.current!.contains(target);
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      details.current!.open = false;
      if (isInside(event)) details.current!.querySelector('summary')!.focus();
    };
    const onPointer = (event: PointerEvent) => {
      if (!isInside(event)) details.current!.open = false;
    };
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onPointer);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onPointer);
    };
  }, [open]);
  return (
    <details
      ref={details}
      class="facet"
      name="facet"
      data-filter={id}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {title}
        {chosen > 0 && <b class="facet-number"> {chosen}</b>}
      </summary>
      {open && <div class="facet-panel">{children}</div>}
    </details>
  );
}
