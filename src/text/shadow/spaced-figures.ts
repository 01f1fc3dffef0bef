/** Closes blanks that a page or a scanner put inside a figure: 1 2 个 is read as 12个. */
import type { Repair } from '../../notice/notice.ts';
import type { Shadow } from './shadow.ts';

const SPACED = /(?<![\d.,])\d[\d.,]{0,7}(?: [\d.,]{1,7}){1,4}(?=[\u4e00-\u9fff%])/g;
const FIGURE = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** Whether the pieces read as one figure: at least one is a single digit or they group in threes. */
function isOneFigure(pieces: readonly string[]): boolean {
  if (!FIGURE.test(pieces.join(''))) return false;
  const grouped = pieces.slice(1).every((piece) => /^\d{3}$/.test(piece));
  return grouped || pieces.some((piece) => piece.length === 1 || /[.,]/.test(piece));
}

/** The shadow with such blanks closed, a repair for each. Returns `shadow` itself where there are none. */
export function joinSpacedFigures(shadow: Shadow): Shadow {
  const { text, map, source } = shadow;
  // Hardly a text holds a blank once it is folded.
  if (!text.includes(' ')) return shadow;
  const drop = new Set<number>();
  const repairs: Repair[] = [];
  for (const match of text.matchAll(SPACED)) {
    const pieces = match[0].split(' ');
    // Several in a row are the cells of a table, not one figure.
    if (pieces.length > 4 || !isOneFigure(pieces)) continue;
    // 2025年4 18日: the blank stands for a lost 月.
    if (text[match.index - 1] === '年' && text[match.index + match[0].length] === '日') continue;
    for (let i = 0; i < match[0].length; i += 1) if (match[0][i] === ' ') drop.add(match.index + i);
    const start = map[match.index]!;
    const end = map[match.index + match[0].length - 1]! + 1;
    const printed = source.slice(start, end);
    repairs.push({ start, end, printed, reading: pieces.join(''), rule: 'space_in_figure', confidence: 0.85 });
  }
  if (drop.size === 0) return shadow;
  const kept: string[] = [];
  const keptMap = new Int32Array(text.length - drop.size + 1);
  /** Where each character of the text went; headings are looked up here. */
  const movedTo = new Int32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    movedTo[i] = length;
    if (drop.has(i)) continue;
    kept.push(text[i]!);
    keptMap[length] = map[i]!;
    length += 1;
  }
  keptMap[length] = source.length;
  const markdownLevels = new Map([...shadow.markdownLevels].map(([offset, level]) => [movedTo[offset]!, level]));
  return { ...shadow, text: kept.join(''), map: keptMap, markdownLevels, repairs: [...shadow.repairs, ...repairs] };
}
