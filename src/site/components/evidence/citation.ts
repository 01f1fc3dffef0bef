/** Passages as they are copied: a quotation with where it stands, or a table. */
import { csvFormatRows, tsvFormatRows } from 'd3-dsv';
import type { Language } from '../../../charts/chart.ts';
import { shieldCell } from '../../../corrections/formula-cells.ts';
import type { Evidence } from '../../data/evidence.ts';
import { formatRoute, parseRoute } from '../../route/route.ts';
import { itemLine } from './passage-marks.ts';

/** What a passage's own row does not say. */
export interface Source {
  /** Name of the place. */
  place: string;
  /** The notice's title, null where it has none. */
  title: string | null;
  /** Name of the passage's status, empty outside the measures. */
  status: string;
}

export interface Cited {
  entry: Evidence;
  source: Source;
}

/**
 * The address at which a passage stands in its notice, and nothing else of what the reader has set.
 *
 * @param page the page's own address; its query is left aside
 */
export function passageAddress(entry: Evidence, language: Language, page: string): string {
  const span = { start: entry.span_start, end: entry.span_end };
  const route = { ...parseRoute(''), lang: language, view: 'notice' as const, notice: entry.notice_id, span };
  return new URL(formatRoute(route), page).href;
}

/** 「…」——《title》，place，date，headings › item，file, and the address in a line of its own. */
export function citation({ entry, source }: Cited, language: Language, page: string): string {
  const path = [entry.heading_path, itemLine(entry)].filter((part) => part !== null && part !== '').join(' › ');
  const title = source.title === null ? null : language === 'zh' ? `《${source.title}》` : source.title;
  const parts = [title, source.place, entry.published, path, entry.file].filter((part) => part !== null && part !== '');
  const address = passageAddress(entry, language, page);
  return language === 'zh'
    ? `「${entry.text}」——${parts.join('，')}\n${address}`
    : `“${entry.text}” — ${parts.join(', ')}\n${address}`;
}

export type ColumnHeads = Record<(typeof COLUMNS)[number], string>;
const COLUMNS = [
  'place',
  'title',
  'published',
  'status',
  'headings',
  'item',
  'text',
  'figures',
  'file',
  'notice',
  'start',
  'end',
  'address',
] as const;

function cells({ entry, source }: Cited, language: Language, page: string): Record<(typeof COLUMNS)[number], string> {
  return {
    place: source.place,
    title: source.title ?? '',
    published: entry.published ?? '',
    status: source.status,
    headings: entry.heading_path ?? '',
    item: itemLine(entry) ?? '',
    text: entry.text,
    figures: entry.figures.map((figure) => figure.quote).join('; '),
    file: entry.file,
    notice: entry.notice_id,
    start: String(entry.span_start),
    end: String(entry.span_end),
    address: passageAddress(entry, language, page),
  };
}

/** A head and a row for each passage, as CSV or (to be pasted into a spreadsheet) with tabs. */
export function passageTable(
  passages: readonly Cited[],
  heads: ColumnHeads,
  format: 'csv' | 'tsv',
  language: Language,
  page: string,
): string {
  const rows = passages.map((passage) => {
    const row = cells(passage, language, page);
    return COLUMNS.map((column) => shieldCell(row[column]));
  });
  return (format === 'csv' ? csvFormatRows : tsvFormatRows)([COLUMNS.map((column) => heads[column]), ...rows]);
}
