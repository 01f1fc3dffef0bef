/** Reads the metrics of a notice: its quantities with measure, subject, period and repeats. */
import type { Shadow } from '../text/shadow/shadow.ts';
import { sourceSpan } from '../text/shadow/shadow.ts';
import { datesWithin } from './dates/dates-within.ts';
import type { DateMention } from './dates/scan-dates.ts';
import { readMask } from './mask.ts';
import type { Metric } from './notice.ts';
import type { Outline } from './outline/outline-writer.ts';
import { type DamagedFigure, scanDamagedFigures } from './quantities/damaged-figures.ts';
import { periodAt } from './quantities/period.ts';
import type { Quantity } from './quantities/quantity.ts';
import { scanQuantities } from './quantities/scan-quantities.ts';
import { subjectOf } from './quantities/subject.ts';
import { type Range, rangeAt } from './ranges.ts';
import type { CitedTitle } from './rules/citations.ts';
import { findRepeats } from './rules/repeats.ts';

/** How far around a figure the date of its sentence is looked for. */
const DATE_REACH = 600;

/** What the metrics of one notice are read with. */
export interface MetricSources {
  titles: readonly CitedTitle[];
  /** All dates in order: nothing inside one is a figure. */
  dates: readonly DateMention[];
  /** Those outside documents' titles: they give periods. */
  freeDates: readonly DateMention[];
  body: Range;
}

/** The metrics of a notice in order, and those of its figures that were read from damage. */
export function readMetrics(
  shadow: Shadow,
  outline: Outline,
  { titles, dates, freeDates, body }: MetricSources,
): { metrics: Metric[]; damaged: DamagedFigure[] } {
  const { text } = shadow;
  const whole = scanQuantities(text, body.start, body.end, readMask(text, [...titles, ...outline.labelRanges], dates));
  const damaged = scanDamagedFigures(text, body.start, body.end, whole);
  const quantities = withDamaged(whole, damaged);
  const repeats = findRepeats(text, quantities);
  const lines = lineStarts(text);
  const metrics = quantities.map((quantity, index): Metric => {
    const { start, end, value, valueHigh, unit, qualifier } = quantity;
    const at = rangeAt(outline.measureRanges, start);
    const stretch = outline.measureRanges[at] ?? {
      start: Math.max(body.start, lines.startOf(start)),
      end: body.end,
    };
    const near = datesWithin(freeDates, Math.max(stretch.start, start - DATE_REACH), end + DATE_REACH);
    const repeat = repeats[index]!;
    // Named one by one, here and in other rows of which a notice has many: to spread them in costs far more.
    const span = sourceSpan(shadow, start, end);
    return {
      id: index + 1,
      measure: outline.measures[at]?.id ?? null,
      start: span.start,
      end: span.end,
      value,
      valueHigh,
      unit,
      qualifier,
      subject: subjectOf(text, start, end),
      period: periodAt(text, start, end, stretch.start, stretch.end, near),
      repeatOf: repeat < 0 ? null : repeat + 1,
    };
  });
  return { metrics, damaged };
}

/** Finds the start of the line that holds an offset; offsets must be asked for in order. */
function lineStarts(text: string): { startOf(offset: number): number } {
  let start = 0;
  let next = text.indexOf('\n');
  return {
    startOf(offset) {
      while (next >= 0 && next < offset) {
        start = next + 1;
        next = text.indexOf('\n', start);
      }
      return start;
    },
  };
}

/** Whole and damaged figures in order; a damaged reading takes the place of what it overlaps. */
function withDamaged(whole: readonly Quantity[], damaged: readonly DamagedFigure[]): Quantity[] {
  if (damaged.length === 0) return [...whole];
  let next = 0;
  const kept = whole.filter((q) => {
    while (next < damaged.length && damaged[next]!.end <= q.start) next += 1;
    return next >= damaged.length || damaged[next]!.start >= q.end;
  });
  return [...kept, ...damaged].sort((a, b) => a.start - b.start);
}
