/** Formats that a chart can be a file of, by the ends of their names. */
export const CHART_FORMATS = ['svg', 'png', 'pdf', 'html', 'json', 'csv'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** Formats in which letters are drawn already, for which a font is needed. */
export function needsFont(format: ChartFormat): boolean {
  return format === 'png' || format === 'pdf';
}
