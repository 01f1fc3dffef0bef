/** Everything a reader can set, each under its name in the address. */
import { COLUMN_KINDS } from '../../charts/columns.ts';
import { LEVELS, STATUSES, UNKNOWN } from '../../charts/filters.ts';
import { CELL_VALUES } from '../../charts/theme-cells.ts';
import { day, listOf, oneOf, optional, someOf, span, text } from './field.ts';

export const VIEWS = [
  'overview',
  'themes',
  'indicators',
  'bureaus',
  'timeline',
  'words',
  'gallery',
  'notice',
  'data',
  'quality',
  'add',
] as const;
export type View = (typeof VIEWS)[number];

/** Kinds of marks in a notice's text. */
export const MARKS = ['themes', 'metrics', 'dates', 'commitments', 'documents', 'repairs', 'warnings'] as const;
export type Mark = (typeof MARKS)[number];

/** Pictures of the themes. */
export const PICTURES = ['matrix', 'focus', 'quotes', 'together', 'concentration'] as const;
/** Which promises: all, those overdue at the day, those due later, those without a date. */
export const DUE_STATES = ['all', 'overdue', 'later', 'undated'] as const;
export type DueState = (typeof DUE_STATES)[number];
/** Lists beside the table of the quality of notices. */
export const QUALITY_LISTS = ['repairs', 'warnings', 'corrections', 'covered'] as const;
export type QualityList = (typeof QUALITY_LISTS)[number];
/** Ways to show the result of a statement. */
export const SHOWS = ['table', 'bar', 'line', 'point'] as const;

/** Characters that an address has room for. */
export const LONGEST_WORDS = 100;
export const LONGEST_DENOMINATORS = 3000;
export const LONGEST_STATEMENT = 8000;

const CODE = /^[a-z0-9_]{1,64}$/;
/** Names and keys as the data have them. They are bound to statements as values, never written into them. */
const NAME = /^[^,\p{C}]{1,64}$/u;
/** A year, a month or a day. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** What the views have in common: the language, and which notices and measures they draw on. */
export const SHARED_FIELDS = {
  lang: oneOf(['zh', 'en'], 'zh'),
  place: listOf(NAME),
  level: someOf([...LEVELS, UNKNOWN]),
  province: listOf(NAME),
  themes: listOf(CODE),
  status: someOf(STATUSES),
  from: optional(DATE),
  to: optional(DATE),
};

export const FIELDS = {
  view: oneOf(VIEWS, 'overview'),
  ...SHARED_FIELDS,

  /** Themes: the picture, what its columns are, what its numbers are, and their order. */
  chart: oneOf(PICTURES, 'matrix'),
  by: oneOf(COLUMN_KINDS, 'place'),
  value: oneOf(CELL_VALUES, 'share'),
  order: text(100),

  /** What is picked: a theme or an indicator, in a column (themes) or a notice (indicators), null for all. */
  theme: optional(CODE),
  indicator: optional(CODE),
  at: optional(NAME),
  /** Words that the evidence must have. */
  words: text(LONGEST_WORDS),

  /** Indicators: what their values are divided by, and the numbers to divide by where they fit into an address. */
  per: text(40),
  denominators: text(LONGEST_DENOMINATORS),

  /** Gallery: the unit of the figures whose distribution is shown. */
  unit: optional(NAME),

  /** Bureaus: the notices side by side, and what resampling begins with. */
  bureaus: listOf(CODE),
  seed: optional(/^\d{1,9}$/),

  /** Words: those left out, the one whose places are listed, and the notice whose passages are compared with another's. */
  without: listOf(NAME),
  word: text(LONGEST_WORDS),
  other: optional(CODE),

  /** Timeline: the day on which promises count as overdue, and which of them are listed. */
  asof: day,
  due: oneOf(DUE_STATES, 'all'),

  /** Notice: which, the stretch that is marked, the kinds of marks switched off, and the view to go back to. */
  notice: optional(CODE),
  span,
  hide: someOf(MARKS),
  back: optional(CODE),

  /** Quality: the list beside the table, the rule or code it is narrowed to, and whether it holds doubtful readings alone. */
  list: oneOf(QUALITY_LISTS, 'repairs'),
  rule: optional(CODE),
  doubtful: oneOf(['yes', 'no'], 'no'),

  /** Data: the statement, how its result is shown, and what stands on the axes. */
  sql: text(LONGEST_STATEMENT),
  show: oneOf(SHOWS, 'table'),
  x: text(100),
  y: text(100),
};
