/** What a chart needs the reader to choose, beyond the filters that hold for all. */
import type { ComponentType } from 'preact';
import { type Corpus, defaultIndicator } from '../../../charts/corpus.ts';
import { CELL_VALUES } from '../../../charts/theme-cells.ts';
import { SeedChoice } from '../../components/seed-choice.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { IndicatorSelect } from '../indicators/indicator-select.tsx';
import { DayControl } from '../timeline/day-control.tsx';
import { LeftOut } from '../words/left-out.tsx';
import { NoticeChoice } from './notice-choice.tsx';
import { UnitSelect } from './unit-select.tsx';

/** The choices by the ids of charts; most need none. */
export const CHOICES: Readonly<Record<string, ComponentType<{ corpus: Corpus }>>> = {
  'theme-trend': ValueChoice,
  'share-differences': SeedChoice,
  'indicator-comparison': IndicatorChoice,
  'metric-distribution': UnitSelect,
  'commitments-due': DayControl,
  'overdue-promises': DayControl,
  'key-words': LeftOut,
  'document-strip': NoticeChoice,
};

function ValueChoice() {
  const messages = words().themes;
  return (
    <Segmented
      label={messages.value}
      choices={CELL_VALUES.map((value) => ({
        key: value,
        label: messages[`value_${value}`],
        change: { value },
        current: value === route.value.value,
      }))}
    />
  );
}

function IndicatorChoice({ corpus }: { corpus: Corpus }) {
  return <IndicatorSelect corpus={corpus} indicator={route.value.indicator ?? defaultIndicator(corpus)} />;
}
