/** Times the warehouse's views, every row and column of them. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { queryRows } from '../src/warehouse/query-rows.ts';
import { median } from './measure.ts';

export interface ViewTime {
  view: string;
  rows: number;
  /** Median milliseconds. */
  time: number;
}

/** What the page asks when a reader opens a chart and then the evidence of one cell. */
const QUESTIONS: Readonly<Record<string, string>> = {
  'measure_evidence, one notice and theme': `SELECT * FROM measure_evidence
    WHERE theme = 'teacher_staffing' AND notice_id = (SELECT min(notice_id) FROM notices)`,
  'measure_evidence, one theme': "SELECT * FROM measure_evidence WHERE theme = 'school_meals'",
  'indicator_values, one indicator': "SELECT * FROM indicator_values WHERE indicator = 'teachers_recruited'",
  'theme_shares, three themes': `SELECT * FROM theme_shares
    WHERE theme IN ('school_meals', 'double_reduction', 'teacher_staffing')`,
};

/** The views of the connection's current database by name, then what the page asks of them. */
export async function timeViews(connection: DuckDBConnection, rounds = 3): Promise<ViewTime[]> {
  const views = await queryRows(
    connection,
    `SELECT view_name FROM duckdb_views() WHERE NOT internal AND database_name = current_database()
     ORDER BY view_name`,
  );
  const questions = [
    ...views.map(({ view_name }) => [String(view_name), `SELECT * FROM ${String(view_name)}`] as const),
    ...Object.entries(QUESTIONS),
  ];
  const times: ViewTime[] = [];
  for (const [view, sql] of questions) {
    let rows = 0;
    const taken: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const start = performance.now();
      // The hash of whole rows keeps the engine from leaving columns out.
      const [answer] = await queryRows(connection, `SELECT count(*) AS rows, max(hash(v)) % 2 AS h FROM (${sql}) v`);
      if (round > 0) taken.push(performance.now() - start);
      rows = Number(answer?.rows);
    }
    times.push({ view, rows, time: median(taken) });
  }
  return times;
}
