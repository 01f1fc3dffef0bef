/** What the charts of theme shares say alike: their source line, and the cells of their tables. */
import type { Language, Target } from './chart.ts';
import { noticesOf } from './notices-of.ts';
import { shareLabel } from './quantity-label.ts';
import { sourceLine } from './source-line.ts';
import type { ThemeShareRow } from './theme-share-rows.ts';

/** The notices that the shares are of, and how many measures they have together. */
export function themeShareSource(rows: readonly ThemeShareRow[], language: Language): string {
  const notices = noticesOf(rows);
  const measures = notices.reduce((sum, notice) => sum + notice.measures_total, 0);
  return sourceLine(notices, measures, 'measures', language);
}

/** The cell of a theme and a notice; one with measures leads to their evidence. */
export function themeShareCell(row: ThemeShareRow | undefined): { text: string; target: Target | null } {
  if (row === undefined || row.measures === 0) return { text: row?.share === null ? '–' : '0', target: null };
  return {
    text: `${row.measures} (${shareLabel(row.share)})`,
    target: { kind: 'theme', theme: row.theme, notice: row.notice_id },
  };
}
