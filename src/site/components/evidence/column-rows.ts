/** The columns that the notices of the corpus fall into, once each, for their names. */
import type { ColumnKind, ColumnRow } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { UNKNOWN } from '../../../charts/filters.ts';

type Notice = Corpus['notices'][number];

const keys: Record<ColumnKind, (notice: Notice) => string> = {
  place: (notice) => notice.place,
  notice: (notice) => notice.notice_id,
  level: (notice) => notice.level ?? UNKNOWN,
  province: (notice) => notice.province ?? UNKNOWN,
  quarter: (notice) => notice.published_quarter ?? UNKNOWN,
};

export function columnRows(corpus: Corpus, by: ColumnKind): ColumnRow[] {
  const rows = new Map<string, ColumnRow>();
  for (const notice of corpus.notices) {
    const column = keys[by](notice);
    const known = rows.get(column);
    // A place is stated where all its notices state it, as in `themeCellsQuery`.
    const stated = notice.jurisdiction_stated && (known?.jurisdiction_stated ?? true);
    const { jurisdiction, file, published, province } = known ?? notice;
    rows.set(column, {
      column,
      jurisdiction,
      jurisdiction_stated: stated,
      file,
      published,
      province: province ?? null,
    });
  }
  return [...rows.values()];
}
