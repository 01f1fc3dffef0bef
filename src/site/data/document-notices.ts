/** The other notices that name a document. */
import * as v from 'valibot';
import { ask } from './warehouse.ts';

/** Notices that are listed at most. */
export const MOST_NOTICES = 8;

const citingRow = v.object({
  /** How many notices name it, this one included. */
  notices: v.number(),
  notice_id: v.string(),
  span_start: v.number(),
  span_end: v.number(),
});
export type CitingNotice = v.InferOutput<typeof citingRow>;

/** Each with the first place where it names the document; none where no other notice names it in the same words. */
export function noticesNaming(title: string, exceptNotice: string): Promise<CitingNotice[]> {
  return ask(
    {
      sql: `SELECT s.notices, c.notice_id, min(c.span_start) AS span_start, min(c.span_end) AS span_end
        FROM shared_documents s JOIN citations c USING (title)
        WHERE s.title = ? AND c.notice_id <> ?
        GROUP BY s.notices, c.notice_id ORDER BY c.notice_id LIMIT ${MOST_NOTICES}`,
      bindings: [title, exceptNotice],
    },
    citingRow,
  );
}
