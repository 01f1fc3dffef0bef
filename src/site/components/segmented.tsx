/** A few ways to see the same thing, one of which is set: links, so that each can be kept and sent. */
import { linkTo } from '../navigation.ts';
import type { Route } from '../route/route.ts';

interface Props {
  label: string;
  choices: readonly { key: string; label: string; change: Partial<Route>; current: boolean }[];
}

export function Segmented({ label, choices }: Props) {
  return (
    <nav class="segmented" aria-label={label}>
      <span class="segmented-label" aria-hidden="true">
        {label}
      </span>
      {choices.map(({ key, label: name, change, current }) => (
        <a key={key} aria-current={current ? 'true' : undefined} {...linkTo(change)}>
          {name}
        </a>
      ))}
    </nav>
  );
}
