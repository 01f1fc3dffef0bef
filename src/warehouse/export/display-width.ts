/** How many columns of a terminal a text takes. */

/** Chinese, Japanese and Korean letters, their full-width marks, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const WIDTHLESS = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Two columns for a wide character, none for a combining one. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutToWidth(text: string, width: number): string {
  // No character is wider than two columns.
  if (text.length * 2 <= width || displayWidth(text) <= width) return text;
  let taken = 0;
  let cut = '';
  for (const character of text) {
    taken += characterWidth(character);
    if (taken > width - 1) break;
    cut += character;
  }
  return `${cut}…`;
}

function characterWidth(character: string): number {
  if (character < '\u0300') return 1;
  if (WIDE.test(character)) return 2;
  return WIDTHLESS.test(character) ? 0 : 1;
}
