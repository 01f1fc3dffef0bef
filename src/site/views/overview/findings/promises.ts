/** How much is promised, and for when. */
import * as v from 'valibot';
import { commitmentCondition } from '../../../../charts/commitment-list.ts';
import { periodLabel } from '../../../../charts/period-label.ts';
import { type Finding, finding } from './finding.ts';

const row = v.object({
  promises: v.number(),
  dated: v.number(),
  notices: v.number(),
  last_due: v.nullable(v.string()),
});
type Row = v.InferOutput<typeof row>;

const promisesMade: Finding<Row> = {
  id: 'promises',
  title: { zh: '承诺与期限', en: 'Promises' },
  sql(filters) {
    const passing = commitmentCondition(filters);
    return {
      sql: `
        SELECT count(*)::INTEGER AS promises, count(c.due)::INTEGER AS dated,
          count(DISTINCT c.notice_id)::INTEGER AS notices,
          -- The last by the last day that it allows: late December is before 31 December.
          first(c.due ORDER BY c.due_high DESC NULLS LAST, length(c.due) DESC) AS last_due
        FROM commitments_due c JOIN notice_overview o ON o.notice_id = c.notice_id WHERE ${passing.sql}`,
      bindings: passing.bindings,
    };
  },
  row,
  say([all], language) {
    if (all === undefined || all.promises === 0) return null;
    const last = all.last_due === null ? null : periodLabel(all.last_due, language);
    const words =
      language === 'zh'
        ? `${all.notices}份通报共有承诺${all.promises}项，其中写明期限的${all.dated}项${last === null ? '' : `，最晚到${last}`}。`
        : `Promises: ${all.promises}, in ${all.notices} ${all.notices === 1 ? 'notice' : 'notices'}; with a date: ${all.dated}${last === null ? '' : `, the last ${last}`}.`;
    return { words, view: 'timeline', change: {} };
  },
};

export const promises = finding(promisesMade);
