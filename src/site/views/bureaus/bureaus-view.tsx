/** Two to six notices side by side. */
import './bureaus.css';
import { SMALL_DENOMINATOR } from '../../../charts/chart.ts';
import { groupLabel } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { inspectionTimeline } from '../../../charts/inspection-timeline.ts';
import { measureStatus } from '../../../charts/measure-status.ts';
import { placeLabel, placeLabels } from '../../../charts/place-label.ts';
import { specificity } from '../../../charts/specificity.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { LateChart } from '../../components/late-chart.tsx';
import { SeedChoice } from '../../components/seed-choice.tsx';
import { NothingToShow } from '../../components/state-message.tsx';
import { hasInferredPlace } from '../../filters/inferred-place.ts';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { ApartSection } from './apart-section.tsx';
import {
  type ChosenNotices,
  type CorpusNotice,
  chosenNotices,
  LEAST_BUREAUS,
  MOST_BUREAUS,
  measureFilters,
} from './chosen-notices.ts';
import { FactsTable } from './facts-table.tsx';
import { NoticePicker } from './notice-picker.tsx';
import { type NoticeSet, noticeSets } from './notice-sets.ts';
import { ProfileFigure } from './profile-figure.tsx';
import { ReportButton } from './report-button.tsx';

const loadDifferences = async () => (await import('../../../charts/share-differences.ts')).shareDifferences;

const isSmall = ({ measures }: CorpusNotice) => measures < SMALL_DENOMINATOR;

export function BureausView({ corpus }: { corpus: Corpus }) {
  const { bureaus, lang, seed } = route.value;
  const messages = words();
  const filters = filtersOf(route.value);
  const chosen = chosenNotices(corpus, bureaus, filters);
  const { notices } = chosen;
  const labels = placeLabels(notices, lang);
  const ids = notices.map((notice) => notice.notice_id);
  const set = { notices: ids, filters: measureFilters(filters) };
  const small = notices.filter(isSmall).map((notice) => labels.get(notice.notice_id)!);
  return (
    <>
      <h2>{messages.bureaus.title}</h2>
      <p class="tagline">{messages.bureaus.lead}</p>
      <div class="controls">
        <NoticePicker corpus={corpus} shown={notices} />
        {notices[0] !== undefined && <Sets sets={noticeSets(corpus, filters, notices[0])} first={notices[0]} />}
      </div>
      <ChoiceWords chosen={chosen} />
      {notices.length > 0 && <ReportButton corpus={corpus} notices={notices} themes={filters.themes} />}
      {notices.length === 0 ? (
        <NothingToShow messages={messages} />
      ) : (
        <>
          <FactsTable chosen={chosen} labels={labels} isSmall={isSmall} />
          <ul class="notes">
            <li>{messages.bureaus.dash}</li>
            {small.length > 0 && <li>{messages.bureaus.small(small.join(messages.comma), SMALL_DENOMINATOR)}</li>}
            {hasInferredPlace(notices) && <li>{messages.inferredHint}</li>}
          </ul>
          <ProfileFigure corpus={corpus} notices={notices} labels={labels} filters={set.filters} />
          {notices.length >= LEAST_BUREAUS && (
            <LateChart
              id="share-differences"
              load={loadDifferences}
              params={{ ...set, notices: heldAgainstFirst(chosen), seed: seed === null ? null : Number(seed) }}
            >
              <SeedChoice />
            </LateChart>
          )}
          <div class="bureau-pair">
            <ChartFigure chart={specificity} params={set} snapshot={null} picked="" />
            <ChartFigure chart={measureStatus} params={set} snapshot={null} picked="" />
          </div>
          <ChartFigure chart={inspectionTimeline} params={set} snapshot={null} picked="" />
          <ApartSection corpus={corpus} chosen={chosen} labels={labels} isSmall={isSmall} />
        </>
      )}
    </>
  );
}

/** The ids with the one first that the others are held against: the reader's first, else the one with most measures. */
function heldAgainstFirst({ notices, isDefault }: ChosenNotices): string[] {
  const ordered = isDefault ? notices.toSorted((a, b) => b.measures - a.measures) : notices;
  return ordered.map(({ notice_id }) => notice_id);
}

/** What a reader must know of the choice: that it is not theirs, or that the address asks for more. */
function ChoiceWords({ chosen: { notices, isDefault, missing, beyond, outside } }: { chosen: ChosenNotices }) {
  const messages = words().bureaus;
  const said = [
    isDefault && notices.length > 0 && messages.first(notices.length),
    notices.length > 0 && notices.length < LEAST_BUREAUS && messages.onlyOne,
    beyond > 0 && messages.beyond(MOST_BUREAUS, beyond),
    missing > 0 && messages.missing(missing),
    outside.size > 0 && messages.measuresOnly,
  ].filter((entry) => entry !== false);
  return (
    <div class="bureau-said" role="status">
      {said.map((entry) => (
        <p key={entry}>{entry}</p>
      ))}
    </div>
  );
}

function Sets({ sets, first }: { sets: readonly NoticeSet[]; first: CorpusNotice }) {
  const { lang, bureaus } = route.value;
  const messages = words().bureaus;
  if (sets.length === 0) return null;
  const nameOf = ({ kind, shared }: NoticeSet) =>
    kind === 'place' ? placeLabel(first, lang) : groupLabel(kind, shared, lang);
  const isLong = sets.some((set) => set.total > set.ids.length);
  return (
    <nav class="segmented bureau-sets" aria-label={messages.sets}>
      <span class="segmented-label" aria-hidden="true">
        {messages.sets}
      </span>
      {sets.map((set) => (
        <a
          key={set.kind}
          aria-current={set.ids.join() === bureaus.join() ? 'true' : undefined}
          {...linkTo({ bureaus: set.ids, theme: null, at: null, words: null })}
        >
          {messages[`set_${set.kind}`](nameOf(set), set.total)}
        </a>
      ))}
      {isLong && <span class="bureau-sets-hint">{messages.setShort(MOST_BUREAUS)}</span>}
    </nav>
  );
}
