import type { Language } from '../../charts/chart.ts';
import type { Status } from '../../charts/filters.ts';
import type { Specific } from '../../charts/specificity-rows.ts';
import { STATUS_NAME } from '../../charts/status-words.ts';
import type { SummaryFacts } from '../summary-facts.ts';

type Counts<Key> = readonly (readonly [Key, number])[];

interface SummaryWords {
  title: string;
  notices: (count: number, places: string, period: string | null, undated: number) => string;
  measures: (measures: number, repeated: number, metrics: number, covered: number) => string;
  theme: (theme: string, measures: number, notices: number, silent: readonly string[]) => string;
  status: (measures: number, counts: Counts<Status>) => string;
  specifics: (measures: number, counts: Counts<Specific>, covered: number) => string;
  promises: (all: number, on: SummaryFacts['promises'], day: string | null) => string;
  faults: (faults: SummaryFacts['faults']) => string;
  table: string;
  head: string[];
  tableNote: string;
  coveredCell: (metrics: number, covered: number) => string;
}

const SPECIFIC_NAME: Record<Language, Record<Specific, string>> = {
  zh: { figure: '写出数字', date: '写出日期', document: '写出文件名', body: '写出由谁负责' },
  en: { figure: 'name a figure', date: 'a date', document: 'a document', body: 'who answers' },
};

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

export const SUMMARY_WORDS: Record<Language, SummaryWords> = {
  zh: {
    title: '本报告的内容',
    notices: (count, places, period, undated) => {
      const dates = period === null ? '都没有写公布日期' : `公布于${period}`;
      const rest = period !== null && undated > 0 ? `，另有${undated}份没有写公布日期` : '';
      return `通报${count}份：${places}；${dates}${rest}。`;
    },
    measures: (measures, repeated, metrics, covered) =>
      `共有整改措施${measures}条${repeated > 0 ? `（逐字重复的${repeated}条不重复计）` : ''}，数字${metrics}个${covered > 0 ? `，其中${covered}个被遮盖` : ''}。`,
    theme: (theme, measures, notices, silent) => {
      if (measures === 0) return `${theme}：这些通报里没有属于这个主题的措施。`;
      const rest = silent.length > 0 ? `；${silent.join('、')}没有` : '';
      return `${theme}：措施${measures}条，见于${notices}份通报${rest}。`;
    },
    status: (measures, counts) =>
      `属于所选主题的措施共${measures}条（一条属几个主题只计一次），按原文的说法：${counts
        .filter(([, count]) => count > 0)
        .map(([status, count]) => `${STATUS_NAME.zh[status]}${count}条`)
        .join('，')}。`,
    specifics: (measures, counts, covered) =>
      `这${measures}条措施中，${counts.map(([specific, count]) => `${SPECIFIC_NAME.zh[specific]}的${count}条`).join('，')}${covered > 0 ? `；另有${covered}条的数字全被遮盖` : ''}。`,
    promises: (all, { promises, dated, overdue }, day) => {
      if (promises === 0) return `承诺${all}条，都不在属于所选主题的措施里。`;
      const due = day === null || dated === 0 ? '' : `，到${day}已过期限的${overdue}条（过期不等于没有兑现）`;
      return `承诺${all}条，其中${promises}条在属于所选主题的措施里；这${promises}条中写明期限的${dated}条${due}。`;
    },
    faults: ({ repairs, doubtful, warnings }) =>
      `读取时按上下文修正${repairs}处，其中把握不大的${doubtful}处；另有提示${warnings}处。见附录一。`,
    table: '通报概览',
    head: ['通报', '公布日期', '措施', '数字', '承诺'],
    tableNote: '主题各列是属于该主题的措施条数；一条措施可属几个主题，在每个主题中各计一次。“–”表示通报没有写。',
    coveredCell: (metrics, covered) => `${metrics}（遮盖${covered}）`,
  },
  en: {
    title: 'What this report holds',
    notices: (count, places, period, undated) => {
      const dates = period === null ? 'none gives a date of publication' : `published ${period}`;
      const rest = period !== null && undated > 0 ? `; ${undated} without a date of publication` : '';
      return `${plural(count, 'notice')}: ${places}; ${dates}${rest}.`;
    },
    measures: (measures, repeated, metrics, covered) =>
      `${plural(measures, 'measure')}${repeated > 0 ? ` (${plural(repeated, 'word-for-word repeat')} not counted again)` : ''} and ${plural(metrics, 'figure')}${covered > 0 ? `, ${covered} of them covered` : ''}.`,
    theme: (theme, measures, notices, silent) => {
      if (measures === 0) return `${theme}: no measure in these notices.`;
      const rest = silent.length > 0 ? `; none in ${silent.join(', ')}` : '';
      return `${theme}: ${plural(measures, 'measure')} in ${plural(notices, 'notice')}${rest}.`;
    },
    status: (measures, counts) =>
      `${plural(measures, 'measure')} on the chosen themes (each once, however many themes it carries); as the notices put it: ${counts
        .filter(([, count]) => count > 0)
        .map(([status, count]) => `${STATUS_NAME.en[status].toLowerCase()} ${count}`)
        .join(', ')}.`,
    specifics: (measures, counts, covered) =>
      `Of these ${measures}: ${counts.map(([specific, count]) => `${count} ${SPECIFIC_NAME.en[specific]}`).join(', ')}${covered > 0 ? `; in ${covered} more all figures are covered` : ''}.`,
    promises: (all, { promises, dated, overdue }, day) => {
      if (promises === 0) return `${plural(all, 'promise')}, none of them in a measure on the chosen themes.`;
      const due =
        day === null || dated === 0
          ? ''
          : `, ${overdue} of which were due before ${day} (overdue does not mean broken)`;
      return `${plural(all, 'promise')}, ${promises} of them in measures on the chosen themes; ${dated} of those give a date${due}.`;
    },
    faults: ({ repairs, doubtful, warnings }) =>
      `Read differently from what is printed: ${plural(repairs, 'place')}, ${doubtful} of them doubtful; ${plural(warnings, 'warning')}. See Appendix A.`,
    table: 'The notices at a glance',
    head: ['Notice', 'Published', 'Measures', 'Figures', 'Promises'],
    tableNote:
      'The columns of themes count measures; a measure may carry several themes and counts once in each. “–”: the notice does not say.',
    coveredCell: (metrics, covered) => `${metrics} (${covered} covered)`,
  },
};
