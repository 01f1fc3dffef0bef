import { expect, it } from 'vitest';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { segmenter } from '../../src/coding/words/segmenter.ts';
import { type Preparation, preparer, type RawNotice } from '../../src/ingest/prepare-notice.ts';
import { WorkerPool } from '../../src/ingest/worker-pool.ts';
import { DEFAULT_LIMITS } from '../../src/text/formats/limits.ts';
import { noticePath, noticeText } from '../support/sample-notices.ts';

const PREPARATION: Preparation = {
  codebook: loadCodebook('data/codebook'),
  corrections: [],
  versions: { parser: 'p', codebook: 'c' },
  limits: DEFAULT_LIMITS,
};
const TIMEOUT = { timeout: 60_000 };

const raw = (number: string, words = ''): RawNotice => {
  return { path: noticePath(number), bytes: Buffer.from(noticeText(number) + words), listed: null };
};

it('prepares on threads what is prepared on the spot, errors as well', TIMEOUT, async () => {
  const pool = new WorkerPool(2, PREPARATION);
  const onTheSpot = preparer(PREPARATION, segmenter(PREPARATION.codebook));
  const menu: RawNotice = { path: 'menu.txt', bytes: Buffer.from('今天的菜单：米饭、青菜、豆腐。'), listed: null };
  const refused = pool.prepare(menu).catch((error: unknown) => String(error));
  for (const number of ['000', '001', '002']) {
    expect(await pool.prepare(raw(number))).toEqual(await onTheSpot(raw(number)));
  }
  expect(await refused).toMatch(/^Error: menu\.txt: is no rectification notice: /);
  await pool.close();
});

it('names the file whose thread breaks down, and goes on with the others', TIMEOUT, async () => {
  // Corrections that are none break each thread down as it starts.
  const pool = new WorkerPool(1, { ...PREPARATION, corrections: null as never });
  const outcomes = await Promise.allSettled(['000', '001', '002'].map((number) => pool.prepare(raw(number))));
  for (const [index, outcome] of outcomes.entries()) {
    const file = noticePath(`00${index}`);
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining(`${file}: cannot be read; its thread broke down: `) },
    });
  }
  await pool.close();
});

it('refuses what is under way when it is closed', TIMEOUT, async () => {
  const pool = new WorkerPool(1, PREPARATION);
  const outcome = pool.prepare(raw('003')).catch((error: unknown) => String(error));
  await pool.close();
  expect(await outcome).toContain(`${noticePath('003')}: the run was stopped`);
});
