/** All charts in the order in which a gallery shows them. */
import { type ListedChart, listedChart } from './chart-answer.ts';
import { charts } from './registry.ts';

export const chartList: readonly ListedChart[] = [
  listedChart(charts.themeMatrix),
  listedChart(charts.focusThemes),
  listedChart(charts.themeProfile),
  listedChart(charts.shareDifferences),
  listedChart(charts.themeTrend),
  listedChart(charts.themeCooccurrence),
  listedChart(charts.themeConcentration),
  listedChart(charts.indicatorComparison),
  listedChart(charts.metricDistribution),
  listedChart(charts.specificity),
  listedChart(charts.measureStatus),
  listedChart(charts.inspectionTimeline),
  listedChart(charts.publicationDelay),
  listedChart(charts.commitmentsDue),
  listedChart(charts.overduePromises),
  listedChart(charts.sharedDocuments),
  listedChart(charts.noticeSimilarity),
  listedChart(charts.keyWords),
  listedChart(charts.textReuse),
  listedChart(charts.sharedPassages),
  listedChart(charts.documentStrip),
];

/** The chart of an id, null where there is none. */
export function findChart(id: string): ListedChart | null {
  return chartList.find((chart) => chart.id === id) ?? null;
}
