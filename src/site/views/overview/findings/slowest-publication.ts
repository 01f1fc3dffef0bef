/** How long notices take from the findings to their publication. */
import * as v from 'valibot';
import { noticeCondition } from '../../../../charts/filters.ts';
import { placeFields, placeLabels } from '../../../../charts/place-label.ts';
import { numberLabel } from '../../../../charts/quantity-label.ts';
import { type Finding, finding, sharedEnd } from './finding.ts';

const row = v.object({
  ...placeFields,
  days: v.number(),
  /** Notices that took as long, this one included. */
  alike: v.number(),
  notices: v.number(),
  middle: v.number(),
});
type Row = v.InferOutput<typeof row>;

const slowestPublication: Finding<Row> = {
  id: 'slowest-publication',
  title: { zh: '从反馈到公布', en: 'From findings to publication' },
  // Only where both dates are whole days in the right order: a month alone does not give days.
  sql(filters) {
    const notices = noticeCondition(filters, 'o');
    return {
      sql: `
        SELECT d.notice_id, d.jurisdiction, d.jurisdiction_stated, d.file, d.published, d.days,
          (count(*) OVER (PARTITION BY d.days))::INTEGER AS alike, (count(*) OVER ())::INTEGER AS notices, median(d.days) OVER () AS middle
        FROM durations d JOIN notice_overview o USING (notice_id)
        WHERE d.step = 'publication' AND d.days IS NOT NULL AND NOT d.out_of_order AND ${notices.sql}
        ORDER BY d.days DESC, d.sort_key, d.notice_id LIMIT 1`,
      bindings: notices.bindings,
    };
  },
  row,
  say([slowest], language) {
    if (slowest === undefined || slowest.notices < 2) return null;
    const { days, alike } = slowest;
    const place = sharedEnd(placeLabels([slowest], language).get(slowest.notice_id)!, alike, 'notices', language);
    const middle = numberLabel(slowest.middle, language);
    const words =
      language === 'zh'
        ? `两个日期都写到日、先后不矛盾的通报有${slowest.notices}份，从反馈到公布最长${days}天（${place}），中位数${middle}天。`
        : `Of ${slowest.notices} notices that give both dates to the day and in order, the longest took ${days} days (${place}); the median is ${middle}.`;
    return { words, view: 'timeline', change: {} };
  },
};

export const slowest = finding(slowestPublication);
