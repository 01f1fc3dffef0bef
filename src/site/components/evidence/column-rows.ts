/** The columns that the notices of the corpus fall into, once each, for their names. */
import type { ColumnKind, ColumnRow } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { NOTICE_KEYS } from '../../../charts/notice-keys.ts';

/** One row a column, in the order of the notices. */
export function columnRows(corpus: Corpus, by: ColumnKind): ColumnRow[] {
  const rows = new Map<string, ColumnRow>();
  for (const notice of corpus.notices) {
    const column = NOTICE_KEYS[by](notice);
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
