/** A chart's picture, drawn at the width it has. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from 'vega-embed';
import type { TopLevelSpec } from 'vega-lite';
import type { Target } from '../../charts/chart.ts';
import { reasonOf } from '../data/reason-of.ts';
import type { Messages } from '../messages/zh.ts';
import { targetOfDatum } from './picked-target.ts';
import { FailedMessage, LoadingMessage } from './state-message.tsx';
import { hideTooltip } from './tooltip.ts';

const fetchDrawing = () => import('./draw-chart.ts');
// On its way while the rows are; a picture that cannot be drawn asks again, and says so.
fetchDrawing().catch(() => {});

interface Props {
  /** Makes the spec for a width in pixels. */
  makeSpec: (width: number) => TopLevelSpec;
  /** Names everything but the width that the spec depends on. */
  specKey: string;
  picked: string;
  description: string;
  messages: Messages;
  onPick: (target: Target) => void;
  /** Told each time a picture stands, and when it could not be drawn. */
  onDrawn?: () => void;
}

export function VegaChart({ makeSpec, specKey, picked, description, messages, onPick, onDrawn }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [result, setResult] = useState<Result | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [scrolls, setScrolls] = useState(false);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor((entry?.contentRect.width ?? 0) / 8) * 8;
      // Hidden while the reader is in a notice: keep the picture as it is.
      if (measured > 0) setWidth(measured);
    });
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);

  // `specKey` stands for everything that `makeSpec` closes over.
  useEffect(() => {
    if (width === 0) return;
    let current = true;
    // Drawn aside and put in place whole, so that the page does not jump while Vega is at work.
    const host = document.createElement('div');
    fetchDrawing()
      .then(({ drawChart }) => drawChart(host, makeSpec(width)))
      .then((drawn) => {
        if (!current) return drawn.finalize();
        drawn.view.addEventListener('click', (_event, item) => {
          const target = targetOfDatum(item?.datum);
          if (target !== null) pick.current(target);
        });
        frame.current!.replaceChildren(host);
        setScrolls(frame.current!.scrollWidth > frame.current!.clientWidth);
        setResult(drawn);
        setFailure(null);
        onDrawn?.();
        // What fails here fails again where it is shown.
        fetchDrawing()
          .then(({ rehearse }) => rehearse(makeSpec(width)))
          .catch(() => {});
      })
      .catch((error: unknown) => {
        if (!current) return;
        setFailure(reasonOf(error));
        onDrawn?.();
      });
    return () => {
      current = false;
    };
  }, [specKey, width, attempt]);

  useEffect(() => {
    if (result === null) return;
    return () => {
      hideTooltip();
      result.finalize();
    };
  }, [result]);

  useEffect(() => {
    result?.view.signal('picked', picked).runAsync();
  }, [result, picked]);

  return (
    <div class="chart-picture">
      {/* What scrolls must be reachable by keyboard. */}
      <div ref={frame} class="chart-frame" role="img" aria-label={description} tabIndex={scrolls ? 0 : undefined} />
      {failure !== null && (
        <FailedMessage reason={failure} retry={() => setAttempt((n) => n + 1)} messages={messages} />
      )}
      {result === null && failure === null && <LoadingMessage words={messages.chartLoading} />}
    </div>
  );
}
