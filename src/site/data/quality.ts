/** How far the rows of each notice can be trusted, and how often each rule and kind of warning occurs. */
import * as v from 'valibot';
import { type ListChoice, type RuleCount, ruleCount, ruleCountsQuery } from '../../charts/quality-entries.ts';
import { ask } from './warehouse.ts';

const qualityRow = v.object({
  notice_id: v.string(),
  repairs: v.number(),
  doubtful_repairs: v.number(),
  least_confidence: v.nullable(v.number()),
  warnings: v.number(),
  corrections: v.number(),
  corrections_applied: v.number(),
  repeats: v.number(),
  /** Figures that are covered. */
  covered: v.number(),
});
export type NoticeQuality = v.InferOutput<typeof qualityRow>;

/** One row a notice, of all of them: the filters are a matter of the page, which knows the notices. */
export function noticeQuality(): Promise<NoticeQuality[]> {
  return ask(
    {
      sql: `SELECT q.notice_id, q.repairs, q.doubtful_repairs, q.least_confidence, q.warnings, q.corrections,
          q.corrections_applied, q.repeats, coalesce(c.covered, 0)::INTEGER AS covered
        FROM notice_quality q
        LEFT JOIN (
          SELECT notice_id, count(*) AS covered FROM metrics WHERE value IS NULL AND repeat_of IS NULL GROUP BY notice_id
        ) c ON c.notice_id = q.notice_id`,
      bindings: [],
    },
    qualityRow,
  );
}

/** How many repairs each rule has made, or how many warnings of each kind there are; the most frequent first. */
export function ruleCounts(list: 'repairs' | 'warnings', choice: ListChoice): Promise<RuleCount[]> {
  return ask(ruleCountsQuery(list, choice), ruleCount);
}
