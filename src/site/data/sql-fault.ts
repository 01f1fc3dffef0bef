/** What is wrong with a reader's statement, and where in it. */
import * as v from 'valibot';
import { reasonOf } from './reason-of.ts';

export type FaultKind =
  /** Nothing but blanks and comments. */
  | 'empty'
  /** More than one statement. */
  | 'several'
  /** A statement that does not read. */
  | 'writes'
  /** A file, an address or an extension is asked for. */
  | 'files'
  /** The reader has stopped it. */
  | 'stopped'
  /** A column, or a table, that is not there: `name`. */
  | 'column'
  | 'table'
  /** Not SQL; `name` is what the engine could not read, empty at the end. */
  | 'syntax'
  /** Anything else: what the engine says is all there is to say. */
  | 'engine';

interface Details {
  /** What the engine says, empty where it was not asked. */
  said?: string;
  /** UTF-16 offset in the reader's text, null where none is known. */
  at?: number | null;
  name?: string;
  /** Names that are there and look like `name`. */
  candidates?: readonly string[];
}

export class SqlFault extends Error {
  override readonly name = 'SqlFault';
  readonly at: number | null;
  readonly subject: string;
  readonly candidates: readonly string[];

  constructor(
    readonly kind: FaultKind,
    { said = '', at = null, name = '', candidates = [] }: Details = {},
  ) {
    super(said);
    this.at = at;
    this.subject = name;
    this.candidates = candidates;
  }
}

/** What the engine throws under `errors_as_json`, everything as text. */
const Answer = v.object({
  exception_type: v.string(),
  exception_message: v.string(),
  error_subtype: v.optional(v.string()),
  type: v.optional(v.string()),
  name: v.optional(v.string()),
  position: v.optional(v.pipe(v.string(), v.toNumber())),
  candidates: v.optional(v.string()),
});

const NEAR = / at or near "(.*)"$/s;
/** Permission is what the engine says of a file; the others of a function whose extension is not here. */
const FILES = /disabled by configuration|exists in the \w+ extension|requires the extension/;
const WRITES = /transaction is launched in read-only mode|attached in read-only mode/;

/**
 * What the engine has thrown, as a fault of the reader's text.
 *
 * @param text the part of that text that was run
 * @param start where it stands in the whole, UTF-16
 * @param before what stood before it in the statement, ASCII
 */
export function faultOf(error: unknown, text: string, start: number, before: string): SqlFault {
  if (error instanceof SqlFault) return error;
  const thrown = reasonOf(error);
  const answer = answerIn(thrown);
  if (answer === null) return new SqlFault('engine', { said: thrown });
  const { exception_type, exception_message: message, error_subtype, name = '', position } = answer;
  const inText = position === undefined ? null : offsetOf(text, position - before.length);
  const at = inText === null ? null : inText + start;
  const said = `${exception_type} Error: ${message}`;
  const candidates = (answer.candidates ?? '').split(',').filter((word) => word !== '');
  if (FILES.test(message)) return new SqlFault('files', { said, at });
  if (WRITES.test(message)) return new SqlFault('writes', { said, at });
  if (error_subtype === 'COLUMN_NOT_FOUND') return new SqlFault('column', { said, at, name, candidates });
  if (error_subtype === 'MISSING_ENTRY' && answer.type === 'Table') {
    return new SqlFault('table', { said, at, name, candidates });
  }
  if (exception_type === 'Parser') return new SqlFault('syntax', { said, at, name: NEAR.exec(message)?.[1] ?? '' });
  return new SqlFault('engine', { said, at });
}

function answerIn(thrown: string): v.InferOutput<typeof Answer> | null {
  try {
    return v.parse(Answer, JSON.parse(thrown.slice(Math.max(0, thrown.indexOf('{')))));
  } catch {
    return null;
  }
}

/** The UTF-16 offset of a byte of the UTF-8 text, null outside of it. */
export function offsetOf(text: string, byte: number): number | null {
  const bytes = new TextEncoder().encode(text);
  if (byte < 0 || byte > bytes.length) return null;
  return new TextDecoder().decode(bytes.subarray(0, byte)).length;
}

/** Line and column of an offset, from 1. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
