/** Names that somebody may have meant. */

/** Share of a name's letters that may be wrong. */
const MOST_WRONG = 0.5;
const MOST_NAMES = 5;

/** The few names that are most like a text, the nearest first; none where none is like it. */
export function nearestNames(text: string, names: readonly string[]): string[] {
  const wanted = text.toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceTo(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= MOST_WRONG)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NAMES)
    .map(({ name }) => name);
}

/** Nothing for the same, 1 for nothing in common; a part of a name is nearer the more of it there is. */
function distanceTo(text: string, name: string): number {
  const longest = Math.max(text.length, name.length);
  const contained = text !== '' && (name.includes(text) || text.includes(name));
  const wrong = edits([...text], [...name]) / longest;
  return contained ? Math.min(wrong, MOST_WRONG) : wrong;
}

/** Letters to put in, take out, change or swap with the next. */
function edits(a: readonly string[], b: readonly string[]): number {
  const rows = [b.map((_, j) => j + 1)];
  rows[0]!.unshift(0);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2]![j - 2]! + 1 : change;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, change, swap));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
