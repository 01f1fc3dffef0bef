/** What the warehouse has for notices that were annotated by hand: their text, and their measures as the machine coded them. */
import * as v from 'valibot';
import type { PlacedMeasure } from '../../agreement/coding.ts';
import { placeholders } from './placeholders.ts';
import { ask } from './warehouse.ts';

const noticeRow = v.object({ name: v.string(), notice_id: v.string(), text: v.string() });
export type NamedNotice = v.InferOutput<typeof noticeRow>;

/** The notices that were read from files of these names, under every name that they were found as. */
export function noticesNamed(files: readonly string[]): Promise<NamedNotice[]> {
  if (files.length === 0) return Promise.resolve([]);
  const names = placeholders(files.length);
  return ask(
    {
      sql: `SELECT DISTINCT s.file AS name, n.notice_id, n.text FROM sources s JOIN notices n USING (notice_id)
        WHERE s.file IN (${names})
        UNION SELECT n.file, n.notice_id, n.text FROM notices n WHERE n.file IN (${names}) ORDER BY 1, 2`,
      bindings: [...files, ...files],
    },
    noticeRow,
  );
}

const measureRow = v.object({
  notice_id: v.string(),
  measure_id: v.string(),
  status: v.string(),
  span_start: v.number(),
  span_end: v.number(),
  themes: v.nullable(v.string()),
});

/** All measures, repeats included as in an annotation, by notice. */
export async function machineCoding(ids: readonly string[]): Promise<Map<string, PlacedMeasure[]>> {
  const coded = new Map<string, PlacedMeasure[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return coded;
  const rows = await ask(
    {
      sql: `SELECT m.notice_id, m.measure_id, m.status, m.span_start, m.span_end, t.themes
        FROM measures m
        LEFT JOIN (
          SELECT notice_id, measure_id, string_agg(theme, ';' ORDER BY rank) AS themes FROM measure_themes
          WHERE notice_id IN (${placeholders(ids.length)}) GROUP BY notice_id, measure_id
        ) t ON t.notice_id = m.notice_id AND t.measure_id = m.measure_id
        WHERE m.notice_id IN (${placeholders(ids.length)}) ORDER BY m.notice_id, m.ordinal`,
      bindings: [...ids, ...ids],
    },
    measureRow,
  );
  for (const row of rows) {
    coded.get(row.notice_id)?.push({
      id: row.measure_id,
      // The text is at hand: nothing is quoted by its edges.
      starts: '',
      ends: '',
      themes: row.themes === null ? [] : row.themes.split(';'),
      status: row.status,
      start: row.span_start,
      end: row.span_end,
    });
  }
  return coded;
}
