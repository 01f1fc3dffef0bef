/** The day on which promises count as overdue: nothing is called overdue unless the reader sets one. */
import type { Corpus } from '../../../charts/corpus.ts';
import { localDay } from '../../local-day.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';

/** The last whole day on which a notice was published, null where none gives one. */
function lastPublished(corpus: Corpus): string | null {
  const days = corpus.notices.map((notice) => notice.published).filter((date) => date?.length === 10);
  return days.sort().at(-1) ?? null;
}

/**
 * Sets the day while it is typed: a year passes through 0002, 0020 and 0202, which are not meant, and what is changed
 * digit by digit is one step back.
 */
function setDay(day: string, before: string | null): void {
  if (day === '') go({ asof: null });
  else if (day >= '1000') go({ asof: day }, before === null ? 'push' : 'replace');
}

export function DayControl({ corpus }: { corpus: Corpus }) {
  const { asof } = route.value;
  const messages = words().timeline;
  const last = lastPublished(corpus);
  return (
    <div class="choice">
      <label>
        {messages.asOf}{' '}
        <input type="date" value={asof ?? ''} onChange={(event) => setDay(event.currentTarget.value, asof)} />
      </label>
      <button type="button" onClick={() => go({ asof: localDay() })}>
        {messages.today}
      </button>
      {last !== null && (
        <button type="button" onClick={() => go({ asof: last })}>
          {messages.lastPublished(last)}
        </button>
      )}
      {asof !== null && (
        <button type="button" class="link" onClick={() => go({ asof: null, due: 'all' })}>
          {messages.noDay}
        </button>
      )}
    </div>
  );
}
