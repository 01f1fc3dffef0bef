/** The page: its head, the filters, the view of the address, and what it says of itself at the foot. */
import { useEffect } from 'preact/hooks';
import { FilterBar } from './components/filter-bar.tsx';
import { PageFooter } from './components/page-footer.tsx';
import { PageHeader } from './components/page-header.tsx';
import { EmptyMessage, FailedMessage, LoadingMessage } from './components/state-message.tsx';
import { ViewOutlet } from './components/view-outlet.tsx';
import { corpusState } from './data/corpus.ts';
import { databaseState, warmUp } from './data/warehouse.ts';
import { words } from './messages/words.ts';
import { route } from './navigation.ts';
import { FILTERED_VIEWS } from './views/views.ts';

/** Milliseconds after which the database is opened where no picture has asked for it. */
const PATIENCE = 3000;

export function App() {
  const { lang, view } = route.value;
  const messages = words();
  const corpus = corpusState.value;

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = `${messages.view[view]} · ${messages.name} ${messages.otherName}`;
  }, [lang, view, messages]);

  useEffect(() => {
    // Views without a picture need the database too, sooner or later.
    const opening = setTimeout(() => databaseState.peek() === 'waiting' && warmUp(), PATIENCE);
    return () => clearTimeout(opening);
  }, []);

  const empty = corpus.state === 'ready' && corpus.value.notices.length === 0 && view !== 'add';
  return (
    <>
      <a class="skip" href="#main">
        {messages.skip}
      </a>
      <PageHeader />
      {corpus.state === 'ready' && !empty && FILTERED_VIEWS.includes(view) && <FilterBar corpus={corpus.value} />}
      <main id="main" tabIndex={-1}>
        {corpus.state === 'loading' && <LoadingMessage words={messages.chartLoading} />}
        {corpus.state === 'failed' && <FailedMessage {...corpus} messages={messages} />}
        {empty && <EmptyMessage messages={messages} />}
        {corpus.state === 'ready' && !empty && <ViewOutlet corpus={corpus.value} />}
      </main>
      <PageFooter />
    </>
  );
}
