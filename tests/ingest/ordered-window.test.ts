import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { orderedWindow } from '../../src/ingest/ordered-window.ts';

/** Works on numbers, the first of each ten much longer than the others; tells how much was under way at once. */
async function run(limits: { count: number; size: number }, sizeOf = (_: number) => 1) {
  const entries = Array.from({ length: 40 }, (_, index) => index);
  const most = { count: 0, size: 0 };
  const now = { count: 0, size: 0 };
  const results: number[] = [];
  const work = orderedWindow(entries, limits, async (entry) => {
    const size = sizeOf(entry);
    now.count += 1;
    now.size += size;
    most.count = Math.max(most.count, now.count);
    most.size = Math.max(most.size, now.size);
    const result = sleep(entry % 10 === 0 ? 20 : 1, entry * 2);
    return { size, result };
  });
  for await (const [entry, result] of work) {
    expect(result).toBe(entry * 2);
    now.count -= 1;
    now.size -= sizeOf(entry);
    results.push(entry);
  }
  expect(results).toEqual(entries);
  return most;
}

describe('orderedWindow', () => {
  it('keeps the order and no more under way than there is room for', async () => {
    expect(await run({ count: 1, size: 100 })).toEqual({ count: 1, size: 1 });
    expect((await run({ count: 7, size: 100 })).count).toBe(7);
  });

  it('counts what is large, and lets one alone be larger', async () => {
    const most = await run({ count: 100, size: 10 }, (entry) => (entry === 15 ? 50 : 3));
    expect(most.count).toBeLessThanOrEqual(4);
    expect(most.size).toBeLessThanOrEqual(9 + 50);
  });

  it('passes on what goes wrong at the start', async () => {
    const broken = orderedWindow([1, 2], { count: 2, size: 2 }, async () => {
      throw new Error('no start');
    });
    await expect(broken.next()).rejects.toThrow('no start');
  });
});
