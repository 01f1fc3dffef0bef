/** Which paragraph of a notice a place stands in: how a reader of the printed notice finds it. */

/** A function that gives the number, from 1, of the paragraph (line with words) in which an offset of the text lies. */
export function paragraphCounter(text: string): (offset: number) => number {
  const starts: number[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) if (line[0].trim() !== '') starts.push(line.index);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}
