/** A thread of the browser that reads notices, one after the other in the order they come. Started by ParseClient. */
import * as v from 'valibot';
import { addedReader } from './read-added.ts';
import { type Reading, type WorkerAnswer, WorkerRequestSchema } from './worker-messages.ts';

let read: ((path: string, bytes: Uint8Array) => Promise<Reading>) | null = null;
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }) => {
  const message = v.parse(WorkerRequestSchema, data);
  if (message.kind === 'start') {
    read = addedReader(message.kit);
    return;
  }
  const { id, path, bytes } = message;
  last = last.then(async () => {
    if (read === null) throw new Error('a file came before the codebook');
    postMessage({ id, reading: await read(path, bytes) } satisfies WorkerAnswer);
  });
});
