/** Something that stands out in the corpus: a sentence computed from the warehouse, and where to look at it. */
import type { GenericSchema } from 'valibot';
import type { Language, Query } from '../../../../charts/chart.ts';
import type { Filters } from '../../../../charts/filters.ts';
import type { View } from '../../../route/fields.ts';

export interface Said {
  /** One sentence with the numbers that it rests on. */
  words: string;
  /** Where the reader sees them: a view, and what is set in it. */
  view: View;
  change: Readonly<Record<string, string | readonly string[]>>;
}

export interface Finding<Row = unknown> {
  readonly id: string;
  /** What it is about, in a few words. */
  readonly title: Record<Language, string>;
  sql(filters: Filters): Query;
  readonly row: GenericSchema<unknown, Row>;
  /** Null where there is nothing to say: too few notices, no figures. */
  say(rows: readonly Row[], language: Language): Said | null;
}

const SHARING = { notices: '份', places: '个地区' } as const;

/** 清远市等3份, 清远市 (one of 3): whoever stands for all that have the greatest or the least value. */
export function sharedEnd(name: string, alike: number, of: keyof typeof SHARING, language: Language): string {
  if (alike === 1) return name;
  return language === 'zh' ? `${name}等${alike}${SHARING[of]}` : `${name} (one of ${alike})`;
}

/** A finding among others, whatever its rows are. */
export function finding<Row>(one: Finding<Row>): Finding {
  // Each is only ever given rows that its own schema has checked.
  return one as unknown as Finding;
}
