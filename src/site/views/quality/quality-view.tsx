/** How far the data can be trusted: what is doubtful in each notice, entry by entry, and against annotation by hand. */
import './quality.css';
import { useMemo } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import type { Filters } from '../../../charts/filters.ts';
import { passes } from '../../../charts/notice-passes.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { FailedMessage, LoadingMessage, NothingToShow } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { addedState } from '../../data/added-state.ts';
import { type NoticeQuality, noticeQuality } from '../../data/quality.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { HandSection } from './hand-section.tsx';
import { ListPanel } from './list-panel.tsx';
import { NoticeTable } from './notice-table.tsx';

export function QualityView({ corpus }: { corpus: Corpus }) {
  const { lang } = route.value;
  const messages = words();
  const filters = filtersOf(route.value);
  const labels = useMemo(() => placeLabels(corpus.notices, lang), [corpus, lang]);
  const loaded = useLoaded(JSON.stringify(addedState.value), noticeQuality);
  const rows = useMemo(
    () => (loaded.state === 'ready' ? passing(corpus, filters, loaded.value) : []),
    [corpus, JSON.stringify(filters), loaded.state],
  );
  const isFiltered = filters.themes.length > 0 || filters.statuses.length > 0;
  return (
    <>
      <h2>{messages.quality.title}</h2>
      <p class="tagline">{messages.quality.lead}</p>
      {isFiltered && <p class="faint">{messages.quality.notByMeasure}</p>}
      <div class="beside quality-beside">
        <section>
          <h3>{messages.quality.noticesTitle}</h3>
          <p class="faint">{messages.quality.noticesHint}</p>
          {loaded.state === 'loading' && <LoadingMessage words={messages.dataLoading} />}
          {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
          {loaded.state === 'ready' &&
            (rows.length === 0 ? (
              <NothingToShow messages={messages} />
            ) : (
              <>
                <Summary rows={rows} />
                <NoticeTable rows={rows} labels={labels} />
              </>
            ))}
        </section>
        <ListPanel corpus={corpus} labels={labels} />
      </div>
      <HandSection corpus={corpus} labels={labels} />
    </>
  );
}

/** The rows of the notices that pass, in the order of the places. */
function passing(corpus: Corpus, filters: Filters, rows: readonly NoticeQuality[]): NoticeQuality[] {
  const byNotice = new Map(rows.map((row) => [row.notice_id, row]));
  return corpus.notices.flatMap((notice) => (passes(notice, filters) ? (byNotice.get(notice.notice_id) ?? []) : []));
}

/** All notices that pass, taken together. */
function Summary({ rows }: { rows: readonly NoticeQuality[] }) {
  const messages = words().quality;
  const sum = (value: (row: NoticeQuality) => number) => rows.reduce((total, row) => total + value(row), 0);
  const sums: [string, string][] = [
    [messages.column_repairs, String(sum((row) => row.repairs))],
    [messages.column_doubtful, String(sum((row) => row.doubtful_repairs))],
    [messages.column_warnings, String(sum((row) => row.warnings))],
    [
      messages.column_corrections,
      messages.applied(
        sum((row) => row.corrections_applied),
        sum((row) => row.corrections),
      ),
    ],
    [messages.column_covered, String(sum((row) => row.covered))],
  ];
  return (
    <dl class="quality-sums" aria-label={messages.summary}>
      <div>
        <dt>{messages.summary}</dt>
        <dd>{messages.notices(rows.length)}</dd>
      </div>
      {sums.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
