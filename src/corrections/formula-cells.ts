/**
 * Cells that a spreadsheet would run as a formula (CSV injection, OWASP): they are written with an apostrophe
 * before them, which spreadsheets take as "this is text", and read without it.
 */

// The full-width signs too: Chinese and Japanese spreadsheets take them for the plain ones.
const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

export function shieldCell(cell: string): string {
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

export function unshieldCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
