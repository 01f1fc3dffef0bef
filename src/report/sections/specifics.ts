/** What the measures on the chosen themes name, and how far they are. */
import type { Language } from '../../charts/chart.ts';
import { answerOf, chartParts } from '../chart-parts.ts';
import { heading, type Part, paragraph } from '../parts.ts';
import type { ReportContext } from '../report-context.ts';

const WORDS: Record<
  Language,
  { title: string; lead: string; specificity: string; status: string; tables: [string, string]; none: string }
> = {
  zh: {
    title: '具体程度与落实状态',
    lead: '只看属于所选主题的措施，分母也是这些措施。',
    specificity: '措施写明了什么',
    status: '措施落实到哪一步',
    tables: ['所选主题的措施写明数字、日期、文件、责任者的条数和比例', '所选主题的措施按落实状态的条数和比例'],
    none: '这些通报里没有所选主题的措施，没有比例可以比较。',
  },
  en: {
    title: 'Specificity and status',
    lead: 'Only measures on the chosen themes count here, in the denominator too.',
    specificity: 'What the measures name',
    status: 'How far the measures are',
    tables: [
      'Measures on the chosen themes that name a figure, a date, a document or who answers',
      'Measures on the chosen themes by status',
    ],
    none: 'None of these notices has a measure on the chosen themes: there are no shares to compare.',
  },
};

export async function specificsSection(context: ReportContext): Promise<Part[]> {
  const words = WORDS[context.language];
  const charts = [
    ['specificity', words.specificity],
    ['measure-status', words.status],
  ] as const;
  const parts: Part[] = [heading(1, words.title), paragraph(words.lead)];
  for (const [index, [id, title]] of charts.entries()) {
    const answer = await answerOf(id, { filters: context.onThemes }, context);
    const isEmpty = answer.rows.every((row) => row.measures_total === 0);
    parts.push(heading(2, title));
    parts.push(
      ...(isEmpty ? [paragraph(words.none)] : await chartParts(answer, { table: words.tables[index]! }, context)),
    );
  }
  return parts;
}
