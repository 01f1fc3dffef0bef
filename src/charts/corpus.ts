/** What the warehouse holds: the page's head, its choices, and which view each chart opens with. */
import * as v from 'valibot';
import type { Query } from './chart.ts';

export const corpusNotice = v.object({
  notice_id: v.string(),
  file: v.string(),
  title: v.nullable(v.string()),
  issuer: v.nullable(v.string()),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  province: v.nullable(v.string()),
  /** Key of the place, as filters and addresses name it. */
  place: v.string(),
  level: v.nullable(v.string()),
  published: v.nullable(v.string()),
  published_quarter: v.nullable(v.string()),
  redacted: v.boolean(),
  sort_key: v.number(),
  measures: v.number(),
  metrics: v.number(),
});

export const corpusTheme = v.object({
  theme: v.string(),
  theme_group: v.string(),
  group_name_zh: v.string(),
  group_name_en: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
});

export const corpusIndicator = v.object({
  indicator: v.string(),
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  /** Number of notices that report it. */
  notices: v.number(),
  /** Number of those that report at least one figure uncovered. */
  readable: v.number(),
  /** Number of notices of which a figure can be compared. */
  comparable: v.number(),
});

export const corpus = v.object({
  notices: v.array(corpusNotice),
  themes: v.array(corpusTheme),
  indicators: v.array(corpusIndicator),
});
export type Corpus = v.InferOutput<typeof corpus>;

export const corpusQueries: Record<keyof Corpus, Query> = {
  notices: {
    sql: `SELECT notice_id, file, title, issuer, jurisdiction, jurisdiction_stated, province, place, level,
      published, published_quarter, redacted, sort_key, measures, metrics FROM notice_overview ORDER BY sort_key, notice_id`,
    bindings: [],
  },
  themes: {
    sql: 'SELECT theme, theme_group, group_name_zh, group_name_en, name_zh, name_en FROM themes ORDER BY sort_order',
    bindings: [],
  },
  indicators: {
    sql: `SELECT i.indicator, i.theme, i.name_zh, i.name_en,
      count(DISTINCT q.notice_id)::INTEGER AS notices,
      (count(DISTINCT q.notice_id) FILTER (WHERE NOT q.redacted))::INTEGER AS readable,
      (SELECT count(DISTINCT c.notice_id) FROM comparable_indicators c
        WHERE c.indicator = i.indicator AND c.comparable)::INTEGER AS comparable
      FROM indicators i LEFT JOIN indicator_values q ON q.indicator = i.indicator
      GROUP BY i.indicator, i.theme, i.name_zh, i.name_en, i.sort_order ORDER BY i.sort_order`,
    bindings: [],
  },
};

/**
 * The indicator of which most notices have figures that can be compared, then that can be read; the codebook's first
 * where none is reported.
 */
export function defaultIndicator(held: Corpus): string {
  const order = [...held.indicators].sort(
    (a, b) => b.comparable - a.comparable || b.readable - a.readable || b.notices - a.notices,
  );
  return order[0]?.indicator ?? '';
}
