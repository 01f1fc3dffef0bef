/** How far a long task is. */
export interface ProgressState {
  done: number;
  total: number;
  /** Entries that could not be done. */
  failed: number;
  /** What was done last. */
  name: string;
}

/** Reports how far a long task is. */
export interface Progress {
  step(state: ProgressState): void;
  /** One line about an entry that could not be done, as soon as that is known. */
  failed(message: string): void;
  /** One line that is no failure: what is waited for. */
  say(message: string): void;
  end(): void;
}
