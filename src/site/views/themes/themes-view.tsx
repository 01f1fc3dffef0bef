/** Themes against places, levels, provinces or quarters, with the evidence behind each number beside the picture. */
import type { Corpus } from '../../../charts/corpus.ts';
import type { Filters } from '../../../charts/filters.ts';
import { FIRST_THEME_VIEW } from '../../../charts/first-views.ts';
import { focusThemes } from '../../../charts/focus-themes.ts';
import type { ThemeParams } from '../../../charts/theme-cells.ts';
import { themeMatrix } from '../../../charts/theme-matrix.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { ThemeEvidence } from '../../components/evidence/theme-evidence.tsx';
import { LateChart } from '../../components/late-chart.tsx';
import { pickedKey } from '../../components/picked-target.ts';
import { hasInferredPlace } from '../../filters/inferred-place.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { filtersOf, type Route } from '../../route/route.ts';
import { hasColumns } from './has-columns.ts';
import { QuoteMatrix } from './quote-matrix.tsx';
import { ThemeControls } from './theme-controls.tsx';

const loadTogether = async () => (await import('../../../charts/theme-cooccurrence.ts')).themeCooccurrence;
const loadConcentration = async () => (await import('../../../charts/theme-concentration.ts')).themeConcentration;

export function ThemesView({ corpus }: { corpus: Corpus }) {
  const { chart, by, value, order, theme, at } = route.value;
  const messages = words();
  const params: ThemeParams = { by, value, order, filters: filtersOf(route.value) };
  const namesPlaces = hasColumns(chart) ? by !== 'level' : chart === 'concentration';
  const hint = namesPlaces && hasInferredPlace(corpus.notices) && <p class="faint inferred">{messages.inferredHint}</p>;
  return (
    <>
      <h2>{messages.themes.title}</h2>
      <ThemeControls corpus={corpus} />
      {!hasColumns(chart) ? (
        <div class="chart-column">
          <PictureAlone chart={chart} filters={params.filters} />
          {hint}
        </div>
      ) : chart === 'quotes' ? (
        <>
          <QuoteMatrix corpus={corpus} params={params} />
          {hint}
        </>
      ) : (
        <div class="beside">
          <div class="chart-column">
            <ChartFigure
              key={chart}
              chart={chart === 'focus' ? focusThemes : themeMatrix}
              params={params}
              snapshot={FIRST_THEME_VIEW}
              picked={pickedKey(theme, at)}
            />
            {hint}
          </div>
          <ThemeEvidence corpus={corpus} />
        </div>
      )}
    </>
  );
}

/** A picture whose marks lead to the first of their measures in the notice itself, with nothing beside it. */
function PictureAlone({ chart, filters }: { chart: Route['chart']; filters: Filters }) {
  const params = { notices: [], filters };
  return chart === 'together' ? (
    <LateChart key="together" id="theme-cooccurrence" load={loadTogether} params={params} />
  ) : (
    <LateChart key="concentration" id="theme-concentration" load={loadConcentration} params={params} />
  );
}
