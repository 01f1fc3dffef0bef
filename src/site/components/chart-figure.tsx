/** A chart with all that belongs to it: its question, picture, notes, source line and table. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Chart } from '../../charts/chart.ts';
import { fetchRows } from '../data/snapshots.ts';
import { ask, databaseState, warmUp } from '../data/warehouse.ts';
import { messagesOf } from '../messages/messages.ts';
import { go, route } from '../navigation.ts';
import { scheme } from '../scheme.ts';
import { ChartDataTable } from './chart-data-table.tsx';
import { pickedKey, routeOfTarget } from './picked-target.ts';
import { FailedMessage, LoadingMessage, NothingToShow } from './state-message.tsx';
import { useLoaded } from './use-loaded.ts';
import { VegaChart } from './vega-chart.tsx';

interface Props<Params, Row> {
  chart: Chart<Params, Row>;
  params: Params;
  /** True where `params` are those that the chart's snapshot was written with. */
  isFirstView: boolean;
  /** Where the reader sets what the chart shows. */
  children?: ComponentChildren;
}

export function ChartFigure<Params, Row>({ chart, params, isFirstView, children }: Props<Params, Row>) {
  const language = route.value.lang;
  const messages = messagesOf(language);
  const key = `${chart.id} ${JSON.stringify(params)}`;
  const loaded = useLoaded(key, () => (isFirstView ? fetchRows(chart) : ask(chart.sql(params), chart.row)));
  const ready = loaded.state === 'ready';
  useEffect(() => {
    if (ready && databaseState.peek() === 'waiting') warmUp();
  }, [ready]);

  const question = chart.question[language];
  return (
    <figure class="chart" data-chart={chart.id} aria-busy={!ready}>
      <figcaption>
        <h2>{question}</h2>
      </figcaption>
      {children}
      {loaded.state === 'loading' && (
        <div class="chart-picture">
          <LoadingMessage words={isFirstView ? messages.chartLoading : messages.dataLoading} />
        </div>
      )}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'ready' && loaded.value.length === 0 && <NothingToShow messages={messages} />}
      {loaded.state === 'ready' && loaded.value.length > 0 && (
        <>
          <VegaChart
            makeSpec={(width) => chart.spec(loaded.value, { language, scheme: scheme.value, width })}
            specKey={`${key} ${language} ${scheme.value}`}
            picked={pickedKey(route.value)}
            description={`${question} ${chart.describe(loaded.value, language)}`}
            messages={messages}
            onPick={(target) => go(routeOfTarget(target))}
          />
          <ul class="notes">
            {chart.notes(loaded.value, language).map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <p class="source">{chart.source(loaded.value, language)}</p>
          <ChartDataTable table={chart.table(loaded.value, language)} caption={question} messages={messages} />
        </>
      )}
    </figure>
  );
}
