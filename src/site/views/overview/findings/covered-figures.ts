/** Notices that report figures and hide them. */
import * as v from 'valibot';
import { noticeCondition } from '../../../../charts/filters.ts';
import { placeFields, placeLabels } from '../../../../charts/place-label.ts';
import { type Finding, finding } from './finding.ts';

/** Of `metrics`: a covered figure, counted once. `notices.redacted` also speaks of dates, and not of one figure alone. */
export const COVERED = 'value IS NULL AND repeat_of IS NULL';

/** Places that are named before the rest is only counted. */
const NAMED = 3;

const row = v.object({
  ...placeFields,
  notices: v.number(),
  figures: v.number(),
});
type Row = v.InferOutput<typeof row>;

const coveredFigures: Finding<Row> = {
  id: 'covered-figures',
  title: { zh: '被遮盖的数字', en: 'Covered figures' },
  sql(filters) {
    const notices = noticeCondition(filters, 'o');
    return {
      sql: `
        SELECT o.notice_id, o.jurisdiction, o.jurisdiction_stated, o.file, o.published,
          (count(*) OVER ())::INTEGER AS notices, (sum(c.figures) OVER ())::INTEGER AS figures
        FROM notice_overview o
        JOIN (SELECT notice_id, count(*) AS figures FROM metrics WHERE ${COVERED} GROUP BY notice_id) c
          ON c.notice_id = o.notice_id
        WHERE ${notices.sql} ORDER BY o.sort_key, o.notice_id LIMIT ${NAMED}`,
      bindings: notices.bindings,
    };
  },
  row,
  say(rows, language) {
    const [first] = rows;
    if (first === undefined) return null;
    const named = [...placeLabels(rows, language).values()];
    const more = first.notices > rows.length;
    const words =
      language === 'zh'
        ? `${first.notices}份通报遮盖了${first.figures}个数字（${named.join('、')}${more ? '等' : ''}）：这些数字记作“已报告、不可读”，不当作零。`
        : `${first.notices} ${first.notices === 1 ? 'notice covers' : 'notices cover'} ${first.figures} ${first.figures === 1 ? 'figure' : 'figures'} (${named.join(', ')}${more ? ' …' : ''}): covered figures are kept as reported and unreadable, never as zero.`;
    return { words, view: 'quality', change: {} };
  },
};

export const covered = finding(coveredFigures);
