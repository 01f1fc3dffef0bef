import * as v from 'valibot';
import type { ReadingKit } from './reading-kit.ts';
import { type Reading, WorkerAnswerSchema, type WorkerRequest } from './worker-messages.ts';

/** The page's side of the parsing worker. A worker that breaks is replaced for the next file. */
export class ParseClient {
  readonly #kit: ReadingKit;
  #worker: Worker | null = null;
  #waiting = new Map<number, (reading: Reading) => void>();
  #nextId = 1;

  constructor(kit: ReadingKit) {
    this.#kit = kit;
  }

  /** Reads one file; `bytes` is given away. Never rejects: what cannot be read comes back as a refusal. */
  read(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<Reading> {
    const worker = this.#running();
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ kind: 'read', id, path, bytes } satisfies WorkerRequest, [bytes.buffer]);
    });
  }

  /** Stops at once; files under way come back as refusals. */
  close(): void {
    this.#break('stopped');
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }) => this.#take(data));
    worker.addEventListener('error', (event) => this.#break(event.message || 'the parsing worker could not run'));
    worker.postMessage({ kind: 'start', kit: this.#kit } satisfies WorkerRequest);
    this.#worker = worker;
    return worker;
  }

  #take(data: unknown): void {
    // pdf.js greets its own page from the worker that it runs in.
    if (typeof data === 'object' && data !== null && 'action' in data) return;
    const answer = v.safeParse(WorkerAnswerSchema, data);
    if (!answer.success) {
      this.#break(`an answer that is none: ${answer.issues[0].message}`);
      return;
    }
    const { id, reading } = answer.output;
    this.#waiting.get(id)?.(reading);
    this.#waiting.delete(id);
  }

  #break(detail: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const answer of this.#waiting.values()) answer({ ok: false, refusal: { code: 'failed', detail } });
    this.#waiting.clear();
  }
}
