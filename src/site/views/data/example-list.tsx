/** Questions to begin with: links, as their answers can be sent on. */
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import { EXAMPLES } from './examples.ts';

export function ExampleList({ open }: { open: boolean }) {
  const { lang, sql } = route.value;
  return (
    <details class="data-examples" open={open}>
      <summary>{words().data.examples}</summary>
      <ul>
        {EXAMPLES.map((example) => (
          <li key={example.sql}>
            <a
              aria-current={example.sql === sql ? 'true' : undefined}
              {...linkTo({ sql: example.sql, show: 'table', x: null, y: null })}
            >
              {example.title[lang]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
