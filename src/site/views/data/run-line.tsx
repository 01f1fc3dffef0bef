/** Runs and stops a statement, and says how it goes: one line below the editor. */
import { useEffect, useState } from 'preact/hooks';
import { databaseState } from '../../data/warehouse.ts';
import { words } from '../../messages/words.ts';
import type { Answer, Run } from './use-run.ts';

interface Props {
  run: Run;
  last: Answer | null;
  onRun: () => void;
}

export function RunLine({ run, last, onRun }: Props) {
  const { data: messages, dataLoading } = words();
  const isRunning = run.state === 'running';
  return (
    <div class="run-line">
      <button type="button" class="run" onClick={onRun}>
        {messages.run}
      </button>
      {isRunning && (
        <button type="button" onClick={run.stop}>
          {messages.stop}
        </button>
      )}
      <p role="status">
        {isRunning && (databaseState.value === 'ready' ? messages.running : dataLoading)}
        {run.state === 'done' && last !== null && summaryOf(last)}
      </p>
      {isRunning && <Elapsed />}
      <p class="faint run-keys">{messages.keys}</p>
    </div>
  );
}

function summaryOf({ result, total, counting }: Answer): string {
  const messages = words().data;
  const rows = () => {
    if (!result.cut) return messages.rows(result.rows);
    if (total !== null) return messages.rowsOf(result.rows, total);
    return counting ? messages.rowsCounting(result.rows) : messages.rowsMany(result.rows);
  };
  return `${rows()} · ${messages.seconds(result.milliseconds / 1000)}`;
}

/** Not read out: a number that changes five times a second. */
function Elapsed() {
  const [started] = useState(() => performance.now());
  const [now, setNow] = useState(started);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 200);
    return () => clearInterval(timer);
  }, []);
  return (
    <span class="faint" aria-hidden="true">
      {words().data.seconds((now - started) / 1000)}
    </span>
  );
}
