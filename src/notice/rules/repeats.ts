/** Finds figures that a notice reports again in the same words, so that they are not counted twice. */

interface Placed {
  start: number;
  end: number;
  value: number | null;
}

/** How many characters around two figures, the figures included, must be the same. */
const SAME = 20;
/** Characters before a figure that must agree before anything is compared. */
const LEAD = 2;
const REACH = 60;

/** For each figure the index of the earlier one it repeats, or -1. Redacted figures never repeat. */
export function findRepeats(text: string, figures: readonly Placed[]): Int32Array {
  const repeats = new Int32Array(figures.length).fill(-1);
  const seen = new Map<string, number[]>();
  figures.forEach((figure, index) => {
    if (figure.value === null) return;
    const key = text.slice(Math.max(0, figure.start - LEAD), figure.end);
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, [index]);
      return;
    }
    const original = earlier.find((other) => sameAround(text, figures[other]!, figure) >= SAME);
    if (original !== undefined) repeats[index] = original;
    else if (earlier.length < 8) earlier.push(index);
  });
  return repeats;
}

function sameAround(text: string, a: Placed, b: Placed): number {
  let left = 0;
  while (left < REACH && a.start - left > 0 && text[a.start - left - 1] === text[b.start - left - 1]) left += 1;
  let right = 0;
  while (right < REACH && b.end + right < text.length && text[a.end + right] === text[b.end + right]) right += 1;
  return left + (b.end - b.start) + right;
}
