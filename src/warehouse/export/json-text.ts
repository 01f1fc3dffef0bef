import type { ResultRows } from './result-rows.ts';

/** Rows as one JSON array of objects, piece by piece, a row a line. */
export async function* jsonText({ columns, batches }: ResultRows): AsyncGenerator<string> {
  const keys = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  let before = '[\n';
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    const lines = rows.map((row) => `{${row.map((cell, index) => keys[index]! + JSON.stringify(cell)).join(',')}}`);
    yield before + lines.join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
