/** Rows of the chart of shared documents: which notices name the documents that more than one of them names. */
import * as v from 'valibot';
import type { Query } from './chart.ts';
import { UNKNOWN } from './filters.ts';
import { measureCondition } from './measure-condition.ts';
import { askedNotices, NOTICE_COLUMNS, type NoticeSet, noticeFields } from './notice-set.ts';

/** Documents and notices that a picture has room for. */
export const MOST_DOCUMENTS = 25;
export const MOST_CITING = 12;

/**
 * What covers a part of a title: *, ×, a block, an X among Chinese characters, 某. Such a title may stand for any, so
 * that two of them that look alike are not held for one document.
 */
const COVER = '[*＊×✕╳■□]|某|(^|[^A-Za-z0-9])[XxＸｘ]+([^A-Za-z0-9]|$)';

export const documentRow = v.object({
  ...noticeFields,
  /** Places where the notice names any document. */
  notice_citations: v.number(),
  /** Titles that the notice names, and those of them that are covered in part. */
  notice_titles: v.number(),
  notice_covered: v.number(),
  /** With its brackets, as printed; null where no document is named by two notices, which leaves one row a notice. */
  title: v.nullable(v.string()),
  /** Place among the shared documents, from 1: that of most notices comes first. */
  position: v.nullable(v.number()),
  /** Notices that name it, drawn or not, the places that these are known to be of, and how often they name it. */
  document_notices: v.nullable(v.number()),
  document_places: v.nullable(v.number()),
  document_citations: v.nullable(v.number()),
  /** Of the notices that name it, those whose place is not known. */
  document_unplaced: v.nullable(v.number()),
  /** How often this notice names it, and where first; null where it does not. */
  named: v.number(),
  first_start: v.nullable(v.number()),
  first_end: v.nullable(v.number()),
  /** Of all notices that were asked for: titles that can be read, those of them that two or more name, citations. */
  titles_total: v.number(),
  shared_total: v.number(),
  citations_total: v.number(),
});
export type DocumentRow = v.InferOutput<typeof documentRow>;

/**
 * The documents that most notices name against the notices that name most of these. As in the view `shared_documents`
 * a document is its title, character for character; but titles that are covered in part are left out.
 */
export function documentsQuery(params: NoticeSet): Query {
  const asked = askedNotices(params, 'o');
  const passing = measureCondition(params.filters);
  return {
    sql: `
      WITH asked AS (SELECT o.* FROM notice_overview o WHERE ${asked.sql}),
      cited AS (
        SELECT c.notice_id, c.title, regexp_matches(c.title, '${COVER}') AS covered, count(*) AS named,
          min(c.span_start) AS first_start, arg_min(c.span_end, c.span_start) AS first_end
        FROM citations c SEMI JOIN asked USING (notice_id) WHERE ${passing.sql} GROUP BY c.notice_id, c.title
      ),
      titles AS (
        SELECT c.title, count(*) AS notices, sum(c.named) AS citations,
          count(DISTINCT a.place) FILTER (a.place <> '${UNKNOWN}') AS places,
          count(*) FILTER (a.place = '${UNKNOWN}') AS unplaced
        FROM cited c JOIN asked a USING (notice_id) WHERE NOT c.covered GROUP BY c.title
      ),
      documents AS (
        SELECT *, row_number() OVER (ORDER BY notices DESC, citations DESC, title) AS position
        FROM titles WHERE notices > 1 QUALIFY position <= ${MOST_DOCUMENTS}
      ),
      own AS (
        SELECT c.notice_id, sum(c.named) AS citations, count(*) AS titles, count(*) FILTER (c.covered) AS covered,
          count(d.title) AS drawn
        FROM cited c LEFT JOIN documents d USING (title) GROUP BY c.notice_id
      ),
      kept AS (
        SELECT a.*, (count(*) OVER ())::INTEGER AS notices_total, coalesce(w.citations, 0)::INTEGER AS notice_citations,
          coalesce(w.titles, 0)::INTEGER AS notice_titles, coalesce(w.covered, 0)::INTEGER AS notice_covered
        FROM asked a LEFT JOIN own w USING (notice_id)
        ORDER BY coalesce(w.drawn, 0) DESC, coalesce(w.citations, 0) DESC, a.sort_key, a.notice_id LIMIT ${MOST_CITING}
      ),
      sums AS (
        SELECT count(*)::INTEGER AS titles, (count(*) FILTER (notices > 1))::INTEGER AS shared,
          (SELECT coalesce(sum(named), 0) FROM cited)::INTEGER AS citations
        FROM titles
      )
      SELECT ${NOTICE_COLUMNS}, k.notice_citations, k.notice_titles, k.notice_covered,
        d.title, d.position::INTEGER AS position, d.notices::INTEGER AS document_notices,
        d.places::INTEGER AS document_places, d.citations::INTEGER AS document_citations,
        d.unplaced::INTEGER AS document_unplaced,
        coalesce(c.named, 0)::INTEGER AS named, c.first_start, c.first_end,
        s.titles AS titles_total, s.shared AS shared_total, s.citations AS citations_total
      FROM kept k
      CROSS JOIN sums s
      LEFT JOIN documents d ON true
      LEFT JOIN cited c ON c.notice_id = k.notice_id AND c.title = d.title
      ORDER BY d.position, k.sort_key, k.notice_id`,
    bindings: [...asked.bindings, ...passing.bindings],
  };
}

/** A document that more than one notice names, with a row for each notice that is drawn. */
export interface SharedDocument {
  title: string;
  notices: number;
  places: number;
  citations: number;
  rows: DocumentRow[];
}

/** The documents in the rows' order; none where no document is shared. */
export function sharedDocumentsOf(rows: readonly DocumentRow[]): SharedDocument[] {
  const byTitle = new Map<string, DocumentRow[]>();
  for (const row of rows) if (row.title !== null) byTitle.set(row.title, [...(byTitle.get(row.title) ?? []), row]);
  return [...byTitle].map(([title, own]) => {
    const { document_notices, document_places, document_citations } = own[0]!;
    return {
      title,
      notices: document_notices ?? 0,
      places: document_places ?? 0,
      citations: document_citations ?? 0,
      rows: own,
    };
  });
}
