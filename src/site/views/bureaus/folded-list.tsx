/** A list whose end is folded away where it is long. */
import type { ComponentChildren } from 'preact';
import { words } from '../../messages/words.ts';

interface Props {
  entries: readonly ComponentChildren[];
  /** Entries in sight before it is opened. */
  most: number;
  class?: string;
}

export function FoldedList({ entries, most, class: name }: Props) {
  // A single entry more takes no more room than the words that fold it.
  const open = entries.length <= most + 1 ? entries : entries.slice(0, most);
  const folded = entries.slice(open.length);
  // The entries have no order of their own that could change, so that their places are their keys.
  const items = (list: readonly ComponentChildren[], from: number) =>
    list.map((entry, at) => <li key={from + at}>{entry}</li>);
  return (
    <>
      <ul class={name}>{items(open, 0)}</ul>
      {folded.length > 0 && (
        <details class="folded">
          <summary>{words().bureaus.restOf(folded.length)}</summary>
          <ul class={name}>{items(folded, open.length)}</ul>
        </details>
      )}
    </>
  );
}
