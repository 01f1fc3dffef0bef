/** What every section of a report is made from. */
import type { Ask } from '../charts/ask.ts';
import type { Language, Look } from '../charts/chart.ts';
import type { ChartAnswer } from '../charts/chart-answer.ts';
import type { Corpus } from '../charts/corpus.ts';
import { type Condition, type Filters, NO_FILTERS, noticeCondition } from '../charts/filters.ts';
import { periodLabel } from '../charts/period-label.ts';
import { placeLabels } from '../charts/place-label.ts';
import type { ReportPicture } from './document.ts';

/** Draws the framed picture of a chart, without title and foot: these stand in the report as words. */
export type DrawChart = (answer: ChartAnswer, look: Look) => Promise<ReportPicture>;

export interface ReportRequest {
  language: Language;
  /** Null for the report's own. */
  title: string | null;
  /** Ids of the notices, one at least. */
  notices: readonly string[];
  /** Codes of the themes, one at least. */
  themes: readonly string[];
  /** The day at which promises count as overdue, ISO; null calls none overdue. */
  asOf: string | null;
  /** The day on which it is made, ISO. */
  day: string;
  /** Width of the pictures in CSS pixels. */
  width: number;
}

export interface ReportContext extends Pick<ReportRequest, 'language' | 'asOf' | 'width'> {
  held: Corpus;
  ask: Ask;
  draw: DrawChart;
  /** In the corpus's order. */
  notices: Corpus['notices'];
  themes: Corpus['themes'];
  /** How the notices are called. */
  labels: ReadonlyMap<string, string>;
  /** These notices, and measures on any theme. */
  everything: Filters;
  /** These notices, and measures on the chosen themes. */
  onThemes: Filters;
  /** The notices, on `notice_overview` under the name `o`. */
  chosen: Condition;
}

/** @throws where the corpus holds none of the notices or themes */
export function reportContext(
  request: ReportRequest,
  { held, ask, draw }: { held: Corpus; ask: Ask; draw: DrawChart },
): ReportContext {
  const { language, asOf, width } = request;
  const notices = held.notices.filter(({ notice_id }) => request.notices.includes(notice_id));
  const themes = held.themes.filter(({ theme }) => request.themes.includes(theme));
  if (notices.length === 0) throw new Error('A report needs one notice at least');
  if (themes.length === 0) throw new Error('A report needs one theme at least');
  const everything = { ...NO_FILTERS, notices: notices.map(({ notice_id }) => notice_id) };
  return {
    language,
    asOf,
    width,
    held,
    ask,
    draw,
    notices,
    themes,
    labels: placeLabels(notices, language),
    everything,
    onThemes: { ...everything, themes: themes.map(({ theme }) => theme) },
    chosen: noticeCondition(everything, 'o'),
  };
}

/** The name of a theme, an indicator or a group in the language. */
export function nameOf(named: { name_zh: string; name_en: string }, language: Language): string {
  return language === 'zh' ? named.name_zh : named.name_en;
}

/** Names in one line: 甲、乙 or A, B. */
export function joined(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

/** 2025-02-18, which takes less room in a table than words; other dates in words, – for none. */
export function shortDay(date: string | null, language: Language): string {
  if (date === null) return '–';
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : periodLabel(date, language);
}
