/** What the page says of itself: that nothing leaves the machine, how its database stands, and whether it works offline. */
import { NOTEBOOKS_PAGE } from '../../notebooks/notebooks-page.ts';
import { databaseState } from '../data/warehouse.ts';
import { DOCS_PAGE } from '../docs/addresses.ts';
import { words } from '../messages/words.ts';
import { offlineState } from '../offline/register.ts';

const DATABASE_WORDS = { opening: 'databaseOpening', ready: 'databaseReady', failed: 'databaseFailed' } as const;

export function PageFooter() {
  const messages = words();
  const state = databaseState.value;
  const offline = offlineState.value;
  return (
    <footer class="page-footer">
      <p>{messages.footer}</p>
      <p>
        <a href={DOCS_PAGE}>{messages.docs}</a> <a href={NOTEBOOKS_PAGE}>{messages.notebooks}</a>
      </p>
      <p>
        <span data-database={state}>{state !== 'waiting' && messages[DATABASE_WORDS[state]]}</span>{' '}
        <span data-offline={offline}>
          {offline !== 'preparing' && offline !== 'unsupported' && messages.offline[offline]}
        </span>
      </p>
    </footer>
  );
}
