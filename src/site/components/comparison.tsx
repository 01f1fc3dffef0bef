/** One of the three ways to compare, with the evidence beside it. */
import type { Corpus } from '../../charts/corpus.ts';
import { charts, defaultParams } from '../../charts/registry.ts';
import { messagesOf } from '../messages/messages.ts';
import { linkTo, route } from '../navigation.ts';
import type { View } from '../route.ts';
import { ChartFigure } from './chart-figure.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { IndicatorSelect } from './indicator-select.tsx';
import { shownIndicator } from './shown-indicator.ts';

function CurrentChart({ corpus }: { corpus: Corpus }) {
  const first = defaultParams(corpus);
  const { view } = route.value;
  if (view === 'matrix') {
    return <ChartFigure key="matrix" chart={charts.themeMatrix} params={first.themeMatrix} isFirstView />;
  }
  if (view === 'focus') {
    return <ChartFigure key="focus" chart={charts.focusThemes} params={first.focusThemes} isFirstView />;
  }
  const indicator = shownIndicator(corpus, route.value);
  return (
    <ChartFigure
      key="indicator"
      chart={charts.indicatorComparison}
      params={{ indicator }}
      isFirstView={indicator === first.indicatorComparison.indicator}
    >
      <IndicatorSelect corpus={corpus} indicator={indicator} />
    </ChartFigure>
  );
}

export function Comparison({ corpus }: { corpus: Corpus }) {
  const { lang, view } = route.value;
  const messages = messagesOf(lang);
  const views: [View, string][] = [
    ['matrix', messages.viewMatrix],
    ['focus', messages.viewFocus],
    ['indicator', messages.viewIndicator],
  ];
  const inferred = corpus.notices.some((notice) => notice.jurisdiction !== null && !notice.jurisdiction_stated);
  return (
    <>
      <nav class="views" aria-label={messages.views}>
        {views.map(([id, words]) => (
          <a
            key={id}
            aria-current={id === view ? 'page' : undefined}
            {...linkTo({ view: id, notice: null, theme: null, span: null })}
          >
            {words}
          </a>
        ))}
      </nav>
      <div class="beside">
        <div class="chart-column">
          <CurrentChart corpus={corpus} />
          {inferred && <p class="faint">{messages.inferredHint}</p>}
        </div>
        <EvidencePanel corpus={corpus} />
      </div>
    </>
  );
}
