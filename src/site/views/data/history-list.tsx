/** The statements that were run last, to be run again. */
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import { forgetStatements, statements } from './statement-history.ts';

/** Characters of a statement that are shown: two lines or so. */
const SHOWN = 140;

function shortened(sql: string): string {
  const line = sql.trim().replaceAll(/\s+/g, ' ');
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
}

export function HistoryList() {
  const messages = words().data;
  const locale = route.value.lang === 'zh' ? 'zh-CN' : 'en-GB';
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const entries = statements.value;
  return (
    <details class="data-history">
      <summary>{messages.history(entries.length)}</summary>
      <p class="faint">
        {messages.historyNote}{' '}
        {entries.length > 0 && (
          <button type="button" onClick={forgetStatements}>
            {messages.historyClear}
          </button>
        )}
      </p>
      <ol>
        {entries.map(({ sql, at, rows }) => (
          <li key={sql}>
            <a {...linkTo({ sql, show: 'table', x: null, y: null })}>
              <code>{shortened(sql)}</code>
            </a>{' '}
            <span class="faint">
              {time.format(at)} · {rows === null ? messages.historyFailed : messages.rows(rows)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
