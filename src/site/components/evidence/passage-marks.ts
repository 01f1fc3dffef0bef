/** What is marked in a passage and in the headings above it. */
import type { Evidence } from '../../data/evidence.ts';
import { hitsOf } from '../../data/search-terms.ts';
import type { Span } from '../../route/field.ts';
import type { MarkKind } from './mark-spans.ts';

type Mark = Span & { kind: MarkKind };

const of = (kind: MarkKind, spans: readonly Span[]): Mark[] => spans.map(({ start, end }) => ({ start, end, kind }));

/** Marks of a passage's words, from the start of its text. */
export function passageMarks(entry: Evidence, terms: readonly string[]): Mark[] {
  const figures = entry.figures.map(({ span_start, span_end }) => ({
    start: span_start - entry.span_start,
    end: span_end - entry.span_start,
  }));
  return [...of('theme', entry.themeSpans), ...of('figure', figures), ...of('hit', hitsOf(entry.text, terms))];
}

/** Its item as printed, with the number; null outside the items. */
export function itemLine(entry: Evidence): string | null {
  if (entry.item_title === null) return null;
  return [entry.item_label, entry.item_title].filter((part) => part !== null && part !== '').join(' ');
}

/** Where the words above it that earned its theme stand in a heading's words. */
export function marksAbove(heading: string, entry: Evidence): Mark[] {
  return of('theme', hitsOf(heading, entry.wordsAbove));
}

/** Those of the words above it that stand in none of the headings shown: as printed they may run over two lines. */
export function wordsElsewhere(entry: Evidence): string[] {
  const shown = `${entry.heading_path ?? ''}\n${itemLine(entry) ?? ''}`;
  return entry.wordsAbove.filter((words) => hitsOf(shown, [words]).length === 0);
}
