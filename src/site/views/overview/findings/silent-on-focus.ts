/** Which of the three themes that the public asks about most some notices say nothing on. */
import * as v from 'valibot';
import { noticeCondition } from '../../../../charts/filters.ts';
import { FOCUS_THEMES } from '../../../../charts/focus-themes.ts';
import { placeholders } from '../../../data/placeholders.ts';
import { type Finding, finding } from './finding.ts';

const row = v.object({
  theme: v.string(),
  name_zh: v.string(),
  name_en: v.string(),
  notices: v.number(),
  silent: v.number(),
});
type Row = v.InferOutput<typeof row>;

const silentOnFocus: Finding<Row> = {
  id: 'silent-on-focus',
  title: { zh: '没有提到的主题', en: 'Passed over in silence' },
  sql(filters) {
    const notices = noticeCondition(filters, 'o');
    return {
      sql: `
        WITH chosen AS (SELECT o.notice_id FROM notice_overview o WHERE ${notices.sql}),
        having_it AS (
          SELECT theme, count(DISTINCT notice_id) AS notices FROM theme_counts SEMI JOIN chosen USING (notice_id)
          GROUP BY theme
        )
        SELECT t.theme, t.name_zh, t.name_en, n.notices::INTEGER AS notices,
          (n.notices - coalesce(h.notices, 0))::INTEGER AS silent
        FROM themes t CROSS JOIN (SELECT count(*) AS notices FROM chosen) n LEFT JOIN having_it h USING (theme)
        WHERE t.theme IN (${placeholders(FOCUS_THEMES.length)}) ORDER BY t.sort_order`,
      bindings: [...notices.bindings, ...FOCUS_THEMES],
    };
  },
  row,
  say(rows, language) {
    const [first] = rows;
    if (first === undefined || first.notices === 0) return null;
    const silent = rows.filter((entry) => entry.silent > 0);
    const change = { chart: 'focus' };
    if (silent.length === 0) {
      const words =
        language === 'zh'
          ? `${rows.map((entry) => entry.name_zh).join('、')}：每份通报都有措施。`
          : `${rows.map((entry) => entry.name_en).join(', ')}: every notice has measures on each.`;
      return { words, view: 'themes', change };
    }
    const words =
      language === 'zh'
        ? `${first.notices}份通报中，${silent.map((entry) => `${entry.silent}份没有${entry.name_zh}的措施`).join('，')}。没有写不等于没有做。`
        : `Of ${first.notices} ${first.notices === 1 ? 'notice' : 'notices'} ${silent.map((entry) => `${entry.silent} ${entry.silent === 1 ? 'has' : 'have'} no measure on ${entry.name_en}`).join(', ')}. Silence does not say that nothing was done.`;
    return { words, view: 'themes', change };
  },
};

export const silent = finding(silentOnFocus);
