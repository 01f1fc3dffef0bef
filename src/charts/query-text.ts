/** A query as text alone. */
import type { Query } from './chart.ts';

/**
 * The statement with its bindings written in as literals, and the indentation it has in the source taken off: for
 * an engine that takes SQL alone, and for people who go on from it.
 *
 * @throws {Error} where the query has fewer bindings than question marks
 */
export function queryText(query: Query): string {
  let next = 0;
  const text = query.sql.replaceAll('?', () => {
    const binding = query.bindings[next++];
    if (binding === undefined) throw new Error(`Too few bindings for: ${query.sql}`);
    return typeof binding === 'number' ? String(binding) : `'${binding.replaceAll("'", "''")}'`;
  });
  const lines = text.replace(/^\s*\n|\s+$/gu, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent)).join('\n');
}
