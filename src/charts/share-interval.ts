/** Wilson's interval of a share of measures: its columns in a query, and what charts say of it. */
import * as v from 'valibot';
import type { Language } from './chart.ts';
import { shareLabel } from './quantity-label.ts';

/** Bounds of the 95% interval of the share, 0 to 1; null where there are no measures. */
export const shareBounds = { share_low: v.nullable(v.number()), share_high: v.nullable(v.number()) };

export interface ShareBounds {
  share_low: number | null;
  share_high: number | null;
}

/** These columns for `k` of `n`, SQL expressions; the formula is that of the database's macros. */
export function shareBoundsSql(k: string, n: string): string {
  return `wilson_low(${k}, ${n}) AS share_low, wilson_high(${k}, ${n}) AS share_high`;
}

/** 6–14%; null where there is no share. */
export function boundsLabel({ share_low, share_high }: ShareBounds): string | null {
  if (share_low === null || share_high === null) return null;
  const [low, high] = [shareLabel(share_low), shareLabel(share_high)];
  return low === high ? low : `${low.slice(0, -1)}–${high}`;
}

const WORDS = {
  zh: {
    tip: (bounds: string) => `95%区间 ${bounds}`,
    where: {
      drawn: '细线和表格里的范围是比例的95%威尔逊区间',
      said: '提示和表格里的范围是比例的95%威尔逊区间',
    },
    note: (subject: string) =>
      `${subject}：把措施当作从同一个更大的写作过程中一条条独立抽出来，这个过程的比例大致在此之间；其实同一份通报里的措施往往成串，通报也不是抽样来的，所以区间偏窄。`,
  },
  en: {
    tip: (bounds: string) => `95% interval ${bounds}`,
    where: {
      drawn: 'Thin lines, and ranges in the table, are 95% Wilson intervals of the share',
      said: 'Ranges in tips and in the table are 95% Wilson intervals of the share',
    },
    note: (subject: string) =>
      `${subject}: were the measures drawn one by one, independently, from a larger process of writing, its share would lie about there; but measures cluster in notices, and notices are no sample, so the intervals are too narrow.`,
  },
} as const;

/** A line for a tip; none where there is no share. */
export function boundsTip(row: ShareBounds, language: Language): string[] {
  const bounds = boundsLabel(row);
  return bounds === null ? [] : [WORDS[language].tip(bounds)];
}

/** What the intervals are and what they would speak of; `where` they are drawn, or said in tips and the table alone. */
export function boundsNote(where: 'drawn' | 'said', language: Language): string {
  return WORDS[language].note(WORDS[language].where[where]);
}

/** 8 (20%, 10–35%) for a table; – where there is no share. */
export function boundedCount(measures: number, total: number, bounds: ShareBounds): string {
  const range = boundsLabel(bounds);
  if (range === null) return '–';
  return `${measures} (${shareLabel(measures / total)}, ${range})`;
}
