/** How up to six notices that stand side by side are told apart: by colour and by shape. */
import type { Scheme } from './chart.ts';

/** As many as can be told apart. */
export const MOST_SERIES = 6;

/** Tol's bright set, darkened or lightened for the paper; not the colours of themes. */
const COLOURS: Record<Scheme, readonly string[]> = {
  light: ['#33619b', '#c8475c', '#1d7a35', '#8a6d00', '#1a7f9c', '#93286b'],
  dark: ['#7fa8e0', '#ff8f9e', '#5fc27a', '#d9c455', '#66ccee', '#dd7fb8'],
};

/** Vega's names of the shapes. */
export const SERIES_SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down'] as const;

/** The colours of the first `count` series. */
export function seriesColours(count: number, scheme: Scheme): string[] {
  return COLOURS[scheme].slice(0, count);
}
