/** From inspection to findings to publication. */
import type { Language } from '../../charts/chart.ts';
import { answerOf, chartParts } from '../chart-parts.ts';
import { heading, type Part } from '../parts.ts';
import type { ReportContext } from '../report-context.ts';

const WORDS: Record<Language, { title: string; table: string }> = {
  zh: { title: '巡察、反馈与公布的时间', table: '巡察、反馈与公布的日期和相隔天数' },
  en: { title: 'Inspection, findings and publication', table: 'Dates of inspection, findings and publication' },
};

export async function timelineSection(context: ReportContext): Promise<Part[]> {
  const words = WORDS[context.language];
  const answer = await answerOf('inspection-timeline', {}, context);
  return [heading(1, words.title), ...(await chartParts(answer, { table: words.table }, context))];
}
