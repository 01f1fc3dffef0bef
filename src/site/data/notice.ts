/** A notice's own text, what its head says, and its outline. */
import * as v from 'valibot';
import { ask } from './warehouse.ts';

/** What the head of a notice says of its inspection; dates as precise as it gives them, ISO. */
export const inspectionFields = {
  inspector: v.nullable(v.string()),
  inspection_kind: v.nullable(v.string()),
  inspection_round: v.nullable(v.string()),
  inspection_start: v.nullable(v.string()),
  inspection_end: v.nullable(v.string()),
  feedback_date: v.nullable(v.string()),
};

const noticeRow = v.object({
  notice_id: v.string(),
  file: v.string(),
  encoding: v.nullable(v.string()),
  title: v.nullable(v.string()),
  issuer: v.nullable(v.string()),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  province: v.nullable(v.string()),
  ...inspectionFields,
  published: v.nullable(v.string()),
  redacted: v.boolean(),
  /** Where it was published, as the source says: not yet known to be an address of the web. */
  url: v.nullable(v.string()),
  text: v.string(),
});
const outlineRow = v.object({ level: v.number(), words: v.string(), span_start: v.number(), span_end: v.number() });

export type OutlineEntry = v.InferOutput<typeof outlineRow>;
export type NoticeText = v.InferOutput<typeof noticeRow> & { outline: OutlineEntry[] };

/** The notice, or null where the warehouse holds none with this id. */
export async function noticeText(id: string): Promise<NoticeText | null> {
  const [notice] = await ask(
    {
      sql: `SELECT notice_id, file, encoding, title, issuer, jurisdiction, jurisdiction_stated, province, inspector,
          inspection_kind, inspection_round, inspection_start, inspection_end, feedback_date, published, redacted,
          (SELECT min(s.url) FROM sources s WHERE s.notice_id = n.notice_id) AS url, text
        FROM notices n WHERE notice_id = ?`,
      bindings: [id],
    },
    noticeRow,
  );
  if (notice === undefined) return null;
  const outline = await ask(
    {
      // A lowest heading that serves as an item stands in both tables.
      sql: `SELECT level, concat_ws(' ', label, title) AS words, span_start, span_end FROM headings WHERE notice_id = ?
        UNION ALL
        SELECT 9, concat_ws(' ', i.label, i.title), i.span_start, i.span_end FROM items i WHERE i.notice_id = ?
          AND NOT EXISTS (SELECT 1 FROM headings h WHERE h.notice_id = i.notice_id AND h.span_start = i.span_start)
        ORDER BY span_start`,
      bindings: [id, id],
    },
    outlineRow,
  );
  return { ...notice, outline };
}
