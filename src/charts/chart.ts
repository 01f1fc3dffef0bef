/** What every chart in this folder is made of. */
import type { GenericSchema } from 'valibot';
import type { TopLevelSpec } from 'vega-lite';
import type { ChartSettings } from './chart-settings.ts';
import type { ColumnKind } from './columns.ts';
import type { Corpus } from './corpus.ts';

export type Language = 'zh' | 'en';
export type Scheme = 'light' | 'dark';

/** How a spec is to be drawn. */
export interface Look {
  language: Language;
  scheme: Scheme;
  /** Width of the whole picture in CSS pixels, labels included. */
  width: number;
}

/** A value bound to a `?` of a statement, in order. */
export type Binding = string | number;

export interface Query {
  sql: string;
  bindings: readonly Binding[];
}

/** What a cell or mark leads to: the words behind it. */
export type Target =
  /** `by` is the kind of the column where the chart has columns of that kind alone, else it is that of the settings. */
  | { kind: 'theme'; theme: string; column: string; by?: ColumnKind }
  | { kind: 'indicator'; indicator: string; notice: string }
  /** The places of a word, or of a phrase of two with a blank between, in the measures of a column. */
  | { kind: 'word'; word: string; column: string; by: ColumnKind }
  /** The passages that a notice has in common with another; with null, those that stand anywhere else. */
  | { kind: 'passages'; notice: string; other: string | null }
  /** A stretch of a notice's text, UTF-16, end exclusive; for a count the first of the places that are counted. */
  | { kind: 'span'; notice: string; start: number; end: number };

/** The chart as a table, for readers who cannot or do not want to read the picture. */
export interface ChartTable {
  columns: readonly string[];
  /** Cells after the first may lead to evidence; a cell without any has a null target. */
  rows: readonly { header: string; cells: readonly { text: string; target: Target | null }[] }[];
}

/**
 * One chart: a question, the rows that answer it, and the ways to show them. `Params` is what the reader can
 * choose. Data of the marks carry `column` and `theme` (and `by`, see `Target`), or `notice` and `indicator`, or
 * `column`, `word` and `by`, or `notice` and `other` (null for a notice alone), or `notice`, `span_start` and
 * `span_end`, which lead to the evidence, and `key`, the first two joined by a blank (a notice alone is its own key), by
 * which the mark that is picked is found.
 */
export interface Chart<Params, Row> {
  readonly id: string;
  /** What it is called in lists, captions and the names of files. */
  readonly name: Record<Language, string>;
  readonly question: Record<Language, string>;
  /** What it must not be used to claim: one or two sentences that go wherever the picture goes. */
  readonly caution: Record<Language, string>;
  /** The methods it rests on: names of files in docs/methods, without their ending. */
  readonly methods?: readonly string[];
  /** Checks parameters as they come from a snapshot. */
  readonly params: GenericSchema<unknown, Params>;
  /**
   * The part of the settings that this chart takes, with what it opens with where they leave it open. The names of
   * parameters are those of the settings, so that parameters spread over empty settings give the same chart again.
   */
  paramsOf(settings: ChartSettings, held: Corpus): Params;
  sql(params: Params): Query;
  /** Checks one row as it comes from the database or a snapshot. */
  readonly row: GenericSchema<unknown, Row>;
  /** Fills in what SQL cannot reckon, such as resampling: fields that its rows leave null. Same rows in, same rows out. */
  complete?(rows: readonly Row[], params: Params): Row[];
  spec(rows: readonly Row[], look: Look, params: Params): TopLevelSpec;
  /** The picture in words. */
  describe(rows: readonly Row[], language: Language, params: Params): string;
  /** What a reader must know before comparing: small numbers, covered figures, who reports nothing. The caution is not among them. */
  notes(rows: readonly Row[], language: Language, params: Params): string[];
  /** Which notices it draws on, and how many measures or figures. */
  source(rows: readonly Row[], language: Language, params: Params): string;
  table(rows: readonly Row[], language: Language, params: Params): ChartTable;
}

/** Below this many measures a share says little; charts grey it and say so. */
export const SMALL_DENOMINATOR = 30;
