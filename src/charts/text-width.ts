/** Widths of labels where no canvas can be asked, and lines that fit into them. */

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’—…]/u;

/** Width of a text in pixels: one em for a Han character, 0.56 for the rest. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const letter of text) em += WIDE.test(letter) ? 1 : 0.56;
  return em * fontSize;
}

/** What a line is cut into: words, blanks, letters; no line begins with a closing mark or ends with an opening one. */
const PIECES = /[\x21-\x7e]+\s*|\s+|[“‘（《〈【「]*[^“‘（《〈【「][，。；：、！？）》〉】」”’…]*|./gu;

/** Cuts a label into lines no wider than `width` pixels, at spaces where there are any, else between letters. */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const pieces = text.match(PIECES) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A text cut to one line of at most `width` pixels, with an ellipsis where words were left out. */
export function fitted(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const [first = ''] = wrap(text, width - fontSize, fontSize);
  return `${first}…`;
}
