/** The formulas in the database, read from the comments of `macros.sql`. */

export interface MacroGroup {
  /** What is said above them. */
  description: string;
  /** Each as it is called: `wilson_low(k, n)`. */
  macros: string[];
}

/** Comments with the macros below them, in their order. @param sql of `macros.sql` */
export function macroGroups(sql: string): MacroGroup[] {
  const groups: MacroGroup[] = [];
  let comment: string[] = [];
  for (const line of sql.split('\n')) {
    if (line.startsWith('--')) comment.push(line.replace(/^-- ?/, ''));
    else if (line.trim() === '') comment = [];
    const macro = /^CREATE MACRO (\w+\([^)]*\))/.exec(line)?.[1];
    if (macro === undefined) continue;
    if (comment.length > 0) groups.push({ description: comment.join(' '), macros: [] });
    comment = [];
    groups.at(-1)!.macros.push(macro);
  }
  return groups;
}
