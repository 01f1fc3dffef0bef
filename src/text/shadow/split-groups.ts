/** Reads a figure whose thousands comma stood at the end of a line: 5，(line's end) 326户 as 5,326户. */
import type { Repair } from '../../notice/notice.ts';
import type { Shadow } from './shadow.ts';

const SPLIT = /(?<![\d,.])(\d{1,3}，)(?=\d{3}(?!\d))/g;

/** The shadow with such commas read as part of the figure, a repair for each; itself where there are none. */
export function joinSplitGroups(shadow: Shadow): Shadow {
  const { text, map, source } = shadow;
  const repairs: Repair[] = [];
  const joined = text.replace(SPLIT, (words, _group: string, at: number) => {
    const comma = at + words.length - 1;
    const [start, after] = [map[at]!, map[comma + 1]!];
    if (!source.slice(map[comma]!, after).includes('\n')) return words;
    const end = map[comma + 3]! + 1;
    const reading = `${words.slice(0, -1)},${text.slice(comma + 1, comma + 4)}`;
    repairs.push({ start, end, printed: source.slice(start, end), reading, rule: 'split_figure', confidence: 0.9 });
    return `${words.slice(0, -1)},`;
  });
  return repairs.length === 0 ? shadow : { ...shadow, text: joined, repairs: [...shadow.repairs, ...repairs] };
}
