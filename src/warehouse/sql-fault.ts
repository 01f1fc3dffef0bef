/** What DuckDB says of a faulty query, as one line with a way out. */

const WAYS_OUT: readonly (readonly [RegExp, string])[] = [
  [/Table with name|Catalog Error: .*(?:table|view)/i, '"SHOW TABLES" lists the tables and views'],
  [/Referenced column|Referenced table|does not have a column/, '"DESCRIBE notices" lists the columns of a table'],
  [/disabled by configuration|disabled through configuration/, 'a query reads this database and no other file'],
  [/Out of Memory/, 'ask for fewer rows or columns'],
];

/** @param error what the engine threw at a statement */
export function sqlFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [words = '', place] = message.split(/\n+LINE (?=\d+:)/);
  const where = place === undefined ? '' : ` (${placeOf(place)})`;
  const wayOut = WAYS_OUT.find(([pattern]) => pattern.test(words))?.[1];
  const fault = words
    .replace(/^Failed to extract statements: /, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .trim();
  return `${fault}${where}${wayOut === undefined ? '' : `; ${wayOut}`}`;
}

/** `1: SELECT nope FROM …` with a caret below as `line 1, at "nope FROM …"`. */
function placeOf(place: string): string {
  const [line = '', caret = ''] = place.split('\n');
  const number = Number.parseInt(line, 10);
  // The caret's line lacks the word LINE and the blank that were split off.
  const at = line
    .slice(Math.max(0, caret.indexOf('^') - 'LINE '.length))
    .slice(0, 30)
    .trim();
  return `line ${number}, at "${at}"`;
}
