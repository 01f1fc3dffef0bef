/** Where a row of a result leads: to its sentence, or to its notice. */
import type { ResultColumn } from '../../data/run-sql.ts';
import type { Span } from '../../route/field.ts';

export interface RowTarget {
  notice: string;
  span: Span | null;
}

const NOTICE = /^[0-9a-f]{16}$/;

/** A function from the number of a row to its target; null where the columns name no notice. */
export function rowTargets(columns: readonly ResultColumn[]): ((row: number) => RowTarget | null) | null {
  const valuesOf = (name: string) => columns.find((column) => column.name === name)?.values;
  const notices = valuesOf('notice_id');
  if (notices === undefined) return null;
  const [starts, ends] = [valuesOf('span_start'), valuesOf('span_end')];
  return (row) => {
    const notice = notices[row];
    if (typeof notice !== 'string' || !NOTICE.test(notice)) return null;
    const [start, end] = [starts?.[row], ends?.[row]];
    const isSpan = Number.isInteger(start) && Number.isInteger(end) && Number(start) <= Number(end);
    return { notice, span: isSpan ? { start: Number(start), end: Number(end) } : null };
  };
}
