/** The tables that hold rows of notices, each after those it refers to. */
export const NOTICE_TABLES = [
  'notices',
  'sources',
  'place_evidence',
  'headings',
  'items',
  'measures',
  'measure_themes',
  'measure_words',
  'metrics',
  'commitments',
  'citations',
  'dates',
  'repeats',
  'repairs',
  'warnings',
  'corrections',
] as const;

export type NoticeTable = (typeof NOTICE_TABLES)[number];
export type CodebookTable = 'themes' | 'indicators' | 'stop_words';

/** The tables that are made of all notices together, when each is loaded, and made anew when any has changed. */
export const CORPUS_TABLES = ['compared_texts', 'passage_families', 'reused_passages'] as const;

export type Cell = string | number | boolean | null;
/** A row to be loaded: one cell for every column of its table, by name. */
export type LoadRow = Readonly<Record<string, Cell>>;
