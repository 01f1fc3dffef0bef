/** The first words of each cell of themes against columns. */
import * as v from 'valibot';
import { type ColumnKind, columnKey } from '../../charts/columns.ts';
import { type Filters, noticeCondition, statusCondition } from '../../charts/filters.ts';
import type { Evidence } from './evidence.ts';
import { placeholders } from './placeholders.ts';
import { completed, MEASURE_COLUMNS, measureRow } from './theme-evidence.ts';
import { ask } from './warehouse.ts';

/** Quotations that a cell begins with. */
export const FIRST_QUOTES = 3;

const cellNotice = v.object({ column: v.string(), notice_id: v.string() });

/** A cell's name: its last blank stands before the theme's code, which holds none. */
export const quoteCellKey = (column: string, theme: string): string => `${column} ${theme}`;

/**
 * The first quotations of each cell under its `quoteCellKey`, by place, then by text. What passes the filters is
 * counted first, so that only the notices are read that these quotations stand in.
 */
export async function quoteCells(
  themes: readonly string[],
  columns: readonly string[],
  by: ColumnKind,
  filters: Filters,
): Promise<Map<string, Evidence[]>> {
  const cells = new Map<string, Evidence[]>();
  if (themes.length === 0 || columns.length === 0) return cells;
  const passing = noticeCondition(filters, 'o');
  const counted = statusCondition(filters, 'c');
  const key = columnKey(by, 'o');
  const needed = await ask(
    {
      sql: `WITH per AS (
          SELECT ${key} AS col, c.theme, o.sort_key, c.notice_id, sum(c.measures) AS n
          FROM theme_counts c JOIN notice_overview o ON o.notice_id = c.notice_id
          WHERE c.theme IN (${placeholders(themes.length)}) AND ${key} IN (${placeholders(columns.length)})
            AND ${passing.sql} AND ${counted.sql}
          GROUP BY ALL
        ),
        running AS (
          SELECT col, notice_id,
            sum(n) OVER (PARTITION BY col, theme ORDER BY sort_key, notice_id) - n AS before
          FROM per
        )
        SELECT DISTINCT col AS "column", notice_id FROM running WHERE before < ${FIRST_QUOTES} ORDER BY ALL`,
      bindings: [...themes, ...columns, ...passing.bindings, ...counted.bindings],
    },
    cellNotice,
  );
  if (needed.length === 0) return cells;
  const columnOf = new Map(needed.map((row) => [row.notice_id, row.column]));
  const status = statusCondition(filters, 'e');
  const rows = await ask(
    {
      sql: `SELECT ${MEASURE_COLUMNS} FROM measure_evidence e
        WHERE e.theme IN (${placeholders(themes.length)}) AND e.notice_id IN (${placeholders(columnOf.size)}) AND ${status.sql}
        QUALIFY row_number() OVER (PARTITION BY e.theme, e.notice_id ORDER BY e.ordinal) <= ${FIRST_QUOTES}
        ORDER BY e.sort_key, e.notice_id, e.ordinal`,
      bindings: [...themes, ...columnOf.keys(), ...status.bindings],
    },
    measureRow,
  );
  for (const row of await completed(rows)) {
    const name = quoteCellKey(columnOf.get(row.notice_id)!, row.theme);
    const cell = cells.get(name) ?? [];
    if (cell.length < FIRST_QUOTES) cells.set(name, [...cell, row]);
  }
  return cells;
}
