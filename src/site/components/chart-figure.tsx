/** A chart with all that belongs to it: its question, picture, notes, source line and table. */
import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Chart } from '../../charts/chart.ts';
import { queryText } from '../../charts/query-text.ts';
import { addedState } from '../data/added-state.ts';
import { fetchRows } from '../data/snapshots.ts';
import { ask, databaseState, warmUp } from '../data/warehouse.ts';
import { words } from '../messages/words.ts';
import { linkToView, route } from '../navigation.ts';
import type { View } from '../route/route.ts';
import { scheme } from '../scheme.ts';
import { ChartDataTable } from './chart-data-table.tsx';
import { goToTarget, linkOfTarget } from './go-to-target.ts';
import { FailedMessage, LoadingMessage, NothingToShow } from './state-message.tsx';
import { useLoaded } from './use-loaded.ts';
import { VegaChart } from './vega-chart.tsx';

interface Props<Params, Row> {
  chart: Chart<Params, Row>;
  params: Params;
  /** The parameters that the chart's snapshot was written with; null where it has none. */
  snapshot: Params | null;
  /** The `key` of the marks that are picked. */
  picked: string;
  /** The view that shows what is picked; that of the address where it is not given. */
  pickedIn?: View;
  /** Where the reader sets what the chart shows. */
  children?: ComponentChildren;
}

export function ChartFigure<Params, Row>(props: Props<Params, Row>) {
  const { chart, params, snapshot, picked, pickedIn, children } = props;
  const language = route.value.lang;
  const messages = words();
  const asked = JSON.stringify(params);
  // The snapshot knows nothing of notices that were added.
  const isSnapshot = asked === JSON.stringify(snapshot) && addedState.value.length === 0;
  const key = `${chart.id} ${asked} ${addedState.value.length}`;
  const loaded = useLoaded(key, async () => ({
    rows: isSnapshot ? await fetchRows(chart) : await ask(chart.sql(params), chart.row),
    params,
    key,
  }));
  const ready = loaded.state === 'ready';
  // The engine is large: it is fetched when the first picture stands, or when there will be none.
  const openDatabase = () => {
    if (databaseState.peek() === 'waiting') warmUp();
  };
  // The same rows from the database, which nobody waits for: the first filter then finds the engine warm.
  useSignalEffect(() => {
    if (isSnapshot && databaseState.value === 'ready') ask(chart.sql(params), chart.row).catch(() => {});
  });
  const noPicture = loaded.state === 'failed' || (loaded.state === 'ready' && loaded.value.rows.length === 0);
  useEffect(() => {
    if (noPicture) openDatabase();
  }, [noPicture]);

  // While an answer is on its way the one before stays: the picture does not flicker.
  const last = useRef<{ rows: Row[]; params: Params; key: string } | null>(null);
  if (loaded.state === 'ready') last.current = loaded.value;
  const shown = loaded.state === 'failed' ? null : last.current;

  const question = chart.question[language];
  return (
    <figure class="chart" data-chart={chart.id} aria-busy={!ready}>
      <figcaption>
        <h3>{question}</h3>
      </figcaption>
      {children}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'loading' && shown === null && (
        <div class="chart-picture">
          <LoadingMessage words={isSnapshot ? messages.chartLoading : messages.dataLoading} />
        </div>
      )}
      {shown !== null && shown.rows.length === 0 && <NothingToShow messages={messages} />}
      {shown !== null && shown.rows.length > 0 && (
        <>
          <VegaChart
            makeSpec={(width) => chart.spec(shown.rows, { language, scheme: scheme.value, width }, shown.params)}
            specKey={`${shown.key} ${language} ${scheme.value}`}
            picked={picked}
            description={`${question} ${chart.describe(shown.rows, language, shown.params)}`}
            messages={messages}
            onPick={(target) => goToTarget(target, pickedIn)}
            onDrawn={openDatabase}
          />
          <ul class="notes">
            {chart.notes(shown.rows, language, shown.params).map((note) => (
              <li key={note}>{note}</li>
            ))}
            <li class="caution">{chart.caution[language]}</li>
          </ul>
          <p class="source">{chart.source(shown.rows, language, shown.params)}</p>
          <ChartDataTable
            table={() => chart.table(shown.rows, language, shown.params)}
            caption={question}
            messages={messages}
            linkOf={(target) => linkOfTarget(target, pickedIn)}
          />
          <p class="chart-more">
            <a {...linkToView('data', { sql: queryText(chart.sql(shown.params)) })}>{messages.openQuery}</a>
          </p>
        </>
      )}
    </figure>
  );
}
