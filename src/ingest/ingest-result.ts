export interface IngestResult {
  /** Notices that were parsed, and those whose rows were taken over unchanged. */
  parsed: number;
  unchanged: number;
  /** Files of notices that were in the database and no longer are. */
  removed: string[];
  /** What a reader should know and that is no failure, one line each. */
  notes: string[];
  /** Files, and rows of lists, that could not be loaded. `message` is one line that names the file. */
  leftOut: { file: string; message: string; error: unknown }[];
  /** False where the database file was left untouched. */
  written: boolean;
}
