/** Turns what the rules read from damage into repairs, and what they could not settle into warnings. */
import { type Shadow, sourceSpan } from '../text/shadow/shadow.ts';
import type { DamagedDate } from './dates/damaged-dates.ts';
import type { Repair, Warning } from './notice.ts';
import type { DamagedFigure } from './quantities/damaged-figures.ts';

/** What was found damaged in one notice. */
export interface Damage {
  dates: readonly DamagedDate[];
  figures: readonly DamagedFigure[];
  /** Shadow offsets of 《 without 》. */
  unclosedTitles: readonly number[];
}

interface Reading {
  start: number;
  end: number;
  reading: string;
  confidence: number;
}

function repair(shadow: Shadow, rule: string, { start, end, reading, confidence }: Reading): Repair {
  const span = sourceSpan(shadow, start, end);
  return { ...span, printed: shadow.source.slice(span.start, span.end), reading, rule, confidence };
}

/** All repairs of a notice in the order of the text, those of its page included. */
export function repairsOf(shadow: Shadow, damage: Damage): Repair[] {
  const dates = damage.dates.flatMap(({ reading, ...date }) =>
    reading === null ? [] : [repair(shadow, 'lost_date_mark', { ...date, reading })],
  );
  // Of a figure that ran into another only the part that is read otherwise is a repair.
  const figures = damage.figures
    .map((figure) => repair(shadow, 'lost_measure_word', figure))
    .filter(({ printed, reading }) => printed !== reading);
  return [...shadow.repairs, ...dates, ...figures].sort((a, b) => a.start - b.start);
}

/** Warnings about damage that could not be settled, in the order of the text. */
export function damageWarnings(shadow: Shadow, damage: Damage): Warning[] {
  const dates = damage.dates
    .filter((date) => date.reading === null)
    .map(({ start, end }) => ({
      ...sourceSpan(shadow, start, end),
      code: 'ambiguous_date',
      message: '日期缺字，月和日有多种读法，只采用年份。',
    }));
  const titles = damage.unclosedTitles.map((at) => ({
    ...sourceSpan(shadow, at, Math.min(at + 12, shadow.text.length)),
    code: 'unclosed_title',
    message: '书名号只有左半边，文件名称无法确定，未计入引用文件。',
  }));
  return [...dates, ...titles].sort((a, b) => a.start - b.start);
}
