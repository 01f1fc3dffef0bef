/** Parts of an address: how each is read, and how it is written again. */
import * as v from 'valibot';

/** One part of the address. What makes no sense is read as `empty`, so that an old or damaged link still opens. */
export interface Field<T> {
  readonly empty: T;
  read(text: string | null): T;
  /** Null where the value is the empty one, which an address leaves out. */
  write(value: T): string | null;
}

/** An offset and the one it ends before, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[], empty: NoInfer<T>): Field<T> {
  const schema = v.fallback(v.picklist(words), empty);
  return { empty, read: (text) => v.parse(schema, text), write: (value) => (value === empty ? null : value) };
}

/** A text that fits a pattern, null where none is given. */
export function optional(pattern: RegExp): Field<string | null> {
  const schema = v.fallback(v.nullable(v.pipe(v.string(), v.regex(pattern))), null);
  return { empty: null, read: (text) => v.parse(schema, text), write: (value) => value };
}

/** Whether the calendar has such a day: 2025-02-30 is none. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const daySchema = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(isDay))), null);

/** A day of the calendar, ISO, null where none is given. */
export const day: Field<string | null> = {
  empty: null,
  read: (given) => v.parse(daySchema, given),
  write: (value) => value,
};

/** Any text of at most `most` characters, null where none is given. */
export function text(most: number): Field<string | null> {
  const schema = v.fallback(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(most))), null);
  return { empty: null, read: (given) => v.parse(schema, given), write: (value) => value };
}

/** The most entries that a list in an address may have. */
const MOST_ENTRIES = 400;

/** Entries joined by commas, each once, those that do not fit left out. */
export function listOf(pattern: RegExp): Field<readonly string[]> {
  const entry = v.pipe(v.string(), v.regex(pattern));
  return {
    empty: [],
    read: (given) => {
      const parts = given === null || given === '' ? [] : given.split(',').slice(0, MOST_ENTRIES);
      return [...new Set(parts)].filter((part) => v.is(entry, part));
    },
    write: (value) => (value.length === 0 ? null : value.join(',')),
  };
}

/** Some of a few words, in their own order. */
export function someOf<const T extends string>(words: readonly T[]): Field<readonly T[]> {
  return {
    empty: [],
    read: (given) => {
      const parts = new Set((given ?? '').split(','));
      return words.filter((word) => parts.has(word));
    },
    write: (value) => (value.length === 0 ? null : words.filter((word) => value.includes(word)).join(',')),
  };
}

const spanSchema = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}-\d{1,9}$/),
  v.transform((given): Span => {
    const [start = 0, end = 0] = given.split('-').map(Number);
    return { start, end };
  }),
  v.check(({ start, end }) => start <= end),
);

/** 12-40, null where none is given. */
export const span: Field<Span | null> = {
  empty: null,
  read: (given) => v.parse(v.fallback(v.nullable(spanSchema), null), given),
  write: (value) => (value === null ? null : `${value.start}-${value.end}`),
};
