/** The column that a notice falls into, for each kind of columns. */
import type { ColumnKind } from './columns.ts';
import type { Corpus } from './corpus.ts';
import { UNKNOWN } from './filters.ts';

/** As `columnKey` says in SQL. */
export const NOTICE_KEYS: Record<ColumnKind, (notice: Corpus['notices'][number]) => string> = {
  place: (notice) => notice.place,
  notice: (notice) => notice.notice_id,
  level: (notice) => notice.level ?? UNKNOWN,
  province: (notice) => notice.province ?? UNKNOWN,
  quarter: (notice) => notice.published_quarter ?? UNKNOWN,
};
