/** What the corpus holds, what stands out in it, and the ways in. */
import './overview.css';
import type { Corpus } from '../../../charts/corpus.ts';
import { UNKNOWN } from '../../../charts/filters.ts';
import { FIRST_THEME_VIEW } from '../../../charts/first-views.ts';
import { focusThemes } from '../../../charts/focus-themes.ts';
import { passes } from '../../../charts/notice-passes.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { Composition } from './composition.tsx';
import { FindingsList } from './findings-list.tsx';
import { WaysIn } from './ways-in.tsx';

export function OverviewView({ corpus }: { corpus: Corpus }) {
  const messages = words();
  const filters = filtersOf(route.value);
  return (
    <>
      <h2>{messages.overview.title}</h2>
      <p class="tagline">{messages.tagline}</p>
      <Holdings corpus={corpus} />
      {(filters.themes.length > 0 || filters.statuses.length > 0) && (
        <p class="faint">{messages.overview.allMeasures}</p>
      )}
      <div class="overview-main">
        <ChartFigure
          chart={focusThemes}
          params={{ ...FIRST_THEME_VIEW, filters }}
          snapshot={FIRST_THEME_VIEW}
          picked=""
          shownHere={false}
        />
        <FindingsList corpus={corpus} />
      </div>
      <Composition corpus={corpus} />
      <WaysIn />
    </>
  );
}

/** How much of everything passes the filters, and from when to when it was published. */
function Holdings({ corpus }: { corpus: Corpus }) {
  const messages = words().overview;
  const filters = filtersOf(route.value);
  const notices = corpus.notices.filter((notice) => passes(notice, filters));
  const total = (of: 'measures' | 'metrics') => notices.reduce((sum, notice) => sum + notice[of], 0);
  // What is not known is no place of its own.
  const distinct = (key: 'place' | 'province') =>
    new Set(notices.map((notice) => notice[key]).filter((name) => name !== null && name !== UNKNOWN)).size;
  const dates = notices.map((notice) => notice.published).filter((date) => date !== null);
  dates.sort();
  const holdings: [number, string][] = [
    [notices.length, messages.notices],
    [distinct('place'), messages.places],
    [distinct('province'), messages.provinces],
    [total('measures'), messages.measures],
    [total('metrics'), messages.metrics],
  ];
  return (
    <ul class="holdings">
      {holdings.map(([count, of]) => (
        <li key={of}>
          <b>{count.toLocaleString('en-US')}</b> {of}
        </li>
      ))}
      {dates.length > 0 && <li>{messages.published(dates[0]!, dates.at(-1)!)}</li>}
    </ul>
  );
}
