/** The course of the inspections, and what was promised for when. */
import './timeline.css';
import { commitmentsDue } from '../../../charts/commitments-due.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { inspectionTimeline } from '../../../charts/inspection-timeline.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { CommitmentList } from './commitment-list.tsx';
import { DayControl } from './day-control.tsx';

export function TimelineView({ corpus }: { corpus: Corpus }) {
  const { asof } = route.value;
  const messages = words().timeline;
  const filters = filtersOf(route.value);
  return (
    <>
      <h2>{messages.title}</h2>
      <div class="timeline-charts">
        <ChartFigure chart={commitmentsDue} params={{ notices: [], filters, asOf: asof }} snapshot={null} picked="">
          <DayControl corpus={corpus} />
        </ChartFigure>
        <ChartFigure chart={inspectionTimeline} params={{ notices: [], filters }} snapshot={null} picked="" />
      </div>
      <CommitmentList corpus={corpus} />
    </>
  );
}
