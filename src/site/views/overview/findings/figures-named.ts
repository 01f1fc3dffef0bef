/** Who gives figures and who does not: the ends of the share of measures with a figure. */
import * as v from 'valibot';
import { SMALL_DENOMINATOR } from '../../../../charts/chart.ts';
import { noticeCondition, statusCondition } from '../../../../charts/filters.ts';
import { measuresOnThemes } from '../../../../charts/notice-set.ts';
import { placeFields, placeLabels } from '../../../../charts/place-label.ts';
import { shareLabel } from '../../../../charts/quantity-label.ts';
import { COVERED } from './covered-figures.ts';
import { type Finding, finding, sharedEnd } from './finding.ts';

const row = v.object({
  ...placeFields,
  figure_share: v.number(),
  /** Notices with the same share, this one included. */
  alike: v.number(),
  notices: v.number(),
});
type Row = v.InferOutput<typeof row>;

const figuresNamed: Finding<Row> = {
  id: 'figures-named',
  title: { zh: '谁给出数字', en: 'Who gives figures' },
  // Shares as in the view `specificity`, of the measures that pass the filters.
  sql(filters) {
    const notices = noticeCondition(filters, 'o');
    const status = statusCondition(filters, 's');
    const themes = measuresOnThemes(filters, 's');
    return {
      sql: `
        WITH counted AS (
          SELECT s.notice_id, (count(*) FILTER (s.has_figure))::DOUBLE / count(*) AS figure_share
          FROM measure_specifics s JOIN notice_overview o ON o.notice_id = s.notice_id
          WHERE ${notices.sql} AND ${status.sql} AND ${themes.sql}
          GROUP BY s.notice_id HAVING count(*) >= ${SMALL_DENOMINATOR}
        ),
        chosen AS (
          SELECT o.*, c.figure_share FROM counted c JOIN notice_overview o ON o.notice_id = c.notice_id
          WHERE c.notice_id NOT IN (SELECT notice_id FROM metrics WHERE ${COVERED})
        ),
        ends AS (
          SELECT *, row_number() OVER (ORDER BY figure_share DESC, sort_key, notice_id) AS first,
            row_number() OVER (ORDER BY figure_share, sort_key, notice_id) AS last,
            count(*) OVER (PARTITION BY figure_share) AS alike, count(*) OVER () AS notices
          FROM chosen
        )
        SELECT notice_id, jurisdiction, jurisdiction_stated, file, published, figure_share, alike::INTEGER AS alike,
          notices::INTEGER AS notices
        FROM ends WHERE first = 1 OR last = 1 ORDER BY figure_share DESC`,
      bindings: [...notices.bindings, ...status.bindings, ...themes.bindings],
    };
  },
  row,
  say([most, least], language) {
    if (most === undefined || least === undefined) return null;
    if (shareLabel(most.figure_share) === shareLabel(least.figure_share)) return null;
    const labels = placeLabels([most, least], language);
    const [high, low] = [most, least].map(
      (end) =>
        `${sharedEnd(labels.get(end.notice_id)!, end.alike, 'notices', language)} ${shareLabel(end.figure_share)}`,
    );
    const words =
      language === 'zh'
        ? `带数字的措施所占比例：最高${high}，最低${low}（措施满${SMALL_DENOMINATOR}条、没有遮盖数字的${most.notices}份通报）。`
        : `Measures with a figure: from ${high} down to ${low}, among ${most.notices} notices with ${SMALL_DENOMINATOR} measures or more and no covered figures.`;
    return { words, view: 'bureaus', change: { bureaus: [most.notice_id, least.notice_id] } };
  },
};

export const figures = finding(figuresNamed);
