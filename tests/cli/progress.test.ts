import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';

const COLUMNS = 80;

/** What is written to a stream of that kind by a hundred steps of 100 ms each. */
function written(isTTY: boolean): string[] {
  const stream = Object.assign(new PassThrough({ encoding: 'utf8', highWaterMark: 1 << 20 }), {
    isTTY,
    columns: COLUMNS,
  });
  const pieces: string[] = [];
  stream.on('data', (piece: string) => pieces.push(piece));
  let time = 0;
  const progress = progressOn(stream, () => time);
  for (let done = 1; done <= 100; done += 1) {
    time = done * 100;
    if (done === 3) progress.failed('bad.txt: the file is empty');
    progress.step({ done, total: 100, failed: done < 3 ? 0 : 1, name: `关于巡察整改进展情况的通报/第${done}份.txt` });
  }
  progress.end();
  return pieces;
}

describe('progressOn', () => {
  it('draws a bar with count, rate, time left and failures on a terminal, never wider than it', () => {
    const pieces = written(true);
    expect(pieces).toContain('\r\u001b[Kleft out: bad.txt: the file is empty\n');
    const drawn = pieces.filter((piece) => piece.includes('/100')).map((piece) => piece.slice(4));
    expect(drawn).toHaveLength(100);
    expect(drawn[49]).toMatch(/^\[#{10}\.{10}\] 50\/100 10\/s 0:05 left 1 failed .*第50份\.txt$/);
    for (const line of drawn) {
      const columns = [...line].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
      expect(columns).toBeLessThanOrEqual(COLUMNS);
    }
    expect(pieces.at(-1)).toBe('\r\u001b[K');
  });

  it('prints a line a second elsewhere', () => {
    const pieces = written(false);
    expect(pieces[0]).toBe('1/100 关于巡察整改进展情况的通报/第1份.txt\n');
    expect(pieces[1]).toBe('left out: bad.txt: the file is empty\n');
    expect(pieces.at(-1)).toBe('100/100 10/s 1 failed 关于巡察整改进展情况的通报/第100份.txt\n');
    expect(pieces).toHaveLength(12);
  });
});
