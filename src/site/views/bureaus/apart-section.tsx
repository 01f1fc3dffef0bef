/** What one of the notices reports and the others do not, and the documents that several name. */
import type { ComponentChildren } from 'preact';
import type { Corpus } from '../../../charts/corpus.ts';
import { NO_FILTERS } from '../../../charts/filters.ts';
import { NO_VALUE } from '../../components/no-value.ts';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { addedState } from '../../data/added-state.ts';
import { bureauReports, type Report, type ReportKind, type Reports } from '../../data/bureau-reports.ts';
import { words } from '../../messages/words.ts';
import { type LinkProps, linkToNotice, linkToView, route } from '../../navigation.ts';
import { filtersOf, type Route } from '../../route/route.ts';
import { type Apart, apartNotes, setApart } from './apart.ts';
import { type BureauRow, BureauTable } from './bureau-table.tsx';
import { type ChosenNotices, type CorpusNotice, measureFilters } from './chosen-notices.ts';
import { FoldedList } from './folded-list.tsx';

interface Props {
  corpus: Corpus;
  chosen: ChosenNotices;
  labels: ReadonlyMap<string, string>;
  isSmall: (notice: CorpusNotice) => boolean;
}

export function ApartSection(props: Props) {
  const messages = words();
  const ids = props.chosen.notices.map((notice) => notice.notice_id);
  const filters = measureFilters(filtersOf(route.value));
  const loaded = useLoaded(JSON.stringify([ids, filters, addedState.value]), () => bureauReports(ids, filters));
  return (
    <section class="bureau-apart">
      <h3>{messages.bureaus.apart}</h3>
      <p class="faint">{[messages.bureaus.apartHint, ...apartNotes(filters, messages.bureaus)].join(' ')}</p>
      {loaded.state === 'loading' && <LoadingMessage words={messages.dataLoading} />}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'ready' && <ApartTable {...props} reports={loaded.value} />}
    </section>
  );
}

function ApartTable({ corpus, chosen, labels, isSmall, reports }: Props & { reports: Reports }) {
  const { lang } = route.value;
  const messages = words().bureaus;
  const { notices, outside } = chosen;
  const ids = notices.map((notice) => notice.notice_id);
  const names = new Map(
    [
      ...corpus.themes.map((entry) => [entry.theme, entry] as const),
      ...corpus.indicators.map((entry) => [entry.indicator, entry] as const),
    ].map(([code, entry]) => [code, lang === 'zh' ? entry.name_zh : entry.name_en]),
  );
  const nameOf = (subject: string) => names.get(subject) ?? subject;
  // A notice outside the filters would have no evidence under them.
  const within = (id: string): Partial<Route> =>
    outside.has(id) ? { place: [], level: [], province: [], from: NO_FILTERS.from, to: NO_FILTERS.to } : {};
  const link = (kind: ReportKind, { notice_id: at, subject, span_start, span_end }: Report) => {
    if (kind === 'themes') return linkToView('themes', { ...within(at), by: 'notice', theme: subject, at });
    if (kind === 'indicators') return linkToView('indicators', { ...within(at), indicator: subject, at });
    return linkToNotice(at, span_start === null || span_end === null ? null : { start: span_start, end: span_end });
  };
  const unit = { themes: messages.times, indicators: messages.figures, documents: messages.places };
  const entry = (kind: ReportKind, report: Report): ComponentChildren => (
    <>
      <a {...link(kind, report)}>{nameOf(report.subject)}</a> <span class="faint">{unit[kind](report.count)}</span>
    </>
  );

  const apart = {
    themes: setApart(reports.themes, ids),
    indicators: setApart(reports.indicators, ids),
    documents: setApart(reports.documents, ids),
  };
  const only = (kind: ReportKind): BureauRow => ({
    header: messages[`only_${kind}`],
    cells: ids.map((id) => listOr(apart[kind].only.get(id)!.map((report) => entry(kind, report)))),
  });
  const lacking = (kind: 'themes' | 'indicators'): BureauRow[] =>
    ids.length < 3
      ? []
      : [
          {
            header: messages[`lacking_${kind}`],
            cells: ids.map((id) => listOr(apart[kind].lacking.get(id)!.map(nameOf))),
          },
        ];
  return (
    <>
      <BureauTable
        caption={messages.apartTable}
        columns={notices.map((notice) => ({
          id: notice.notice_id,
          head: labels.get(notice.notice_id),
          small: isSmall(notice),
        }))}
        groups={[
          {
            title: null,
            rows: [
              only('themes'),
              ...lacking('themes'),
              only('indicators'),
              ...lacking('indicators'),
              only('documents'),
            ],
          },
        ]}
      />
      <SharedDocuments shared={apart.documents.shared} labels={labels} linkOf={(report) => link('documents', report)} />
    </>
  );
}

interface SharedProps {
  shared: Apart['shared'];
  labels: ReadonlyMap<string, string>;
  linkOf: (report: Report) => LinkProps;
}

/** The documents that several name, each with the way to where each notice does. */
function SharedDocuments({ shared, labels, linkOf }: SharedProps) {
  const messages = words().bureaus;
  return (
    <>
      <h4>{messages.sharedDocuments(shared.length)}</h4>
      {shared.length === 0 ? (
        <p class="faint">{messages.noShared}</p>
      ) : (
        <FoldedList
          class="shared-documents"
          most={12}
          entries={shared.map(({ subject, reports }) => (
            <>
              {subject}
              <span class="shared-by">
                {reports.map((report) => (
                  <a key={report.notice_id} {...linkOf(report)}>
                    {labels.get(report.notice_id)} {messages.places(report.count)}
                  </a>
                ))}
              </span>
            </>
          ))}
        />
      )}
    </>
  );
}

function listOr(entries: readonly ComponentChildren[]): ComponentChildren {
  return entries.length === 0 ? <span class="faint">{NO_VALUE}</span> : <FoldedList entries={entries} most={8} />;
}
