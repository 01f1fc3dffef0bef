/** A chart with all that belongs to it: its question, its controls, and its picture once its rows are there. */
import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Chart } from '../../charts/chart.ts';
import { type ChartAnswer, chartAnswer, rowsOf } from '../../charts/chart-answer.ts';
import { addedState } from '../data/added-state.ts';
import { fetchRows } from '../data/snapshots.ts';
import { ask, databaseState, warmUp } from '../data/warehouse.ts';
import { words } from '../messages/words.ts';
import { route } from '../navigation.ts';
import { ShownChart } from './shown-chart.tsx';
import { FailedMessage, LoadingMessage, NothingToShow } from './state-message.tsx';
import { type Loaded, useLoaded } from './use-loaded.ts';

interface Props<Params, Row> {
  chart: Chart<Params, Row>;
  params: Params;
  /** The parameters that the chart's snapshot was written with; null where it has none. */
  snapshot: Params | null;
  /** The `key` of the marks that are picked. */
  picked: string;
  /** False where the view of the address has no place for what is picked, so that picking leads to the one that has. */
  shownHere?: boolean;
  /** Where the reader sets what the chart shows. */
  children?: ComponentChildren;
}

export function ChartFigure<Params extends object, Row extends object>(props: Props<Params, Row>) {
  const { chart, picked, shownHere = true, children } = props;
  const messages = words();
  const { loaded, isSnapshot } = useAnswer(props);
  const shown = useLastShown(loaded);
  const hasPicture = shown !== null && shown.answer.rows.length > 0;
  return (
    <figure class="chart" data-chart={chart.id} aria-busy={loaded.state !== 'ready'}>
      <figcaption>
        <h3>{chart.question[route.value.lang]}</h3>
      </figcaption>
      {children}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'loading' && shown === null && (
        <div class="chart-picture">
          <LoadingMessage words={isSnapshot ? messages.chartLoading : messages.dataLoading} />
        </div>
      )}
      {shown !== null && !hasPicture && <NothingToShow messages={messages} />}
      {hasPicture && (
        <ShownChart
          answer={shown.answer}
          answerKey={shown.key}
          picked={picked}
          shownHere={shownHere}
          onDrawn={openDatabase}
        />
      )}
    </figure>
  );
}

interface KeyedAnswer {
  answer: ChartAnswer;
  key: string;
}

/** The chart's answer: from its snapshot where that is what is asked for, else from the database. */
function useAnswer<Params extends object, Row extends object>({ chart, params, snapshot }: Props<Params, Row>) {
  const asked = JSON.stringify(params);
  const added = addedState.value.length;
  // The snapshot knows nothing of notices that were added.
  const isSnapshot = asked === JSON.stringify(snapshot) && added === 0;
  const key = `${chart.id} ${asked} ${added}`;
  const loaded = useLoaded<KeyedAnswer>(key, async () => {
    const rows = isSnapshot ? await fetchRows(chart) : await rowsOf(chart, params, ask);
    return { answer: chartAnswer(chart, params, rows), key };
  });
  // The same rows from the database, which nobody waits for: the first filter then finds the engine warm.
  useSignalEffect(() => {
    if (isSnapshot && databaseState.value === 'ready') ask(chart.sql(params), chart.row).catch(() => {});
  });
  const noPicture = loaded.state === 'failed' || (loaded.state === 'ready' && loaded.value.answer.rows.length === 0);
  useEffect(() => {
    if (noPicture) openDatabase();
  }, [noPicture]);
  return { loaded, isSnapshot };
}

/** While an answer is on its way the one before stays: the picture does not flicker. */
function useLastShown(loaded: Loaded<KeyedAnswer>): KeyedAnswer | null {
  const last = useRef<KeyedAnswer | null>(null);
  if (loaded.state === 'ready') last.current = loaded.value;
  return loaded.state === 'failed' ? null : last.current;
}

/** The engine is large: it is fetched when the first picture stands, or when there will be none. */
function openDatabase(): void {
  if (databaseState.peek() === 'waiting') warmUp();
}
