import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runCli, spawnCli } from '../support/run-cli.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { writeNotices } from '../support/vary-notices.ts';
import { warehouseState } from '../support/warehouse-state.ts';

const temporaryFolder = useTemporaryFolders();
const KILLS = 50;
/** Databases that are disturbed side by side, each by its share of the kills. */
const LANES = 2;

it(`is the old database or the new one, whole, after each of ${KILLS} kills at any moment`, {
  timeout: 600_000,
}, async () => {
  const lanes = await Promise.all(Array.from({ length: LANES }, () => disturb(KILLS / LANES)));
  // Kills that all came too late, or all too early, would show nothing.
  expect(Math.min(...lanes.map(({ old }) => old))).toBeGreaterThan(0);
  expect(lanes.reduce((sum, { old, swapped }) => sum + old + swapped, 0)).toBe(KILLS);
});

/** Ingests one of two corpora after the other into a database, each time killing the process. */
async function disturb(kills: number): Promise<{ old: number; swapped: number }> {
  const folder = temporaryFolder();
  const db = join(folder, 'atlas.duckdb');
  const corpora = [writeNotices(join(folder, 'a'), 12), writeNotices(join(folder, 'b'), 14, 6)];
  const args = (corpus: number) => ['ingest', corpora[corpus]!, '--db', db, '--prune'];
  // The state of each when nobody disturbs it, coming from the other one; and how long that takes.
  const states: string[] = [];
  let duration = 0;
  for (const corpus of [1, 0, 1]) {
    const begun = performance.now();
    expect((await runCli(...args(corpus))).code).toBe(0);
    duration = performance.now() - begun;
    states[corpus] = await warehouseState(db);
  }
  expect(states[0]).not.toBe(states[1]);

  let current = 1;
  const seen = { old: 0, swapped: 0 };
  for (let kill = 1; kill <= kills; kill += 1) {
    const next = 1 - current;
    const child = spawnCli(args(next));
    const closed = once(child, 'close');
    // From before it has read anything until it is done; most fall where it writes.
    await sleep((0.3 + 0.8 * Math.random()) * duration);
    child.kill('SIGKILL');
    await closed;
    const state = await warehouseState(db);
    expect([states[current], states[next]], `kill ${kill}`).toContain(state);
    seen[state === states[current] ? 'old' : 'swapped'] += 1;
    if (state === states[next]) current = next;
  }

  // What the killed ones left behind goes with the next one that ends.
  expect((await runCli(...args(1 - current))).code).toBe(0);
  expect(await warehouseState(db)).toBe(states[1 - current]);
  expect(readdirSync(folder).sort()).toEqual(['a', 'atlas.duckdb', 'b']);
  return seen;
}
