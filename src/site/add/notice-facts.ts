import type { NoticeRows } from '../../warehouse/load-notices.ts';
import type { PackedRows } from '../../warehouse/pack-rows.ts';
import type { Cell } from '../../warehouse/tables.ts';

/** What a reader is told of a notice that was read. */
export interface NoticeFacts {
  noticeId: string;
  /** Name of its file. */
  file: string;
  /** Null where it has none. */
  title: string | null;
  issuer: string | null;
  /** Null where nothing settles it. */
  jurisdiction: string | null;
  /** False where the place was inferred from places named in the text. */
  jurisdictionStated: boolean;
  published: string | null;
  measures: number;
  figures: number;
  /** Codes of the primary themes of its measures, the most frequent first. */
  themes: string[];
  /** Chinese sentences. */
  warnings: string[];
}

/** Reads the facts off a notice's rows. */
export function noticeFacts(rows: NoticeRows): NoticeFacts {
  const only = (column: string): Cell => cellsOf(rows.notices, column)[0] ?? null;
  const words = (column: string): string | null => {
    const cell = only(column);
    return cell === null ? null : String(cell);
  };
  const ranks = cellsOf(rows.measure_themes, 'rank');
  const primary = cellsOf(rows.measure_themes, 'theme').filter((_, index) => ranks[index] === 1);
  const counts = new Map<string, number>();
  for (const theme of primary) counts.set(String(theme), (counts.get(String(theme)) ?? 0) + 1);
  return {
    noticeId: String(only('notice_id')),
    file: String(only('file')),
    title: words('title'),
    issuer: words('issuer'),
    jurisdiction: words('jurisdiction'),
    jurisdictionStated: only('jurisdiction_stated') === true,
    published: words('published'),
    measures: rowCount(rows.measures),
    figures: rowCount(rows.metrics),
    themes: [...counts].sort(([, a], [, b]) => b - a).map(([theme]) => theme),
    warnings: cellsOf(rows.warnings, 'message').map(String),
  };
}

function cellsOf({ columns, cells }: PackedRows, column: string): Cell[] {
  const place = columns.indexOf(column);
  return cells.filter((_, index) => index % columns.length === place);
}

function rowCount({ columns, cells }: PackedRows): number {
  return columns.length === 0 ? 0 : cells.length / columns.length;
}
