/** The page: its head, the comparison, and over it in turn the notice that the reader has opened. */
import { useEffect } from 'preact/hooks';
import { Comparison } from './components/comparison.tsx';
import { NoticeView } from './components/notice-view.tsx';
import { PageHeader } from './components/page-header.tsx';
import { EmptyMessage, FailedMessage, LoadingMessage } from './components/state-message.tsx';
import { useLoaded } from './components/use-loaded.ts';
import { fetchCorpus } from './data/snapshots.ts';
import { databaseState } from './data/warehouse.ts';
import { messagesOf } from './messages/messages.ts';
import { comparisonScroll, route } from './navigation.ts';

const DATABASE_WORDS = {
  opening: 'databaseOpening',
  ready: 'databaseReady',
  failed: 'databaseFailed',
} as const;

export function App() {
  const { lang, notice, span } = route.value;
  const messages = messagesOf(lang);
  const corpus = useLoaded('corpus', fetchCorpus);
  const reading = notice !== null && span !== null;

  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = `${messages.name} ${messages.otherName}`;
  }, [lang, messages]);

  useEffect(() => {
    // Back from a notice: the comparison stands where the reader left it.
    if (!reading) scrollTo(0, comparisonScroll.y);
  }, [reading]);

  return (
    <>
      <a class="skip" href="#main">
        {messages.skip}
      </a>
      <PageHeader corpus={corpus.state === 'ready' ? corpus.value : null} />
      <main id="main" tabIndex={-1}>
        {corpus.state === 'loading' && <LoadingMessage words={messages.chartLoading} />}
        {corpus.state === 'failed' && <FailedMessage {...corpus} messages={messages} />}
        {corpus.state === 'ready' && corpus.value.notices.length === 0 && <EmptyMessage messages={messages} />}
        {corpus.state === 'ready' && corpus.value.notices.length > 0 && (
          <div hidden={reading}>
            <Comparison corpus={corpus.value} />
          </div>
        )}
        {reading && <NoticeView notice={notice} span={span} />}
      </main>
      <footer class="page-footer">
        <p>{messages.footer}</p>
        <p data-database={databaseState.value}>
          {databaseState.value !== 'waiting' && messages[DATABASE_WORDS[databaseState.value]]}
        </p>
      </footer>
    </>
  );
}
