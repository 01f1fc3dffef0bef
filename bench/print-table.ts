/** Prints a table with aligned columns: the first to the left, all others to the right. */
export function printTable(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => cells(row[column] ?? ''))));
  console.log(`\n${title}`);
  for (const row of all) {
    const line = row.map((cell, column) => {
      const blanks = ' '.repeat(widths[column]! - cells(cell));
      return column === 0 ? cell + blanks : blanks + cell;
    });
    console.log(`  ${line.join('   ')}`);
  }
}

/** Columns that a terminal gives to `text`: two for a Chinese character or mark. */
function cells(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}
