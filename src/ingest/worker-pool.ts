import { Worker } from 'node:worker_threads';
import type { Preparation, PreparedNotice, RawNotice } from './prepare-notice.ts';
import type { WorkerAnswer } from './worker.ts';

const BOOT = new URL('./worker-boot.js', import.meta.url);

interface Job {
  raw: RawNotice;
  size: number;
  resolve(prepared: PreparedNotice): void;
  reject(error: unknown): void;
}

interface Thread {
  worker: Worker;
  /** Sent to it and not yet answered, in order: the first is the one it works on. */
  jobs: Job[];
  size: number;
}

/** Threads that prepare notices. */
export class WorkerPool {
  readonly #preparation: Preparation;
  readonly #threads: Thread[] = [];
  #closed = false;

  constructor(threads: number, preparation: Preparation) {
    this.#preparation = preparation;
    for (let i = 0; i < threads; i += 1) this.#threads.push(this.#start([]));
  }

  /** Prepares a notice on the thread with the least before it. The notice's bytes are copied. */
  prepare(raw: RawNotice): Promise<PreparedNotice> {
    return new Promise((resolve, reject) => {
      const size = 'bytes' in raw ? raw.bytes.length : raw.text.length;
      const thread = this.#threads.reduce((a, b) => (b.size < a.size ? b : a));
      this.#send(thread, { raw, size, resolve, reject });
    });
  }

  /** Ends the threads; what they have not answered is refused. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { jobs } of this.#threads) {
      for (const { raw, reject } of jobs.splice(0)) reject(new Error(`${raw.path}: the run was stopped`));
    }
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()));
  }

  #send(thread: Thread, job: Job): void {
    thread.jobs.push(job);
    thread.size += job.size;
    thread.worker.postMessage(job.raw);
  }

  #start(jobs: readonly Job[]): Thread {
    const worker = new Worker(BOOT, { workerData: this.#preparation });
    const thread: Thread = { worker, jobs: [], size: 0 };
    worker.on('message', (answer: WorkerAnswer) => {
      const job = thread.jobs.shift();
      if (job === undefined) return;
      thread.size -= job.size;
      if ('prepared' in answer) job.resolve(answer.prepared);
      else job.reject(answer.error);
    });
    let reason = 'it ended early';
    worker.on('error', (error: unknown) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      if (!this.#closed) this.#replace(thread, reason);
    });
    for (const job of jobs) this.#send(thread, job);
    return thread;
  }

  /** A file that brings its thread down, as by using up its memory, is left out; what waited behind it goes on. */
  #replace(thread: Thread, reason: string): void {
    const [culprit, ...waiting] = thread.jobs;
    if (culprit === undefined) return;
    this.#threads[this.#threads.indexOf(thread)] = this.#start(waiting);
    culprit.reject(new Error(`${culprit.raw.path}: cannot be read; its thread broke down: ${reason}`));
  }
}
