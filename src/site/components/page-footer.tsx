/** What the page says of itself: that nothing leaves the machine, and how its database stands. */
import { databaseState } from '../data/warehouse.ts';
import { words } from '../messages/words.ts';

const DATABASE_WORDS = { opening: 'databaseOpening', ready: 'databaseReady', failed: 'databaseFailed' } as const;

export function PageFooter() {
  const messages = words();
  const state = databaseState.value;
  return (
    <footer class="page-footer">
      <p>{messages.footer}</p>
      <p data-database={state}>{state !== 'waiting' && messages[DATABASE_WORDS[state]]}</p>
    </footer>
  );
}
