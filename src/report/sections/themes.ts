/** The chosen themes by notice, and their place among all themes. */
import type { Language } from '../../charts/chart.ts';
import { answerOf, chartParts } from '../chart-parts.ts';
import { heading, type Part, paragraph } from '../parts.ts';
import type { ReportContext } from '../report-context.ts';

const WORDS: Record<
  Language,
  { title: string; lead: string; chosen: string; all: string; chosenTable: string; allTable: string }
> = {
  zh: {
    title: '主题比较',
    lead: '先并列所选主题在各份通报里的条数和比例，再看它们在全部主题中的位置。比例的分母是该通报的全部措施。',
    chosen: '所选主题',
    all: '所选主题在全部主题中的位置',
    chosenTable: '所选主题的措施条数及占全部措施的比例',
    allTable: '全部主题的措施条数及占全部措施的比例',
  },
  en: {
    title: 'Themes compared',
    lead: 'First the chosen themes, notice by notice; then their place among all themes. Shares are of all measures of the notice.',
    chosen: 'The chosen themes',
    all: 'The chosen themes among all themes',
    chosenTable: 'Measures on the chosen themes, and their share of all measures',
    allTable: 'Measures on every theme, and their share of all measures',
  },
};

/** Themes that stand side by side in one picture. */
const MOST_SIDE_BY_SIDE = 6;

export async function themesSection(context: ReportContext): Promise<Part[]> {
  const words = WORDS[context.language];
  const parts: Part[] = [heading(1, words.title), paragraph(words.lead), heading(2, words.chosen)];
  let said: string[] = [];
  for (let from = 0; from < context.themes.length; from += MOST_SIDE_BY_SIDE) {
    const themes = context.themes.slice(from, from + MOST_SIDE_BY_SIDE).map(({ theme }) => theme);
    const chosen = await answerOf('focus-themes', { filters: { ...context.everything, themes } }, context);
    parts.push(...(await chartParts(chosen, { table: words.chosenTable, said }, context)));
    said = chosen.notes(context.language);
  }
  const all = await answerOf('theme-matrix', {}, context);
  return [...parts, heading(2, words.all), ...(await chartParts(all, { table: words.allTable, said }, context))];
}
