/** Leaves out of the page what Vega brings for charts that there are none of: 35 kB gzipped of the first load. */
import type { Plugin } from 'vite';

/**
 * Packages that register transforms by name, and themes. A chart that needs one of them fails in the page with
 * `Unrecognized transform`; then its package is to be taken out of this list.
 */
const UNUSED = new Set([
  'vega-crossfilter',
  'vega-force',
  'vega-geo',
  'vega-hierarchy',
  'vega-label',
  'vega-regression',
  'vega-themes',
  'vega-wordcloud',
]);
const EMPTY = '\0notice-atlas:unused';

/** Puts an empty module in the place of each package that no chart needs. */
export function unusedPartsPlugin(): Plugin {
  return {
    name: 'notice-atlas:unused-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (UNUSED.has(id) ? EMPTY : null),
    load: (id) => (id === EMPTY ? 'export {};' : null),
  };
}
