/** One indicator across notices: what can be compared as bars, and under them what cannot, with the reason. */
import type { TopLevelSpec } from 'vega-lite';
import { centredLines } from './axis-lines.ts';
import type { Chart, Language, Look } from './chart.ts';
import { type Apart, type Compared, groupFigures } from './indicator-groups.ts';
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
import { comparedWords, figureName, perWords, reasonWords, stepOf } from './indicator-words.ts';
import { INK, LABEL_SIZE, lookConfig, themeColour } from './look.ts';
import { periodLabel } from './period-label.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { coveredLabel, quantityLabel } from './quantity-label.ts';
import { sourceLine } from './source-line.ts';
import { fitted, textWidth, wrap } from './text-width.ts';

const WORDS = {
  zh: {
    place: '地区',
    figure: '数字',
    rate: '比率',
    period: '时期',
    counted: '所指',
    comparable: '可否比较',
    yes: '可以',
    headings: { compared: '可以比较的', apart: '不能直接比较的' },
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
    most: (total: number) => `共${total}个可以比较的数字，这里画最大的${MOST_FIGURES}个。`,
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
    headings: { compared: 'Comparable', apart: 'Not comparable as they stand' },
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
    most: (total: number) => `Of ${total} comparable figures the ${MOST_FIGURES} greatest are drawn.`,
    apart: (reasons: string[]) => `What stands apart does so because it is: ${reasons.join('; ')}.`,
  },
} as const;

/** Silent notices that are named before the rest is only counted. */
const NAMED = 8;
const LINE = 15;

interface Mark {
  row: string;
  lines: string[];
  heading: boolean;
  key: string;
  notice: string;
  indicator: string;
  value: number;
  high: number;
  drawn: boolean;
  covered: boolean;
  words: string;
  subject: string;
  tip: string;
}

interface Room {
  labels: Map<string, string>;
  name: number;
  bars: number;
}

function markOf(row: ReportedRow, words: string, bar: Compared | null, room: Room, language: Language): Mark {
  const place = room.labels.get(row.notice_id)!;
  const period = periodLabel(row.period, language);
  return {
    row: `${row.notice_id} ${row.metric_id}`,
    lines: [...placeLines(place, room.name, LABEL_SIZE), ...wrap(period, room.name, LABEL_SIZE)],
    heading: false,
    key: `${row.notice_id} ${row.indicator}`,
    notice: row.notice_id,
    indicator: row.indicator,
    value: bar?.value ?? 0,
    high: bar?.high ?? 0,
    drawn: bar !== null,
    covered: row.value === null,
    words,
    subject: row.subject === null ? '' : fitted(row.subject, room.bars - 8, LABEL_SIZE - 1),
    tip: [`${place} · ${period}`, words, row.subject === null ? null : `${WORDS[language].counted}：${row.subject}`]
      .filter((line) => line !== null)
      .join('\n'),
  };
}

/** A line of the picture that only says what the lines under it are. */
function headingMark(name: string): Mark {
  const none = { key: '', notice: '', indicator: '', words: '', subject: '', tip: '', value: 0, high: 0 };
  return { ...none, row: `heading ${name}`, lines: [name], heading: true, drawn: false, covered: false };
}

function apartWords({ row, reason }: Apart, language: Language): string {
  const words = reasonWords(reason, language);
  if (row.value === null) return coveredLabel(language);
  return language === 'zh' ? `${quantityLabel(row, language)}：${words}` : `${quantityLabel(row, language)}: ${words}`;
}

function marksOf(rows: readonly IndicatorRow[], look: Look, params: IndicatorParams, room: Room): Mark[] {
  const { language } = look;
  const { compared, apart } = groupFigures(rows, params.per);
  const step = stepOf(compared, params);
  const headings = WORDS[language].headings;
  const unit = perWords(params, step, language);
  const marks: Mark[] = [];
  if (compared.length > 0) {
    marks.push(headingMark(unit === null ? headings.compared : `${headings.compared} · ${unit}`));
    for (const one of compared) {
      marks.push(markOf(one.row, comparedWords(one, params, step, language), one, room, language));
    }
  }
  if (apart.length > 0) {
    marks.push(headingMark(headings.apart));
    for (const one of apart) marks.push(markOf(one.row, apartWords(one, language), null, room, language));
  }
  return marks;
}

