/** The promises themselves, by the day that they are due; each leads to its sentence. */

import { type Commitment, MOST_COMMITMENTS } from '../../../charts/commitment-list.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { periodLabel } from '../../../charts/period-label.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { Segmented } from '../../components/segmented.tsx';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { VirtualList } from '../../components/virtual-list.tsx';
import { addedState } from '../../data/added-state.ts';
import { listedCommitments } from '../../data/commitments.ts';
import { words } from '../../messages/words.ts';
import { linkToNotice, route } from '../../navigation.ts';
import { DUE_STATES } from '../../route/fields.ts';
import { filtersOf } from '../../route/route.ts';

export function CommitmentList({ corpus }: { corpus: Corpus }) {
  const { asof, due } = route.value;
  const messages = words();
  const filters = filtersOf(route.value);
  // Without a day nothing is overdue: an old link that asks for it shows all.
  const state = asof === null && (due === 'overdue' || due === 'later') ? 'all' : due;
  const loaded = useLoaded(JSON.stringify([filters, asof, state, addedState.value.length]), () =>
    listedCommitments(filters, asof, state),
  );
  const states = asof === null ? (['all', 'undated'] as const) : DUE_STATES;
  return (
    <section class="commitments" aria-labelledby="commitments-title">
      <h3 id="commitments-title">{messages.timeline.listTitle}</h3>
      <div class="controls">
        <Segmented
          label={messages.timeline.show}
          choices={states.map((key) => ({
            key,
            label: messages.timeline[`due_${key}`],
            change: { due: key },
            current: key === state,
          }))}
        />
      </div>
      {loaded.state === 'loading' && <LoadingMessage words={messages.dataLoading} />}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'ready' && <Commitments rows={loaded.value} corpus={corpus} />}
    </section>
  );
}

function Commitments({ rows, corpus }: { rows: Commitment[]; corpus: Corpus }) {
  const { lang, asof } = route.value;
  const messages = words().timeline;
  const labels = placeLabels(corpus.notices, lang);
  const themes = new Map(corpus.themes.map((theme) => [theme.theme, lang === 'zh' ? theme.name_zh : theme.name_en]));
  const total = rows[0]?.total ?? 0;
  return (
    <>
      <p class="faint" role="status">
        {total === 0 ? messages.none : messages.counted(total)}
        {total > MOST_COMMITMENTS && ` ${messages.most(MOST_COMMITMENTS)}`}
      </p>
      {rows.length > 0 && (
        <VirtualList
          items={rows}
          rowHeight={96}
          keyOf={(row) => `${row.notice_id} ${row.span_start}`}
          class="commitment-rows"
          label={messages.listTitle}
          row={(row) => (
            <div class="commitment">
              <p class="commitment-due">
                <b>{row.due === null ? messages.undated : periodLabel(row.due, lang)}</b>
                {asof !== null && row.overdue === true && <span class="overdue">{messages.overdue}</span>}
              </p>
              <p>
                {labels.get(row.notice_id) ?? ''}
                {row.theme !== null && <span class="faint"> · {themes.get(row.theme) ?? row.theme}</span>}
              </p>
              <p class="commitment-text">
                <a {...linkToNotice(row.notice_id, { start: row.span_start, end: row.span_end })}>{row.text.trim()}</a>
              </p>
            </div>
          )}
        />
      )}
    </>
  );
}
