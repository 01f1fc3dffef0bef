/** Who gives figures and who does not: the ends of the share of measures with a figure. */
import * as v from 'valibot';
import { SMALL_DENOMINATOR } from '../../../../charts/chart.ts';
import { noticeCondition } from '../../../../charts/filters.ts';
import { placeFields, placeLabels } from '../../../../charts/place-label.ts';
import { shareLabel } from '../../../../charts/quantity-label.ts';
import { type Finding, finding } from './finding.ts';

const row = v.object({
  ...placeFields,
  figure_share: v.number(),
  notices: v.number(),
});
type Row = v.InferOutput<typeof row>;

const figuresNamed: Finding<Row> = {
  id: 'figures-named',
  title: { zh: '谁给出数字', en: 'Who gives figures' },
  sql(filters) {
    const notices = noticeCondition(filters, 'o');
    return {
      sql: `
        WITH chosen AS (
          SELECT s.* FROM specificity s JOIN notice_overview o USING (notice_id)
          WHERE s.n >= ${SMALL_DENOMINATOR} AND NOT s.redacted AND ${notices.sql}
        ),
        ends AS (
          SELECT *, row_number() OVER (ORDER BY figure_share DESC, notice_id) AS first,
            row_number() OVER (ORDER BY figure_share, notice_id) AS last, count(*) OVER () AS notices
          FROM chosen
        )
        SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, figure_share, notices::INTEGER AS notices
        FROM ends WHERE first = 1 OR last = 1 ORDER BY figure_share DESC`,
      bindings: notices.bindings,
    };
  },
  row,
  say([most, least], language) {
    if (most === undefined || least === undefined) return null;
    if (shareLabel(most.figure_share) === shareLabel(least.figure_share)) return null;
    const labels = placeLabels([most, least], language);
    const [high, low] = [most, least].map((end) => `${labels.get(end.notice_id)} ${shareLabel(end.figure_share)}`);
    const words =
      language === 'zh'
        ? `带数字的措施所占比例：最高${high}，最低${low}（措施满${SMALL_DENOMINATOR}条、没有遮盖数字的${most.notices}份通报）。`
        : `Measures with a figure: from ${high} down to ${low}, among ${most.notices} notices with ${SMALL_DENOMINATOR} measures or more and no covered figures.`;
    return { words, view: 'bureaus', change: { bureaus: [most.notice_id, least.notice_id] } };
  },
};

export const figures = finding(figuresNamed);
