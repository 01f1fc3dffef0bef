/** The statements that the reader has run, the latest first. They stay in this browser. */
import { signal } from '@preact/signals';
import * as v from 'valibot';

const KEY = 'notice-atlas.statements';
const MOST = 30;

const Entry = v.object({
  sql: v.string(),
  /** When, in milliseconds since 1970. */
  at: v.number(),
  /** Null where it failed. */
  rows: v.nullable(v.number()),
});
const Entries = v.fallback(v.pipe(v.array(Entry), v.maxLength(MOST)), []);

export type StatementEntry = v.InferOutput<typeof Entry>;

/** What is kept, or nothing where the browser keeps nothing for this page. */
function read(): StatementEntry[] {
  try {
    return v.parse(Entries, JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

export const statements = signal<readonly StatementEntry[]>(read());

function keep(entries: readonly StatementEntry[]): void {
  statements.value = entries;
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // Full or not to be had: then the statements last as long as the page.
  }
}

/** Puts a statement first; one that was there before moves up. */
export function remember(entry: StatementEntry): void {
  keep([entry, ...statements.value.filter(({ sql }) => sql !== entry.sql)].slice(0, MOST));
}

/** Drops all of them, in this browser too. */
export function forgetStatements(): void {
  keep([]);
}
