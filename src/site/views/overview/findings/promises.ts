/** How much is promised, and for when. */
import * as v from 'valibot';
import { noticeCondition } from '../../../../charts/filters.ts';
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
    const notices = noticeCondition(filters, 'o');
    return {
      sql: `
        SELECT count(*)::INTEGER AS promises, count(c.due)::INTEGER AS dated,
          count(DISTINCT c.notice_id)::INTEGER AS notices, max(c.due) AS last_due
        FROM commitments c JOIN notice_overview o USING (notice_id) WHERE ${notices.sql}`,
      bindings: notices.bindings,
    };
  },
  row,
  say([all], language) {
    if (all === undefined || all.promises === 0) return null;
    const last = all.last_due === null ? null : periodLabel(all.last_due, language);
    const words =
      language === 'zh'
        ? `${all.notices}份通报共承诺${all.promises}项，写明期限的只有${all.dated}项${last === null ? '' : `，最晚到${last}`}。`
        : `${all.promises} promises in ${all.notices} ${all.notices === 1 ? 'notice' : 'notices'}; ${all.dated} of them with a date${last === null ? '' : `, the last ${last}`}.`;
    return { words, view: 'timeline', change: {} };
  },
};

export const promises = finding(promisesMade);
