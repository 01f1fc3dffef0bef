/** The indicator that is compared: the one in the address, else the one that the chart opens with. */
import { type Corpus, defaultIndicator } from '../../charts/corpus.ts';
import type { Route } from '../route.ts';

export function shownIndicator(corpus: Corpus, route: Route): string {
  const known = corpus.indicators.find((entry) => entry.indicator === route.indicator);
  return known?.indicator ?? defaultIndicator(corpus);
}
