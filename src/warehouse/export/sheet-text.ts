/** Text as a spreadsheet file holds it. */

/** What Excel takes in one cell, in UTF-16 units. */
export const CELL_LIMIT = 32_767;

/** What XML cannot hold or would change, and what reads like our own escape for it. */
const UNSAFE = /[^\P{Cc}\t\n]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const MARKUP = /[<>&"]/g;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** A text cut to what a cell holds, with an ellipsis at its end where words were left out; never within a character. */
export function cellSized(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  return `${text.slice(0, CELL_LIMIT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A text in XML; a control character as `_x000D_` (ECMA-376, 22.9.2.19). */
export function xmlText(text: string): string {
  return text
    .replaceAll(UNSAFE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(MARKUP, (character) => ENTITIES[character]!);
}
