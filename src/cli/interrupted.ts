/** The user, or the system that shuts down, wants the work to stop. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** What shells give for a program that Ctrl-C has ended. */
  static readonly EXIT_CODE = 130;

  constructor() {
    super('stopped');
  }
}

/**
 * Does some work that Ctrl-C stops in an orderly way; a second one ends the program at once.
 *
 * @param work leaves nothing half-done where its signal is aborted, and throws the signal's reason
 * @throws {Interrupted}
 */
export async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(Interrupted.EXIT_CODE);
    controller.abort(new Interrupted());
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    // A timer that is cut short throws an error of its own.
    controller.signal.throwIfAborted();
    throw error;
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
