/** How two coders' judgements fall together. */

/** The same units judged by coder A and by coder B, as indices of categories; `size` categories in all. */
export interface Judgements {
  a: Uint16Array;
  b: Uint16Array;
  size: number;
}

/** Counts of units, A's category by B's, row after row. */
export type Contingency = Float64Array;

/** Judgements from pairs of categories. */
export function judgementsOf(pairs: readonly (readonly [string, string])[]): Judgements {
  const indices = new Map<string, number>();
  const indexOf = (category: string): number => {
    const index = indices.get(category) ?? indices.size;
    indices.set(category, index);
    return index;
  };
  const a = Uint16Array.from(pairs, ([category]) => indexOf(category));
  const b = Uint16Array.from(pairs, ([, category]) => indexOf(category));
  return { a, b, size: indices.size };
}

/** The table of all units, or of those drawn. */
export function contingency({ a, b, size }: Judgements, drawn?: Uint32Array): Contingency {
  const table = new Float64Array(size * size);
  const units = drawn?.length ?? a.length;
  for (let i = 0; i < units; i += 1) {
    const unit = drawn ? drawn[i]! : i;
    const cell = a[unit]! * size + b[unit]!;
    table[cell] = table[cell]! + 1;
  }
  return table;
}

/** Units in the table, those on its diagonal, and the totals of its rows (A) and columns (B). */
export function marginals(table: Contingency) {
  const size = Math.sqrt(table.length);
  const rows = new Float64Array(size);
  const columns = new Float64Array(size);
  let n = 0;
  let agreed = 0;
  for (let row = 0; row < size; row += 1) {
    agreed += table[row * size + row]!;
    for (let column = 0; column < size; column += 1) {
      const count = table[row * size + column]!;
      n += count;
      rows[row] = rows[row]! + count;
      columns[column] = columns[column]! + count;
    }
  }
  return { n, agreed, rows, columns };
}
