/** The marks of each kind, in the order of the text. */
import type { NoticeMark } from '../../data/notice-marks.ts';
import { MARKS } from '../../route/fields.ts';
import type { Mark } from '../../route/route.ts';

/** Indexes by kind; `unplaced` are those without a stretch of the text, which cannot be shown in it. */
export function marksOfKinds(marks: readonly NoticeMark[]): Record<Mark | 'unplaced', number[]> {
  const found = Object.fromEntries([...MARKS, 'unplaced'].map((kind) => [kind, [] as number[]])) as Record<
    Mark | 'unplaced',
    number[]
  >;
  for (const [index, { kind, start, end }] of marks.entries()) found[end > start ? kind : 'unplaced'].push(index);
  return found;
}
