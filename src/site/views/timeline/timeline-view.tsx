/** What was promised for when and what of it is past due, and the course of the inspections up to publication. */
import './timeline.css';
import { commitmentsDue } from '../../../charts/commitments-due.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { inspectionTimeline } from '../../../charts/inspection-timeline.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import { LateChart } from '../../components/late-chart.tsx';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { CommitmentList } from './commitment-list.tsx';
import { DayControl } from './day-control.tsx';

const loadOverdue = async () => (await import('../../../charts/overdue-promises.ts')).overduePromises;
const loadDelay = async () => (await import('../../../charts/publication-delay.ts')).publicationDelay;

export function TimelineView({ corpus }: { corpus: Corpus }) {
  const { asof } = route.value;
  const messages = words().timeline;
  const filters = filtersOf(route.value);
  return (
    <>
      <h2>{messages.title}</h2>
      <DayControl corpus={corpus} />
      <div class="timeline-charts">
        <ChartFigure chart={commitmentsDue} params={{ notices: [], filters, asOf: asof }} snapshot={null} picked="" />
        <LateChart id="overdue-promises" load={loadOverdue} params={{ notices: [], filters, asOf: asof }} />
        <ChartFigure chart={inspectionTimeline} params={{ notices: [], filters }} snapshot={null} picked="" />
        <LateChart id="publication-delay" load={loadDelay} params={{ notices: [], filters }} />
      </div>
      <CommitmentList corpus={corpus} />
    </>
  );
}
