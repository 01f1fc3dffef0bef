/** Places in a statement to bind values to. */

/** `?, ?, ?`: as many as there are values in an IN list. */
export function placeholders(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}
