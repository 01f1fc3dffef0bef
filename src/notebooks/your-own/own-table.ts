/** The measures of a notice of the reader's own, as the machine coded them. */
import type { ChartTable } from '../../charts/chart.ts';
import { STATUS_NAME } from '../../charts/status-words.ts';
import { codeNotice } from '../../coding/code-notice.ts';
import type { Codebook } from '../../coding/codebook.ts';
import type { OwnReading } from './read-own.ts';

/** Measures that are listed at most. */
const MOST = 60;

/** One row a measure; none where nothing was read. */
export function ownTable({ notice }: OwnReading, codebook: Codebook): ChartTable {
  const columns = ['措施 Measure', '主题 Themes', '依据 Words', '状态 Status', '数字 Figures'];
  if (notice === null) return { columns, rows: [] };
  const { text, parsed } = notice;
  const { measures, metrics } = codeNotice(parsed, text, codebook);
  const nameOf = (code: string) => codebook.themes.find((theme) => theme.code === code)?.zh ?? code;
  const words = ({ start, end }: { start: number; end: number }) =>
    text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  return {
    columns,
    rows: measures.slice(0, MOST).map((measure) => ({
      header: words(measure),
      cells: [
        measure.themes.map(({ theme }) => nameOf(theme)).join('、') || '–',
        [...new Set(measure.themes.flatMap(({ evidence }) => evidence.map(words)))].slice(0, 4).join('、'),
        STATUS_NAME.zh[measure.status],
        metrics
          .filter(({ start, end }) => start >= measure.start && end <= measure.end)
          .map(words)
          .join('、'),
      ].map((cell) => ({ text: cell, target: null })),
    })),
  };
}
