/** Gives every measure its status and gathers the commitments of a notice. */
import type { Shadow } from '../text/shadow/shadow.ts';
import { sourceSpan } from '../text/shadow/shadow.ts';
import type { DateMention } from './dates/scan-dates.ts';
import type { Commitment, IsoDate, Measure } from './notice.ts';
import { nextStepItems } from './outline/next-steps.ts';
import type { Outline } from './outline/outline-writer.ts';
import { gapsBetween, type Range } from './ranges.ts';
import { dueDate, loosePromises, plannedPromises, promiseSigns } from './rules/commitments.ts';
import { scanPromises } from './rules/promises.ts';
import { statusOf } from './rules/status.ts';

/**
 * Judges the measures of an outline.
 * @param dates those of the notice in order, without the dates inside documents' titles
 * @param body shadow range of the notice's body
 * @param published when the notice was published, which tells dates to come from dates past
 */
export function judgeMeasures(
  shadow: Shadow,
  outline: Outline,
  dates: readonly DateMention[],
  body: Range,
  published: IsoDate | null,
): { measures: Measure[]; commitments: Commitment[] } {
  const { text } = shadow;
  const planned = nextStepItems(outline, shadow.source);
  const commitments: Commitment[] = [];
  const commit = (measure: string | null, promise: Range, closing: string): void => {
    commitments.push({
      measure,
      due: dueDate(text, promise, dates, published, closing),
      ...sourceSpan(shadow, promise.start, promise.end),
    });
  };
  const measures = outline.measures.map((measure, index): Measure => {
    const range = outline.measureRanges[index]!;
    const closing = outline.closings[index]!;
    if (planned.has(measure.item)) {
      for (const promise of plannedPromises(text, range, dates)) commit(measure.id, promise, closing);
      return { ...measure, status: 'planned' };
    }
    const promises = scanPromises(text, range.start, range.end, promiseSigns(text, range, dates, published, closing));
    for (const promise of promises) commit(measure.id, promise, closing);
    return { ...measure, status: statusOf(text, range.start, range.end, promises) };
  });
  for (const gap of gapsBetween(outline.measureRanges, body.start, body.end)) {
    for (const promise of loosePromises(text, gap)) commit(null, promise, '');
  }
  return { measures, commitments: commitments.sort((a, b) => a.start - b.start) };
}
