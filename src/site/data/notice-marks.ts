/** What was read in a notice's text, each with the stretch it stands in. */
import * as v from 'valibot';
import { ask } from './warehouse.ts';

const span = { span_start: v.number(), span_end: v.number() };

const themeRow = v.object({ ...span, themes: v.string(), measures: v.number() });
const metricRow = v.object({
  ...span,
  value: v.nullable(v.number()),
  value_high: v.nullable(v.number()),
  unit: v.nullable(v.string()),
  qualifier: v.picklist(['exact', 'about', 'over', 'under']),
  subject: v.nullable(v.string()),
  period: v.nullable(v.string()),
  indicator: v.nullable(v.string()),
  role: v.nullable(v.picklist(['own', 'part', 'planned', 'applied', 'required', 'cumulative'])),
  repeated: v.boolean(),
});
const dateRow = v.object({ ...span, iso: v.nullable(v.string()), iso_end: v.nullable(v.string()) });
const commitmentRow = v.object({ ...span, due: v.nullable(v.string()) });
const documentRow = v.object({ ...span, title: v.string() });
const repairRow = v.object({
  ...span,
  rule: v.string(),
  printed: v.string(),
  reading: v.string(),
  confidence: v.number(),
});
const warningRow = v.object({ ...span, code: v.string(), message: v.string() });
const measureRow = v.object({ span_start: v.number(), themes: v.string() });

interface Marked<Kind, Row extends v.GenericSchema> {
  kind: Kind;
  start: number;
  end: number;
  row: v.InferOutput<Row>;
}

/** `themes` of a theme mark are codes joined by commas; `measures` are those whose themes it earned. */
export type NoticeMark =
  | Marked<'themes', typeof themeRow>
  | Marked<'metrics', typeof metricRow>
  | Marked<'dates', typeof dateRow>
  | Marked<'commitments', typeof commitmentRow>
  | Marked<'documents', typeof documentRow>
  | Marked<'repairs', typeof repairRow>
  | Marked<'warnings', typeof warningRow>;

export interface NoticeMarks {
  /** In the order of the text; a warning on the notice as a whole has no stretch of its own. */
  marks: NoticeMark[];
  /** Where each measure starts and its themes' codes, the primary one first. */
  measures: { start: number; themes: string[] }[];
}

/** All that was read in a notice's text. */
export async function noticeMarks(id: string): Promise<NoticeMarks> {
  const of = <Row>(sql: string, row: v.GenericSchema<unknown, Row>) => ask({ sql, bindings: [id] }, row);
  const [themes, metrics, dates, commitments, documents, repairs, warnings, measures] = await Promise.all([
    of(
      // Words of a heading earn a theme for every measure below it: one mark for all of them.
      `SELECT span_start, span_end, string_agg(DISTINCT theme, ',' ORDER BY theme) AS themes,
        count(DISTINCT measure_id)::INTEGER AS measures
        FROM theme_evidence WHERE notice_id = ? GROUP BY span_start, span_end`,
      themeRow,
    ),
    of(
      `SELECT span_start, span_end, value, value_high, unit, qualifier, subject, period, indicator, role,
        repeat_of IS NOT NULL AS repeated FROM metrics WHERE notice_id = ?`,
      metricRow,
    ),
    of('SELECT span_start, span_end, iso, iso_end FROM dates WHERE notice_id = ?', dateRow),
    of('SELECT span_start, span_end, due FROM commitments WHERE notice_id = ?', commitmentRow),
    of('SELECT span_start, span_end, title FROM citations WHERE notice_id = ?', documentRow),
    of(
      'SELECT span_start, span_end, rule, printed, reading, confidence FROM repairs WHERE notice_id = ? ORDER BY ordinal',
      repairRow,
    ),
    of('SELECT span_start, span_end, code, message FROM warnings WHERE notice_id = ? ORDER BY ordinal', warningRow),
    of(
      `SELECT m.span_start, string_agg(t.theme, ',' ORDER BY t.rank) AS themes
        FROM measures m JOIN measure_themes t USING (notice_id, measure_id)
        WHERE notice_id = ? GROUP BY m.span_start ORDER BY m.span_start`,
      measureRow,
    ),
  ]);
  const marks: NoticeMark[] = [
    ...themes.map((row) => ({ kind: 'themes' as const, ...spanOf(row), row })),
    ...metrics.map((row) => ({ kind: 'metrics' as const, ...spanOf(row), row })),
    ...dates.map((row) => ({ kind: 'dates' as const, ...spanOf(row), row })),
    ...commitments.map((row) => ({ kind: 'commitments' as const, ...spanOf(row), row })),
    ...documents.map((row) => ({ kind: 'documents' as const, ...spanOf(row), row })),
    ...repairs.map((row) => ({ kind: 'repairs' as const, ...spanOf(row), row })),
    ...warnings.map((row) => ({ kind: 'warnings' as const, ...spanOf(row), row })),
  ];
  return {
    marks: marks.sort((a, b) => a.start - b.start || a.end - b.end),
    measures: measures.map((row) => ({ start: row.span_start, themes: row.themes.split(',') })),
  };
}

function spanOf(row: { span_start: number; span_end: number }): { start: number; end: number } {
  return { start: row.span_start, end: row.span_end };
}
