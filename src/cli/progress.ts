import type { Progress, ProgressState } from '../ingest/progress.ts';
import { displayWidth } from '../warehouse/export/display-width.ts';

export type ProgressStream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & NodeJS.WritableStream;

/** Milliseconds between two lines where the output is no terminal, and between two drawings of the bar where it is. */
const PAUSE = 1000;
const REDRAW = 80;
/** The rate is told when it has been measured for so long, in milliseconds. */
const SETTLED = 500;
const BAR = 20;

/**
 * Progress on a stream: a bar that rewrites itself on a terminal, with count, rate, time left and failures; elsewhere
 * a line for the first, the last, and at most one a second between.
 *
 * @param clock milliseconds that go on
 */
export function progressOn(stream: ProgressStream, clock: () => number = () => performance.now()): Progress {
  const begun = clock();
  let last = Number.NEGATIVE_INFINITY;
  const bar = stream.isTTY;
  const write = (line: string) => stream.write(bar ? `\r\u001b[K${line}\n` : `${line}\n`);
  return {
    step(state) {
      const now = clock();
      const between = state.done > 1 && state.done < state.total;
      if (between && now - last < (bar ? REDRAW : PAUSE)) return;
      last = now;
      const words = [`${state.done}/${state.total}`, ...pace(state, now - begun)];
      if (!bar) {
        stream.write(`${[...words, state.name].join(' ')}\n`);
        return;
      }
      const filled = Math.floor((state.done / state.total) * BAR);
      const line = `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${words.join(' ')} `;
      stream.write(`\r\u001b[K${line}${fitted(state.name, (stream.columns || 80) - line.length)}`);
    },
    failed: (message) => write(`left out: ${message}`),
    say: write,
    end() {
      if (bar) stream.write('\r\u001b[K');
    },
  };
}

/** `310/s`, `0:28 left`, `2 failed`: what is known and worth saying. */
function pace({ done, total, failed }: ProgressState, elapsed: number): string[] {
  const words: string[] = [];
  if (elapsed >= SETTLED && done > 1) {
    const rate = done / (elapsed / 1000);
    const seconds = Math.ceil((total - done) / rate);
    words.push(`${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)}/s`);
    if (seconds > 0) words.push(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`);
  }
  if (failed > 0) words.push(`${failed} failed`);
  return words;
}

/** The end of a name that is too wide, so that the line never wraps and the file itself is seen. */
function fitted(name: string, columns: number): string {
  let width = 0;
  const characters = [...name];
  for (let i = characters.length - 1; i >= 0; i -= 1) {
    width += displayWidth(characters[i]!);
    if (width >= columns) return characters.slice(i + 1).join('');
  }
  return name;
}
