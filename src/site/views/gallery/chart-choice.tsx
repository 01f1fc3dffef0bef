/** What a chart needs the reader to choose, beyond the filters that hold for all. */
import type { ComponentType } from 'preact';
import type { Corpus } from '../../../charts/corpus.ts';
import { IndicatorSelect } from '../indicators/indicator-select.tsx';
import { NoticeChoice } from './notice-choice.tsx';

/** A choice is given the corpus and the parameters that the chart is drawn with. */
export type ChartChoice = ComponentType<{ corpus: Corpus; params: object }>;

/** The choices by the ids of charts; most need none. */
export const CHOICES: Readonly<Record<string, ChartChoice>> = {
  'indicator-comparison': ({ corpus, params }) => (
    <IndicatorSelect corpus={corpus} indicator={(params as { indicator: string }).indicator} />
  ),
  'document-strip': NoticeChoice,
};
