/** Questions to begin with. Each is a whole statement, to be run as it is and to be changed. */
import type { Language } from '../../../charts/chart.ts';

export interface Example {
  title: Record<Language, string>;
  sql: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    title: { zh: '校园餐：各地报告的数字和原文', en: 'School meals: the figures of each place and their words' },
    sql: `SELECT jurisdiction, name_zh, value, value_high, unit, qualifier, period, role, quote,
  notice_id, span_start, span_end
FROM indicator_values
WHERE theme = 'school_meals'
ORDER BY name_zh, value DESC`,
  },
  {
    title: { zh: '三个主题在各地措施中的占比', en: 'Share of three themes in the measures of each place' },
    sql: `PIVOT (SELECT jurisdiction, sort_key, theme, round(100 * share, 1) AS percent FROM theme_by_place)
ON theme IN ('school_meals', 'double_reduction', 'teacher_staffing')
USING first(percent)
GROUP BY jurisdiction, sort_key
ORDER BY sort_key`,
  },
  {
    title: { zh: '2025 年底以前到期的承诺', en: 'Promises due by the end of 2025' },
    sql: `SELECT jurisdiction, due, due_high, text, notice_id, span_start, span_end
FROM commitments_due
WHERE due_high <= DATE '2025-12-31'
ORDER BY due_high, sort_key`,
  },
  {
    title: { zh: '几份通报都引用的文件', en: 'Documents that several notices name' },
    sql: `SELECT title, notices, citations
FROM shared_documents
ORDER BY notices DESC, citations DESC`,
  },
  {
    title: { zh: '没有写数字、日期和文件的措施', en: 'Measures without a figure, a date or a document' },
    sql: `SELECT n.jurisdiction, m.status, m.text, m.notice_id, m.span_start, m.span_end
FROM measure_specifics s
JOIN measures m USING (notice_id, measure_id)
JOIN notices n USING (notice_id)
WHERE NOT (s.has_figure OR s.has_covered_figure OR s.has_date OR s.has_document)
ORDER BY n.sort_key, m.span_start`,
  },
  {
    title: { zh: '各份通报写得有多具体', en: 'How specific each notice is' },
    sql: `SELECT jurisdiction, n AS measures, round(100 * figure_share, 1) AS figures, round(100 * date_share, 1) AS dates,
  round(100 * document_share, 1) AS documents, round(100 * body_share, 1) AS bodies, notice_id
FROM specificity
ORDER BY specific_share DESC`,
  },
  {
    title: { zh: '进行中和计划中的措施', en: 'Measures under way or still planned' },
    sql: `SELECT n.jurisdiction, m.status, i.heading_path, i.title AS item_title, m.text,
  m.notice_id, m.span_start, m.span_end
FROM counted_measures m
JOIN items i USING (notice_id, item_id)
JOIN notices n USING (notice_id)
WHERE m.status IN ('ongoing', 'planned')
ORDER BY n.sort_key, m.span_start`,
  },
  {
    title: { zh: '从反馈到公布用了多少天', en: 'Days from the findings to the publication' },
    sql: `SELECT jurisdiction, from_date, to_date, days, days_low, days_high, notice_id
FROM durations
WHERE step = 'publication'
ORDER BY days_high`,
  },
  {
    title: { zh: '把握低于 0.8 的修复', en: 'Repairs with a confidence below 0.8' },
    sql: `SELECT n.jurisdiction, r.rule, r.printed, r.reading, r.confidence, r.notice_id, r.span_start, r.span_end
FROM repairs r
JOIN notices n USING (notice_id)
WHERE r.confidence < 0.8
ORDER BY r.confidence, n.sort_key`,
  },
  {
    title: { zh: '提到“食堂”的措施', en: 'Measures that speak of canteens (食堂)' },
    sql: `SELECT n.jurisdiction, m.status, m.text, m.notice_id, m.span_start, m.span_end
FROM counted_measures m
JOIN notices n USING (notice_id)
WHERE contains(m.text, '食堂')
ORDER BY n.sort_key, m.span_start`,
  },
];
