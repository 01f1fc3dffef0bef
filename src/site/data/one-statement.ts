/** The one statement in a reader's text, found with the engine's own tokens. */
import { offsetOf, SqlFault } from './sql-fault.ts';

/** Offsets of the tokens in bytes of the UTF-8 text, as the engine gives them; comments are none. */
export interface Tokens {
  offsets: readonly number[];
}

export interface Statement {
  /** Where it begins in the reader's text, UTF-16: after blanks and comments, and after EXPLAIN. */
  start: number;
  /** Without what comes after its semicolon. */
  text: string;
  /** `EXPLAIN ` or `EXPLAIN ANALYZE ` where it stood before the text, else empty. */
  explain: string;
}

/**
 * Takes one statement apart.
 *
 * @throws {SqlFault} `empty` or `several`
 */
export function oneStatement(sql: string, { offsets }: Tokens): Statement {
  const starts = offsets.map((byte) => offsetOf(sql, byte)!);
  const end = starts.find((at) => sql[at] === ';');
  const inside = starts.filter((at) => end === undefined || at < end);
  if (inside.length === 0) throw new SqlFault('empty');
  const after = starts.find((at) => end !== undefined && at > end && sql[at] !== ';');
  if (after !== undefined) throw new SqlFault('several', { at: after });

  const wordAt = (index: number) => /^\w*/.exec(sql.slice(inside[index] ?? sql.length))![0].toUpperCase();
  const prefix = wordAt(0) !== 'EXPLAIN' ? [] : wordAt(1) === 'ANALYZE' ? ['EXPLAIN', 'ANALYZE'] : ['EXPLAIN'];
  const start = inside[prefix.length];
  if (start === undefined) throw new SqlFault('syntax', { at: sql.length });
  return { start, text: sql.slice(start, end), explain: prefix.map((word) => `${word} `).join('') };
}
