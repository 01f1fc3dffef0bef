/** The questions that people come with, each with the view that answers it. */
import { words } from '../../messages/words.ts';
import { linkToView } from '../../navigation.ts';
import type { View } from '../../route/fields.ts';

const WAYS = [
  'themes',
  'indicators',
  'bureaus',
  'timeline',
  'words',
  'gallery',
  'data',
  'quality',
  'add',
] as const satisfies readonly View[];

export function WaysIn() {
  const messages = words();
  return (
    <nav class="ways" aria-labelledby="ways-title">
      <h3 id="ways-title">{messages.overview.waysIn}</h3>
      <ul>
        {WAYS.map((view) => (
          <li key={view}>
            <a {...linkToView(view)}>{messages.view[view]}</a>
            <span class="faint">{messages.overview[`way_${view}`]}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
