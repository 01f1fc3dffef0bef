/** Name, inside the engine, of the file that added notices are saved to. */
export const SAVED_FILE = 'saved.duckdb';
