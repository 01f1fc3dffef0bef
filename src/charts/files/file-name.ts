import type { ChartAnswer } from '../chart-answer.ts';

/**
 * What a chart's file is called: the chart, then the day, so that files of one chart stand together in their order.
 * `theme-matrix-2026-11-22.png`
 *
 * @param extension without its dot, as `png` or `vl.json`
 * @param day ISO
 */
export function chartFileName({ id }: Pick<ChartAnswer, 'id'>, extension: string, day: string): string {
  return `${id}-${day}.${extension}`;
}
