/** The theme on which the places differ most. */
import * as v from 'valibot';
import { SMALL_DENOMINATOR } from '../../../../charts/chart.ts';
import { columnLabels } from '../../../../charts/columns.ts';
import { noticeCondition, statusCondition, themeCondition, UNKNOWN } from '../../../../charts/filters.ts';
import { shareLabel } from '../../../../charts/quantity-label.ts';
import { type Finding, finding, sharedEnd } from './finding.ts';

const row = v.object({
  column: v.string(),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  file: v.string(),
  published: v.nullable(v.string()),
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  share: v.number(),
  /** Places with the same share, this one included. */
  alike: v.number(),
  places: v.number(),
});
type Row = v.InferOutput<typeof row>;

const widestTheme: Finding<Row> = {
  id: 'widest-theme',
  title: { zh: '差别最大的主题', en: 'Where places differ most' },
  // Places with few measures are left out: one measure more or less would decide. Notices without a place are not one.
  sql(filters) {
    const notices = noticeCondition(filters, 'o');
    const status = statusCondition(filters, 'c');
    const themes = themeCondition(filters, 't');
    return {
      sql: `
        WITH chosen AS (SELECT o.* FROM notice_overview o WHERE ${notices.sql}),
        places AS (
          SELECT n.place, sum(c.measures) AS total FROM chosen n JOIN measure_counts c USING (notice_id)
          WHERE n.place <> '${UNKNOWN}' AND ${status.sql}
          GROUP BY n.place HAVING sum(c.measures) >= ${SMALL_DENOMINATOR}
        ),
        cells AS (
          SELECT n.place, c.theme, sum(c.measures) AS measures
          FROM chosen n JOIN theme_counts c USING (notice_id) WHERE ${status.sql} GROUP BY n.place, c.theme
        ),
        shares AS (
          SELECT p.place, t.theme, t.name_zh, t.name_en, coalesce(c.measures, 0)::DOUBLE / p.total AS share,
            count(*) OVER (PARTITION BY t.theme)::INTEGER AS places
          FROM places p CROSS JOIN themes t LEFT JOIN cells c ON c.place = p.place AND c.theme = t.theme
          WHERE ${themes.sql}
        ),
        widest AS (SELECT theme FROM shares GROUP BY theme ORDER BY max(share) - min(share) DESC, theme LIMIT 1),
        ends AS (
          SELECT *, row_number() OVER (ORDER BY share DESC, place) AS first, row_number() OVER (ORDER BY share, place) AS last,
            count(*) OVER (PARTITION BY share)::INTEGER AS alike
          FROM shares SEMI JOIN widest USING (theme)
        )
        SELECT e.place AS "column", n.jurisdiction, n.stated AS jurisdiction_stated, n.file, n.published,
          e.theme, e.name_zh, e.name_en, e.share, e.alike, e.places
        FROM ends e JOIN (
          SELECT place, min(jurisdiction) AS jurisdiction, bool_and(jurisdiction_stated) AS stated, min(file) AS file,
            min(published) AS published
          FROM chosen GROUP BY place
        ) n USING (place)
        WHERE e.first = 1 OR e.last = 1 ORDER BY e.share DESC`,
      bindings: [...notices.bindings, ...status.bindings, ...status.bindings, ...themes.bindings],
    };
  },
  row,
  say([most, least], language) {
    if (most === undefined || least === undefined || shareLabel(most.share) === shareLabel(least.share)) return null;
    const labels = columnLabels([most, least], 'place', language);
    const [high, low] = [most, least].map(
      (end) => `${sharedEnd(labels.get(end.column)!, end.alike, 'places', language)} ${shareLabel(end.share)}`,
    );
    const words =
      language === 'zh'
        ? `“${most.name_zh.replace(/[“”]/g, '')}”占措施的比例：最高${high}，最低${low}（措施满${SMALL_DENOMINATOR}条的${most.places}个地区）。`
        : `${most.name_en}: from ${high} down to ${low} of the measures, among ${most.places} places with ${SMALL_DENOMINATOR} measures or more.`;
    return { words, view: 'themes', change: { theme: most.theme, order: `theme ${most.theme}` } };
  },
};

export const widest = finding(widestTheme);
