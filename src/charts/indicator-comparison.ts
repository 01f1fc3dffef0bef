/** One indicator across notices: what can be compared as bars, and under them what cannot, with the reason. */
import type { Chart, Language } from './chart.ts';
import { defaultIndicator } from './corpus.ts';
import { groupFigures } from './indicator-groups.ts';
import {
  type IndicatorParams,
  type IndicatorRow,
  indicatorParams,
  indicatorQuery,
  indicatorRow,
  isReported,
  MOST_FIGURES,
  type ReportedRow,
} from './indicator-rows.ts';
import { indicatorSpec } from './indicator-spec.ts';
import { apartWords, comparedWords, figureName, perWords, reasonWords, stepOf } from './indicator-words.ts';
import { filterNotes } from './notice-set.ts';
import { periodLabel } from './period-label.ts';
import { placeLabels } from './place-label.ts';
import { coveredLabel, quantityLabel } from './quantity-label.ts';
import { sourceLine } from './source-line.ts';

const WORDS = {
  zh: {
    place: '地区',
    figure: '数字',
    rate: '比率',
    period: '时期',
    counted: '所指',
    comparable: '可否比较',
    yes: '可以',
    kind: {
      flow: '这是一段时间内发生的数量：只比较时期写明、长短相近的数字。',
      stock: '这是某一时点的数量。',
      share: '这是比例。',
    },
    none: '没有一份通报报告这项指标。',
    nothingFits: '没有可以直接比较的数字，下面各列原文数字和理由。',
    silent: (places: string[], total: number) =>
      `没有报告这项指标的：${places.join('、')}${total > places.length ? `等${total}份通报` : ''}。没有报告不等于零。`,
    divided: (unit: string) =>
      `比率是通报的数字除以读者给出的分母（${unit}）；分母不是通报里的，请自行核实口径和年份。`,
    most: (total: number, divided: boolean) =>
      `可以比较的数字共${total}个，图和表里是${divided ? '比率' : ''}最大的${MOST_FIGURES}个。`,
    mostApart: (total: number) => `不能直接比较的数字共${total}个，图和表里是其中${MOST_FIGURES}个，按地区排列。`,
    apart: (reasons: string[]) => `不能直接比较的，理由是：${reasons.join('；')}。`,
  },
  en: {
    place: 'Place',
    figure: 'Figure',
    rate: 'Rate',
    period: 'Period',
    counted: 'What is counted',
    comparable: 'Comparable',
    yes: 'yes',
    kind: {
      flow: 'Counted over a period: only figures with a stated period of like length are compared.',
      stock: 'Counted at a moment.',
      share: 'A proportion.',
    },
    none: 'No notice reports this indicator.',
    nothingFits: 'No figures can be compared as they stand; below are all, with the reasons.',
    silent: (places: string[], total: number) =>
      `Not reported by: ${places.join(', ')}${total > places.length ? ` and others, ${total} notices in all` : ''}. Not reported does not mean zero.`,
    divided: (unit: string) =>
      `Rates are the reported figures divided by numbers that the reader gave (${unit}); these are not in the notices, so check what and which year they count.`,
    most: (total: number, divided: boolean) =>
      `Of ${total} comparable figures picture and table show the ${MOST_FIGURES} with the greatest ${divided ? 'rates' : 'values'}.`,
    mostApart: (total: number) =>
      `Of ${total} figures that stand apart picture and table show ${MOST_FIGURES}, in the order of the places.`,
    apart: (reasons: string[]) => `What stands apart does so because it is: ${reasons.join('; ')}.`,
  },
} as const;

/** Silent notices that are named before the rest is only counted. */
const NAMED = 8;

