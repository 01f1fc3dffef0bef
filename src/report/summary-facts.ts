/** The counts that a report's summary tells, each a question to the warehouse. */
import * as v from 'valibot';
import { LONG_AGO } from '../charts/commitment-list.ts';
import { STATUSES } from '../charts/filters.ts';
import { measureCondition } from '../charts/measure-condition.ts';
import { measuresOnThemes } from '../charts/notice-set.ts';
import { DOUBTFUL } from '../charts/quality-entries.ts';
import { SPECIFICS } from '../charts/specificity-rows.ts';
import type { ReportContext } from './report-context.ts';

const noticeRow = v.object({
  notice_id: v.string(),
  published: v.nullable(v.string()),
  /** Measures and figures, repeats left out. */
  measures: v.number(),
  metrics: v.number(),
  /** Of the figures, those that are covered. */
  covered: v.number(),
  /** Measures that repeat an earlier one and do not count. */
  repeated: v.number(),
  promises: v.number(),
});

const themeRow = v.object({ notice_id: v.string(), theme: v.string(), measures: v.number() });

const onThemesRow = v.object({
  status: v.picklist(STATUSES),
  measures: v.number(),
  ...(Object.fromEntries(SPECIFICS.map((specific) => [specific, v.number()])) as Record<
    (typeof SPECIFICS)[number],
    v.NumberSchema<undefined>
  >),
  covered: v.number(),
});

const promisesRow = v.object({ promises: v.number(), dated: v.number(), overdue: v.number() });
const faultsRow = v.object({ repairs: v.number(), doubtful: v.number(), warnings: v.number() });

export interface SummaryFacts {
  /** One row a notice, in the corpus's order. */
  notices: v.InferOutput<typeof noticeRow>[];
  /** Measures of a notice that carry a theme, where there are any. */
  themes: v.InferOutput<typeof themeRow>[];
  /** The measures that carry one of the chosen themes, by status; each measure once. */
  onThemes: v.InferOutput<typeof onThemesRow>[];
  /** Promises in measures on the chosen themes; overdue 0 where no day is given. */
  promises: v.InferOutput<typeof promisesRow>;
  faults: v.InferOutput<typeof faultsRow>;
}

export async function summaryFacts(context: ReportContext): Promise<SummaryFacts> {
  const { ask, chosen, onThemes, asOf, themes } = context;
  const codes = themes.map(({ theme }) => theme);
  const measures = measuresOnThemes(onThemes, 's');
  const promise = measureCondition(onThemes);
  // One after the other: where one fails none must still be running, or the database cannot be closed.
  const notices = await ask(
    {
      sql: `SELECT o.notice_id, o.published, o.measures, o.metrics,
          (SELECT count(*) FROM metrics q WHERE q.notice_id = o.notice_id AND q.value IS NULL
            AND q.repeat_of IS NULL)::INTEGER AS covered,
          (SELECT count(*) FROM repeats r WHERE r.notice_id = o.notice_id AND r.row_kind = 'measure')::INTEGER AS repeated,
          (SELECT count(*) FROM commitments c WHERE c.notice_id = o.notice_id)::INTEGER AS promises
        FROM notice_overview o WHERE ${chosen.sql} ORDER BY o.sort_key, o.notice_id`,
      bindings: chosen.bindings,
    },
    noticeRow,
  );
  const byTheme = await ask(
    {
      sql: `SELECT c.notice_id, c.theme, sum(c.measures)::INTEGER AS measures
        FROM theme_counts c JOIN notice_overview o ON o.notice_id = c.notice_id
        WHERE c.theme IN (${codes.map(() => '?').join(', ')}) AND ${chosen.sql} GROUP BY c.notice_id, c.theme`,
      bindings: [...codes, ...chosen.bindings],
    },
    themeRow,
  );
  const statuses = await ask(
    {
      sql: `SELECT s.status, count(*)::INTEGER AS measures,
          ${SPECIFICS.map((specific) => `(count(*) FILTER (s.has_${specific}))::INTEGER AS ${specific}`).join(', ')},
          (count(*) FILTER (s.has_covered_figure AND NOT s.has_figure))::INTEGER AS covered
        FROM measure_specifics s JOIN notice_overview o ON o.notice_id = s.notice_id
        WHERE ${chosen.sql} AND ${measures.sql} GROUP BY s.status`,
      bindings: [...chosen.bindings, ...measures.bindings],
    },
    onThemesRow,
  );
  const [promises] = await ask(
    {
      sql: `SELECT count(*)::INTEGER AS promises, count(c.due_high)::INTEGER AS dated,
          (count(*) FILTER (c.due_high < ?::DATE))::INTEGER AS overdue
        FROM commitments_due c JOIN notice_overview o ON o.notice_id = c.notice_id
        WHERE ${chosen.sql} AND ${promise.sql}`,
      bindings: [asOf ?? LONG_AGO, ...chosen.bindings, ...promise.bindings],
    },
    promisesRow,
  );
  const [faults] = await ask(
    {
      sql: `SELECT
          (SELECT count(*) FROM repairs t JOIN notice_overview o USING (notice_id) WHERE ${chosen.sql})::INTEGER AS repairs,
          (SELECT count(*) FROM repairs t JOIN notice_overview o USING (notice_id)
            WHERE ${chosen.sql} AND t.confidence < ${DOUBTFUL})::INTEGER AS doubtful,
          (SELECT count(*) FROM warnings t JOIN notice_overview o USING (notice_id) WHERE ${chosen.sql})::INTEGER AS warnings`,
      bindings: [...chosen.bindings, ...chosen.bindings, ...chosen.bindings],
    },
    faultsRow,
  );
  return { notices, themes: byTheme, onThemes: statuses, promises: promises!, faults: faults! };
}
