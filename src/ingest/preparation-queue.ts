import { segmenter } from '../coding/words/segmenter.ts';
import type { Preparation, PreparedNotice, RawNotice } from './prepare-notice.ts';
import { preparer } from './prepare-notice.ts';
import type { WorkerPool } from './worker-pool.ts';

/** From this many notices on, threads are worth the third of a second of work that starting one takes. */
const WORTH_THREADS = 48;

/** Prepares notices: a few on the spot, many on threads of their own. */
export class PreparationQueue {
  readonly #preparation: Preparation;
  /** How many threads at most. */
  readonly threads: number;
  readonly #onTheSpot: (raw: RawNotice) => Promise<PreparedNotice>;
  #pool: WorkerPool | null = null;
  #count = 0;

  /** @param threads at most; 1 keeps all work on the spot */
  constructor(threads: number, preparation: Preparation) {
    this.threads = threads;
    this.#preparation = preparation;
    this.#onTheSpot = preparer(preparation, segmenter(preparation.codebook));
  }

  async prepare(raw: RawNotice): Promise<PreparedNotice> {
    this.#count += 1;
    if (this.threads <= 1 || this.#count < WORTH_THREADS) return this.#onTheSpot(raw);
    if (this.#pool === null) {
      const { WorkerPool } = await import('./worker-pool.ts');
      this.#pool ??= new WorkerPool(this.threads, this.#preparation);
    }
    return this.#pool.prepare(raw);
  }

  /** Ends the threads; what they have not done is refused. */
  async close(): Promise<void> {
    await this.#pool?.close();
  }
}