function describe(rows: readonly IndicatorRow[], language: Language, params: IndicatorParams): string {
  const words = WORDS[language];
  const labels = placeLabels(rows, language);
  const { compared, apart } = groupFigures(rows, params.per);
  if (compared.length + apart.length === 0) return words.none;
  const step = stepOf(compared, params);
  const say = (row: ReportedRow, value: string) => {
    const period = periodLabel(row.period, language);
    return `${labels.get(row.notice_id)}${language === 'zh' ? `（${period}）` : ` (${period}) `}${value}`;
  };
  const parts = [
    ...compared.map((one) => say(one.row, comparedWords(one, params, step, language))),
    ...apart.map((one) => say(one.row, apartWords(one, language))),
  ];
  const unit = perWords(params, step, language);
  const name = [figureName(rows[0]!, language), ...(unit === null || compared.length === 0 ? [] : [unit])].join(' · ');
  return language === 'zh' ? `${name}：${parts.join('；')}。` : `${name}: ${parts.join('; ')}.`;
}

export const indicatorComparison: Chart<IndicatorParams, IndicatorRow> = {
  id: 'indicator-comparison',
  name: { zh: '指标比较', en: 'Indicator comparison' },
  question: { zh: '同一件事，各地报告了多少？', en: 'How much of the same thing does each place report?' },
  caution: {
    zh: '数字是各地自己报告的，没有核实；各地大小不同，期间和口径也可能不同，数字大不等于问题多，也不等于做得好。',
    en: 'Figures are those that each place reports, unverified. Places differ in size and may count differently: a greater figure means neither more problems nor better work.',
  },
  params: indicatorParams,
  paramsOf: ({ indicator, filters, per }, held) => ({ indicator: indicator ?? defaultIndicator(held), filters, per }),
  sql: indicatorQuery,
  row: indicatorRow,
  spec: indicatorSpec,
  describe,
  notes(rows, language, params) {
    const words = WORDS[language];
    const labels = placeLabels(rows, language);
    const figures = rows.filter(isReported);
    const silent = rows.filter((row) => !isReported(row));
    const { compared, apart } = groupFigures(rows, params.per);
    if (figures.length === 0) return [words.none];
    const notes: string[] = [words.kind[figures[0]!.kind]];
    notes.push(...filterNotes(params, { themes: 'none', statuses: 'none' }, language));
    if (compared.length === 0) notes.push(words.nothingFits);
    const unit = perWords(params, stepOf(compared, params), language);
    if (unit !== null && compared.length > 0) notes.push(words.divided(unit));
    const reasons = [...new Set(apart.map((one) => reasonWords(one.reason, language)))];
    if (reasons.length > 0) notes.push(words.apart(reasons));
    if (silent.length > 0) {
      const names = silent.slice(0, NAMED).map((row) => labels.get(row.notice_id)!);
      notes.push(words.silent(names, silent[0]!.kind_total));
    }
    const total = compared[0]?.row.kind_total ?? 0;
    if (total > MOST_FIGURES) notes.push(words.most(total, params.per !== null));
    const others = apart[0]?.row.kind_total ?? 0;
    if (others > MOST_FIGURES) notes.push(words.mostApart(others));
    return notes;
  },
  source(rows, language) {
    const figures = rows.filter(isReported);
    return sourceLine(figures, figures.length, 'figures', language);
  },
  table(rows, language, params) {
    const words = WORDS[language];
    const labels = placeLabels(rows, language);
    const { compared, apart } = groupFigures(rows, params.per);
    const step = stepOf(compared, params);
    const unit = perWords(params, step, language);
    const plain = (text: string) => ({ text, target: null });
    const line = (row: ReportedRow, rate: string, comparable: string) => ({
      header: labels.get(row.notice_id)!,
      cells: [
        {
          text: row.value === null ? coveredLabel(language) : quantityLabel(row, language),
          target: { kind: 'indicator' as const, indicator: row.indicator, notice: row.notice_id },
        },
        ...(unit === null ? [] : [plain(rate)]),
        plain(periodLabel(row.period, language)),
        plain(row.subject ?? '–'),
        plain(comparable),
      ],
    });
    return {
      columns: [
        words.place,
        words.figure,
        ...(unit === null ? [] : [`${words.rate} · ${unit}`]),
        words.period,
        words.counted,
        words.comparable,
      ],
      rows: [
        ...compared.map((one) => line(one.row, comparedWords(one, params, step, language), words.yes)),
        ...apart.map((one) => line(one.row, '–', reasonWords(one.reason, language))),
      ],
    };
  },
};
