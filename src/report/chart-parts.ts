/** A chart in a report: picture with caption, words and notes, and its table. */
import type { Language } from '../charts/chart.ts';
import type { ChartAnswer } from '../charts/chart-answer.ts';
import { findChart } from '../charts/chart-list.ts';
import { type ChartSettings, EMPTY_SETTINGS } from '../charts/chart-settings.ts';
import { type Part, tables } from './parts.ts';
import type { ReportContext } from './report-context.ts';

/** The chart with its rows; its notices stand side by side, each by itself. */
export function answerOf(
  id: string,
  change: Partial<ChartSettings>,
  { held, ask, asOf, everything }: ReportContext,
): Promise<ChartAnswer> {
  const settings = { ...EMPTY_SETTINGS, filters: everything, by: 'notice' as const, asOf, ...change };
  return findChart(id)!.answer(settings, held, ask);
}

export interface ChartWords {
  /** Null for the chart's name and question. */
  caption?: string;
  /** What the table is called. */
  table: string;
  /** Notes that stand by an earlier picture of the same kind. */
  said?: readonly string[];
}

/** Picture and table of a chart that has rows. */
export async function chartParts(answer: ChartAnswer, words: ChartWords, context: ReportContext): Promise<Part[]> {
  const { language, width, draw } = context;
  const caption = words.caption ?? chartCaption(answer, language);
  const picture = await draw(answer, { language, scheme: 'light', width });
  const figure: Part = {
    kind: 'figure',
    caption,
    alt: answer.describe(language) || caption,
    picture,
    notes: untold(answer.notes(language), words.said ?? []),
    source: answer.source(language),
  };
  return [figure, ...chartTable(answer, words.table, language)];
}

/** The notes that were not told before, and the caution, the last of them, in any case. */
function untold(notes: readonly string[], said: readonly string[]): string[] {
  return notes.filter((note, index) => index === notes.length - 1 || !said.includes(note));
}

/** The table of a chart, in several where it is too wide for a page. */
export function chartTable(answer: ChartAnswer, caption: string, language: Language): Part[] {
  const { columns, rows } = answer.table(language);
  return tables(
    // The number of measures on a line of its own: a column is narrow.
    {
      caption,
      head: columns.map((column) => column.replace(/ (?=\(n=\d+\)$)/, '\n')),
      rows: rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)]),
    },
    language,
  );
}

/** 重点主题：几个主题在各地各占多少？ */
function chartCaption({ name, question }: ChartAnswer, language: Language): string {
  return `${name[language]}${language === 'zh' ? '：' : ': '}${question[language]}`;
}
