/** What the corpus holds, what stands out in it, and the ways in. */
import type { Corpus } from '../../../charts/corpus.ts';
import { charts, FIRST_THEME_VIEW } from '../../../charts/registry.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';

export function OverviewView({ corpus }: { corpus: Corpus }) {
  const messages = words();
  const params = { ...FIRST_THEME_VIEW, filters: filtersOf(route.value) };
  const total = (of: 'measures' | 'metrics') => corpus.notices.reduce((sum, notice) => sum + notice[of], 0);
  const distinct = (key: 'place' | 'province') => new Set(corpus.notices.map((notice) => notice[key])).size;
  const holdings: [number, string][] = [
    [corpus.notices.length, messages.overview.notices],
    [distinct('place'), messages.overview.places],
    [distinct('province'), messages.overview.provinces],
    [total('measures'), messages.overview.measures],
    [total('metrics'), messages.overview.metrics],
  ];
  return (
    <>
      <h2>{messages.overview.title}</h2>
      <p class="tagline">{messages.tagline}</p>
      <ul class="holdings">
        {holdings.map(([count, of]) => (
          <li key={of}>
            <b>{count.toLocaleString('en-US')}</b> {of}
          </li>
        ))}
      </ul>
      <ChartFigure chart={charts.focusThemes} params={params} snapshot={FIRST_THEME_VIEW} picked="" />
    </>
  );
}