function spec(rows: readonly IndicatorRow[], look: Look, params: IndicatorParams): TopLevelSpec {
  const ink = INK[look.scheme];
  const colour = themeColour(rows[0]?.theme ?? '', look.scheme);
  const name = Math.min(190, look.width * 0.4);
  const bars = look.width - name - 14;
  const marks = marksOf(rows, look, params, { labels: placeLabels(rows, look.language), name, bars });
  // Words behind a bar never take more than half of the room, or no bar could be told from another.
  const wordsRoom = Math.min(
    bars / 2,
    Math.max(60, ...marks.filter((mark) => mark.drawn).map((mark) => textWidth(mark.words, LABEL_SIZE) + 12)),
  );
  const top = Math.max(1e-12, ...marks.map((mark) => mark.high));
  const tall = Math.max(2, ...marks.map((mark) => mark.lines.length));
  return {
    config: lookConfig(look.scheme),
    params: [
      { name: 'picked', value: '' },
      { name: 'rowText', value: Object.fromEntries(marks.map((mark) => [mark.row, mark.lines])) },
      { name: 'headings', value: Object.fromEntries(marks.map((mark) => [mark.row, mark.heading])) },
    ],
    width: bars,
    height: { step: Math.max(tall * LINE, 34) + 16 },
    data: { values: marks.map((mark) => ({ ...mark, words: fitted(mark.words, bars - 30, LABEL_SIZE) })) },
    encoding: {
      y: {
        field: 'row',
        type: 'nominal',
        title: null,
        scale: { domain: marks.map((mark) => mark.row), paddingInner: 0.7, paddingOuter: 0.35 },
        axis: {
          ticks: false,
          domain: false,
          labelPadding: 8,
          labelLineHeight: LINE,
          labelOffset: centredLines('rowText', LINE),
          labelExpr: 'rowText[datum.value]',
          labelColor: { condition: { test: 'headings[datum.value]', value: ink.faint }, value: ink.text },
        },
      },
      x: {
        field: 'value',
        type: 'quantitative',
        scale: { domain: [0, top], range: [0, bars - wordsRoom], nice: false },
        axis: null,
      },
      tooltip: { field: 'tip' },
    },
    layer: [
      {
        // The stretch between the two ends of a range.
        transform: [{ filter: 'datum.high > datum.value' }],
        mark: { type: 'bar', cursor: 'pointer', color: colour, opacity: 0.35, aria: false },
        encoding: { x2: { field: 'high' } },
      },
      {
        transform: [{ filter: 'datum.drawn' }],
        mark: { type: 'bar', cursor: 'pointer', minBandSize: 10, color: colour },
        encoding: {
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: colour },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 1 },
          description: { field: 'tip' },
        },
      },
      {
        transform: [{ filter: 'datum.drawn' }],
        mark: { type: 'text', align: 'left', dx: 7, cursor: 'pointer', aria: false },
        encoding: { x: { field: 'high', type: 'quantitative' }, text: { field: 'words' } },
      },
      {
        // What stands apart has no length that an eye could compare: a point and words.
        transform: [{ filter: '!datum.drawn && !datum.heading' }],
        mark: { type: 'point', size: 60, strokeWidth: 1.5, cursor: 'pointer', fill: ink.paper },
        encoding: {
          x: { value: 12 },
          shape: { condition: { test: 'datum.covered', value: 'diamond' }, value: 'circle' },
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: ink.faint },
          description: { field: 'tip' },
        },
      },
      {
        transform: [{ filter: '!datum.drawn && !datum.heading' }],
        mark: { type: 'text', align: 'left', cursor: 'pointer', color: ink.faint, aria: false },
        encoding: { x: { value: 26 }, text: { field: 'words' } },
      },
      {
        // What is counted tells several figures of one place apart.
        mark: { type: 'text', align: 'left', dy: 17, fontSize: LABEL_SIZE - 1, color: ink.faint, aria: false },
        encoding: { x: { value: 3 }, text: { field: 'subject' } },
      },
    ],
  };
}

function describe(rows: readonly IndicatorRow[], language: Language, params: IndicatorParams): string {
  const words = WORDS[language];
  const labels = placeLabels(rows, language);
  const { compared, apart } = groupFigures(rows, params.per);
  if (compared.length + apart.length === 0) return words.none;
  const step = stepOf(compared, params);
  const say = (row: ReportedRow, value: string) =>
    `${labels.get(row.notice_id)}（${periodLabel(row.period, language)}）${value}`;
  const parts = [
    ...compared.map((one) => say(one.row, comparedWords(one, params, step, language))),
    ...apart.map((one) => say(one.row, apartWords(one, language))),
  ];
  const name = figureName(rows[0]!, language);
  return language === 'zh' ? `${name}：${parts.join('；')}。` : `${name}: ${parts.join('; ')}.`;
}

export const indicatorComparison: Chart<IndicatorParams, IndicatorRow> = {
  id: 'indicator-comparison',
  question: { zh: '同一件事，各地报告了多少？', en: 'How much of the same thing does each place report?' },
  params: indicatorParams,
  sql: indicatorQuery,
  row: indicatorRow,
  spec,
  describe,
  notes(rows, language, params) {
    const words = WORDS[language];
    const labels = placeLabels(rows, language);
    const figures = rows.filter(isReported);
    const silent = rows.filter((row) => !isReported(row));
    const { compared, apart } = groupFigures(rows, params.per);
    if (figures.length === 0) return [words.none];
    const notes: string[] = [words.kind[figures[0]!.kind]];
    if (compared.length === 0) notes.push(words.nothingFits);
    const unit = perWords(params, stepOf(compared, params), language);
    if (unit !== null && compared.length > 0) notes.push(words.divided(unit));
    const reasons = [...new Set(apart.map((one) => reasonWords(one.reason, language)))];
    if (reasons.length > 0) notes.push(words.apart(reasons));
    if (silent.length > 0) {
      const names = silent.slice(0, NAMED).map((row) => labels.get(row.notice_id)!);
      notes.push(words.silent(names, silent[0]!.kind_total));
    }
    const total = figures.find((row) => row.reason === null)?.kind_total ?? 0;
    if (total > MOST_FIGURES) notes.push(words.most(total));
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
