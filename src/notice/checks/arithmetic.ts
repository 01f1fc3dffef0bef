/** Checks the sums that a notice states: problems claimed, solved and open; shares of a total in percent. */
import type { Header, Metric, Warning } from '../notice.ts';

/** How far a share may lie from the quotient before it is said: half a unit of its last digit and a little. */
const ROUNDING = 0.06;
const REACH = 60;

/** A warning where the claimed totals do not add up; `at` is where the notice claims them. */
export function claimedWarning(claimed: Header['claimed'], at: { start: number; end: number } | null): Warning[] {
  const { problems, resolved, ongoing } = claimed;
  if (at === null || problems === null || resolved === null) return [];
  const sum = resolved + (ongoing ?? 0);
  if (ongoing === null ? resolved <= problems : sum === problems) return [];
  const parts = ongoing === null ? `已完成${resolved}个` : `已完成${resolved}个、未完成${ongoing}个`;
  return [{ ...at, code: 'totals_disagree', message: `反馈问题共${problems}个，${parts}，前后不相符。` }];
}

/** Units in which a count is no number of things that a share could be of. */
const MEASURES = /元|分钟|小时|天|年|月|米|亩|公里/;

/** The counts before a share in its sentence that have one unit; null where one is not exact or they are a list. */
function countsBefore(source: string, metrics: readonly Metric[], index: number): number[] | null {
  const share = metrics[index]!;
  const counts: number[] = [];
  let last = share;
  let unit: string | null | undefined;
  for (let i = index - 1; i >= 0; i -= 1) {
    const metric = metrics[i]!;
    if (share.start - metric.start > REACH || /[。；;]/.test(source.slice(metric.end, share.start))) break;
    if (metric.unit === '%') break;
    unit ??= metric.unit;
    if (metric.unit !== unit) continue;
    if (metric.value === null || metric.qualifier !== 'exact' || metric.valueHigh !== null) return null;
    // 来信64件、工单231件: two things, and no whole with its part.
    if (counts.length > 0 && /^[、和及]/.test(source.slice(metric.end, last.start))) return null;
    if (MEASURES.test(metric.unit ?? '')) return null;
    counts.unshift(metric.value);
    last = metric;
  }
  return counts;
}

/**
 * Warnings for a share that does not follow from the two counts before it in its sentence, the whole before its
 * part: 454家…439家，监管率96.70%. With more or fewer counts nothing is said: which belong together is not sure.
 */
export function shareWarnings(source: string, metrics: readonly Metric[]): Warning[] {
  const warnings: Warning[] = [];
  metrics.forEach((share, index) => {
    if (share.unit !== '%' || share.value === null || share.qualifier !== 'exact') return;
    const counts = countsBefore(source, metrics, index);
    if (counts === null || counts.length !== 2) return;
    const [whole, part] = counts as [number, number];
    if (
      whole === 0 ||
      part > whole ||
      !/率(?:为|达到?|均为)?$/.test(source.slice(Math.max(0, share.start - 4), share.start))
    )
      return;
    const digits = source.slice(share.start, share.end).match(/\.(\d+)/)?.[1]?.length ?? 0;
    const slack = (0.5 + ROUNDING) * 10 ** -digits;
    const shares = [part / whole, (whole - part) / whole, whole / (whole + part), part / (whole + part)];
    const fits = shares.some((fraction) => Math.abs(fraction * 100 - share.value!) <= slack);
    if (fits) return;
    const message = `${part}除以${whole}约为${((part / whole) * 100).toFixed(2)}%，与所写的${share.value}%不符。`;
    warnings.push({ start: share.start, end: share.end, code: 'share_disagrees', message });
  });
  return warnings;
}

/** One warning at the first redacted figure of a notice that hides its figures. */
export function redactionWarning(redacted: boolean, metrics: readonly Metric[]): Warning[] {
  const hidden = metrics.filter((metric) => metric.value === null);
  const first = hidden[0];
  if (!redacted || !first) return [];
  const message = `通报把数字隐去，共${hidden.length}处；记为“已报告但被遮盖”，不作为零。`;
  return [{ start: first.start, end: first.end, code: 'figures_redacted', message }];
}
