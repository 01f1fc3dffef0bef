/** One indicator across notices, with the passages that report it. */
import './indicators.css';
import { EMPTY_SETTINGS } from '../../../charts/chart-settings.ts';
import { type Corpus, defaultIndicator } from '../../../charts/corpus.ts';
import { indicatorComparison } from '../../../charts/indicator-comparison.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { EvidencePanel } from '../../components/evidence/evidence-panel.tsx';
import { pickedKey } from '../../components/picked-target.ts';
import { NothingToShow } from '../../components/state-message.tsx';
import { indicatorEvidence } from '../../data/indicator-evidence.ts';
import { hasInferredPlace } from '../../filters/inferred-place.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { chosenDenominators, DenominatorControl } from './denominators.tsx';
import { IndicatorSelect } from './indicator-select.tsx';

export function IndicatorsView({ corpus }: { corpus: Corpus }) {
  const { indicator, at, lang } = route.value;
  const messages = words();
  const filters = filtersOf(route.value);
  const shown = corpus.indicators.find((entry) => entry.indicator === (indicator ?? defaultIndicator(corpus)));
  if (shown === undefined) return <NothingToShow messages={messages} />;
  const inferred = hasInferredPlace(corpus.notices);
  return (
    <>
      <h2>{messages.indicators.title}</h2>
      <div class="controls">
        <IndicatorSelect corpus={corpus} indicator={shown.indicator} />
        <DenominatorControl corpus={corpus} />
      </div>
      <div class="beside">
        <div class="chart-column">
          <ChartFigure
            chart={indicatorComparison}
            params={{ indicator: shown.indicator, filters, per: chosenDenominators(corpus).per }}
            snapshot={indicatorComparison.paramsOf(EMPTY_SETTINGS, corpus)}
            picked={pickedKey(shown.indicator, at)}
          />
          {inferred && <p class="faint">{messages.inferredHint}</p>}
        </div>
        <EvidencePanel
          corpus={corpus}
          pick={{
            key: JSON.stringify([shown.indicator, at, filters]),
            source: indicatorEvidence(shown.indicator, at, filters),
            subject: lang === 'zh' ? shown.name_zh : shown.name_en,
            place: at === null ? null : (placeLabels(corpus.notices, lang).get(at) ?? ''),
            count: messages.evidence.passages,
            picked: at !== null,
          }}
        />
      </div>
    </>
  );
}
