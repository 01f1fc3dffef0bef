/** Finds the documents named in 《…》, nested ones within their outer title. */

/** Shadow range of one title, its brackets included. */
export interface CitedTitle {
  start: number;
  end: number;
}

const LONGEST = 160;

/** The outermost titles in order, and the offsets of brackets that never close. */
export function scanCitations(text: string): { titles: CitedTitle[]; unclosed: number[] } {
  const titles: CitedTitle[] = [];
  const unclosed: number[] = [];
  for (let open = text.indexOf('《'); open >= 0; ) {
    const close = closing(text, open);
    if (close > 0) {
      titles.push({ start: open, end: close });
      open = text.indexOf('《', close);
    } else {
      unclosed.push(open);
      open = text.indexOf('《', open + 1);
    }
  }
  return { titles, unclosed };
}

/** The offset after the bracket that closes the one at `open`, or 0. */
function closing(text: string, open: number): number {
  let depth = 0;
  const limit = Math.min(text.length, open + LONGEST);
  for (let i = open; i < limit; i += 1) {
    const character = text[i]!;
    if (character === '《') depth += 1;
    else if (character === '》') {
      depth -= 1;
      if (depth === 0) return i + 1;
    } else if (character === '\n' || character === '。') break;
  }
  // An inner bracket left open: the first closing one ends the title.
  const title = /^[^\n。》]*》/.exec(text.slice(open, limit));
  return title ? open + title[0].length : 0;
}
