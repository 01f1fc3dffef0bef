/** How far the page's own numbers are to be trusted: doubtful readings and warnings. */
import * as v from 'valibot';
import { noticeCondition } from '../../../../charts/filters.ts';
import { type Finding, finding } from './finding.ts';

const row = v.object({ notices: v.number(), repairs: v.number(), doubtful: v.number(), warnings: v.number() });
type Row = v.InferOutput<typeof row>;

const doubtfulReadings: Finding<Row> = {
  id: 'doubtful-readings',
  title: { zh: '需要复核的读法', en: 'Readings to check' },
  sql(filters) {
    const notices = noticeCondition(filters, 'o');
    return {
      sql: `
        SELECT count(*) FILTER (q.repairs + q.warnings > 0)::INTEGER AS notices,
          coalesce(sum(q.repairs), 0)::INTEGER AS repairs,
          coalesce(sum(q.doubtful_repairs), 0)::INTEGER AS doubtful,
          coalesce(sum(q.warnings), 0)::INTEGER AS warnings
        FROM notice_quality q JOIN notice_overview o USING (notice_id) WHERE ${notices.sql}`,
      bindings: notices.bindings,
    };
  },
  row,
  say([all], language) {
    if (all === undefined || all.repairs + all.warnings === 0) return null;
    const words =
      language === 'zh'
        ? `有${all.notices}份通报需要留意：读法与原文字面不同的${all.repairs}处（其中把握不大的${all.doubtful}处），提示${all.warnings}条。`
        : `Notices to look at: ${all.notices}. Places read otherwise than printed: ${all.repairs} (doubtful: ${all.doubtful}); warnings: ${all.warnings}.`;
    return { words, view: 'quality', change: {} };
  },
};

export const doubtful = finding(doubtfulReadings);
