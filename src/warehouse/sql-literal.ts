/** A text as an SQL literal, for the few statements that take no parameters (ATTACH). */
export function sqlLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
