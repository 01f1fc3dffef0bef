/** Which characters of two passages are not the same, of those that count when passages are looked for. */
import { COMPARED_AS } from '../../../methods/text-reuse/normalise.ts';

/** A stretch of a passage, and whether the other has it too. */
export interface Piece {
  words: string;
  same: boolean;
}

/** Beyond this many pairs of characters a comparison would be felt; passages are sentences, so none is near. */
const MOST_PAIRS = 4_000_000;
/** Fewer characters than these in a row, alike by chance amid what differs, are not told apart from it. */
const LEAST_RUN = 2;

/** What a character is compared as, 0 where it does not count. */
const comparedAs = (character: string): number =>
  character.length === 1 ? COMPARED_AS[character.charCodeAt(0)]! : character.codePointAt(0)!;

/**
 * Both passages in pieces, by a longest common subsequence of the characters that count: punctuation, blanks and broken
 * lines are no difference. The pieces of each are together the whole passage. Null where they are too long.
 */
export function differences(a: string, b: string): { a: Piece[]; b: Piece[] } | null {
  const left = counted(a);
  const right = counted(b);
  if (left.length * right.length > MOST_PAIRS) return null;
  const { inLeft, inRight } = commonRuns(left, right);
  return { a: piecesOf(a, inLeft), b: piecesOf(b, inRight) };
}

const counted = (text: string) => [...text].map(comparedAs).filter((code) => code !== 0);

/** For each character of either whether it is one of a run that both have. */
function commonRuns(left: readonly number[], right: readonly number[]): { inLeft: boolean[]; inRight: boolean[] } {
  const width = right.length + 1;
  // Longest common subsequences of what is left of both from each pair of places on.
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const inLeft = left.map(() => false);
  const inRight = right.map(() => false);
  let run: [number, number][] = [];
  const keep = (isLast: boolean) => {
    // At the edges one character may be all there is.
    const [first] = run;
    const atEdge = isLast || (first !== undefined && first[0] === 0 && first[1] === 0);
    if (run.length >= LEAST_RUN || atEdge) {
      for (const [i, j] of run) {
        inLeft[i] = true;
        inRight[j] = true;
      }
    }
    run = [];
  };
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      run.push([i, j]);
      i += 1;
      j += 1;
      continue;
    }
    keep(false);
    if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  keep(i === left.length && j === right.length);
  return { inLeft, inRight };
}

/** A passage in pieces; what does not count goes with what stands before it. */
function piecesOf(text: string, same: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const character of text) {
    const last = pieces.at(-1);
    const isSame = comparedAs(character) === 0 ? (last?.same ?? true) : same[at++]!;
    if (last !== undefined && last.same === isSame) last.words += character;
    else pieces.push({ words: character, same: isSame });
  }
  return pieces;
}

/** How much of both passages is the same, of the characters that count, 0 to 1; 1 only where nothing differs. */
export function sameShare({ a, b }: { a: readonly Piece[]; b: readonly Piece[] }): number {
  const countedIn = (pieces: readonly Piece[]) => pieces.reduce((sum, { words }) => sum + counted(words).length, 0);
  const all = countedIn([...a, ...b]);
  return all === 0 ? 1 : countedIn([...a, ...b].filter((piece) => piece.same)) / all;
}
