/** A thread that prepares notices, one after the other in the order they come. Started by worker-boot.js. */
import { parentPort, workerData } from 'node:worker_threads';
import { segmenter } from '../coding/words/segmenter.ts';
import { type Preparation, type PreparedNotice, preparer, type RawNotice } from './prepare-notice.ts';

/** What a thread sends back: once for each notice, in the same order. */
export type WorkerAnswer = { prepared: PreparedNotice } | { error: unknown };

const port = parentPort!;
const preparation = workerData as Preparation;
const prepare = preparer(preparation, segmenter(preparation.codebook));
let last: Promise<void> = Promise.resolve();

port.on('message', (raw: RawNotice) => {
  last = last.then(async () => {
    const answer = await prepare(raw).then(
      (prepared): WorkerAnswer => ({ prepared }),
      (error: unknown): WorkerAnswer => ({ error: plain(error) }),
    );
    port.postMessage(answer);
  });
});

/** The error as the other side can have it: a subclass's own fields do not travel. */
function plain(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  const copy = new Error(error.message);
  copy.stack = error.stack ?? copy.message;
  return copy;
}
