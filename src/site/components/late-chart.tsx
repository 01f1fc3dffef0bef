/** A chart further down a view: its code is fetched and its rows are asked for after those of the charts before it. */
import './late-chart.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chart } from '../../charts/chart.ts';
import { words } from '../messages/words.ts';
import { ChartFigure } from './chart-figure.tsx';
import { FailedMessage, LoadingMessage } from './state-message.tsx';
import { useLoaded } from './use-loaded.ts';
import { useNear } from './use-near.ts';

interface Props<Params, Row> {
  /** The chart's id. */
  id: string;
  load: () => Promise<Chart<Params, Row>>;
  params: Params;
  children?: ComponentChildren;
}

/** Milliseconds after which it comes though the reader is not near, so that it is there for search and print. */
const PATIENCE = 3000;

export function LateChart<Params extends object, Row extends object>(props: Props<Params, Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame);
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const come = useRef(false);
  come.current ||= near || due;
  return (
    <div ref={frame} class={come.current ? undefined : 'chart-to-come'}>
      {come.current && <Loading {...props} />}
    </div>
  );
}

function Loading<Params extends object, Row extends object>({ id, load, params, children }: Props<Params, Row>) {
  const messages = words();
  const loaded = useLoaded(id, load);
  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={messages} />;
  if (loaded.state === 'loading')
    return (
      <div class="chart-to-come">
        <LoadingMessage words={messages.chartLoading} />
      </div>
    );
  return (
    <ChartFigure chart={loaded.value} params={params} snapshot={null} picked="">
      {children}
    </ChartFigure>
  );
}
