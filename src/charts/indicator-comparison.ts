/** One indicator, every jurisdiction that reports it, each figure with its period. */
import type { TopLevelSpec } from 'vega-lite';
import { centredLines } from './axis-lines.ts';
import type { Chart, Language, Look } from './chart.ts';
import {
  type IndicatorParams,
  type IndicatorRow,
  indicatorParams,
  indicatorQuery,
  indicatorRow,
  isReported,
  type ReportedRow,
} from './indicator-rows.ts';
import { INK, LABEL_SIZE, lookConfig, themeColour } from './look.ts';
import { noticesOf } from './notices-of.ts';
import { periodLabel } from './period-label.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { coveredLabel, quantityLabel } from './quantity-label.ts';
import { sourceLine } from './source-line.ts';
import { fitted, textWidth, wrap } from './text-width.ts';

const WORDS = {
  zh: {
    place: '地区',
    figure: '数字',
    period: '时期',
    counted: '所指',
    role: { planned: '（计划）', applied: '（申请）', required: '（要求）', cumulative: '（多年累计）' },
    silent: (places: string[]) => `没有报告这项指标的：${places.join('、')}。没有报告不等于零。`,
    listed: '同一通报的几个数字分别列出，不相加：原文没有说明它们可以相加。',
    covered: '◇ 表示通报报告了数字，但以*号遮盖；不是零。',
    planned: '空心条是计划、申请或要求的数，不是完成数。',
    units: (units: string[]) => `单位不同（${units.join('、')}），条形长短只供参考。`,
    none: '没有一份通报报告这项指标。',
  },
  en: {
    place: 'Place',
    figure: 'Figure',
    period: 'Period',
    counted: 'What is counted',
    role: {
      planned: ' (planned)',
      applied: ' (applied for)',
      required: ' (required)',
      cumulative: ' (over several years)',
    },
    silent: (places: string[]) => `Not reported by: ${places.join(', ')}. Not reported does not mean zero.`,
    listed: 'Several figures of one notice are listed and not added up: the text does not say that they add up.',
    covered: '◇ marks a figure that the notice reports but covers with *; it is not zero.',
    planned: 'Hollow bars are plans, applications or requirements, not results.',
    units: (units: string[]) => `The units differ (${units.join(', ')}); compare the lengths with care.`,
    none: 'No notice reports this indicator.',
  },
} as const;

function barWords(row: ReportedRow, language: Language): string {
  const { role } = WORDS[language];
  const mark = row.role in role ? role[row.role as keyof typeof role] : row.planned ? role.planned : '';
  return quantityLabel(row, language) + mark;
}

function spec(rows: readonly IndicatorRow[], look: Look): TopLevelSpec {
  const { language } = look;
  const ink = INK[look.scheme];
  const labels = placeLabels(rows, language);
  const figures = rows.filter(isReported);
  const colour = themeColour(rows[0]?.theme ?? '', look.scheme);
  const nameRoom = Math.min(190, look.width * 0.4);
  const room = look.width - nameRoom - 14;
  // Words behind a bar never take more than half of the room, or no bar could be told from another.
  const wordsRoom = Math.min(
    room / 2,
    Math.max(60, ...figures.map((row) => textWidth(barWords(row, language), LABEL_SIZE) + 12)),
  );
  const top = Math.max(1e-9, ...figures.map((row) => row.value_high ?? row.value ?? 0));
  const key = (row: ReportedRow) => `${row.notice_id} ${row.metric_id}`;
  const rowText = Object.fromEntries(
    figures.map((row) => [
      key(row),
      [
        ...placeLines(labels.get(row.notice_id)!, nameRoom, LABEL_SIZE),
        ...wrap(periodLabel(row.period, language), nameRoom, LABEL_SIZE),
      ],
    ]),
  );
  const tall = Math.max(2, ...Object.values(rowText).map((lines) => lines.length));
  const values = figures.map((row) => ({
    key: `${row.notice_id} ${row.indicator}`,
    row: key(row),
    notice: row.notice_id,
    indicator: row.indicator,
    value: row.value ?? 0,
    high: row.value_high ?? row.value ?? 0,
    covered: row.value === null,
    planned: row.planned,
    words: barWords(row, language),
    subject: row.subject === null ? '' : fitted(row.subject, room - 8, LABEL_SIZE - 1),
    tip: [
      `${labels.get(row.notice_id)} · ${periodLabel(row.period, language)}`,
      barWords(row, language),
      row.subject === null ? null : `${WORDS[language].counted}：${row.subject}`,
    ]
      .filter((line) => line !== null)
      .join('\n'),
  }));

  return {
    config: lookConfig(look.scheme),
    params: [
      { name: 'picked', value: '' },
      { name: 'rowText', value: rowText },
    ],
    width: room,
    height: { step: Math.max(tall * 15, 34) + 16 },
    data: { values },
    encoding: {
      y: {
        field: 'row',
        type: 'nominal',
        title: null,
        scale: { domain: figures.map(key), paddingInner: 0.7, paddingOuter: 0.35 },
        axis: {
          ticks: false,
          labelPadding: 8,
          labelLineHeight: 15,
          labelOffset: centredLines('rowText', 15),
          labelExpr: 'rowText[datum.value]',
        },
      },
      x: {
        field: 'value',
        type: 'quantitative',
        scale: { domain: [0, top], range: [0, room - wordsRoom], nice: false },
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
        transform: [{ filter: '!datum.covered' }],
        mark: { type: 'bar', cursor: 'pointer', minBandSize: 10 },
        encoding: {
          fill: { condition: { test: 'datum.planned', value: 'transparent' }, value: colour },
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: colour },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 1 },
          description: { field: 'tip' },
        },
      },
      {
        transform: [{ filter: '!datum.covered' }],
        mark: { type: 'text', align: 'left', dx: 7, cursor: 'pointer', aria: false },
        encoding: { x: { field: 'high', type: 'quantitative' }, text: { field: 'words' } },
      },
      {
        transform: [{ filter: 'datum.covered' }],
        mark: { type: 'point', shape: 'diamond', size: 110, strokeWidth: 1.5, cursor: 'pointer', fill: ink.paper },
        encoding: {
          x: { value: 12 },
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: colour },
          description: { field: 'tip' },
        },
      },
      {
        transform: [{ filter: 'datum.covered' }],
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

function name(rows: readonly IndicatorRow[], language: Language): string {
  return (language === 'zh' ? rows[0]?.name_zh : rows[0]?.name_en) ?? '';
}

export const indicatorComparison: Chart<IndicatorParams, IndicatorRow> = {
  id: 'indicator-comparison',
  question: { zh: '同一件事，各地报告了多少？', en: 'How much of the same thing does each place report?' },
  params: indicatorParams,
  sql: indicatorQuery,
  row: indicatorRow,
  spec,
  describe(rows, language) {
    const labels = placeLabels(rows, language);
    const figures = rows
      .filter(isReported)
      .map((row) => `${labels.get(row.notice_id)}（${periodLabel(row.period, language)}）${barWords(row, language)}`);
    if (figures.length === 0) return WORDS[language].none;
    return language === 'zh'
      ? `${name(rows, language)}：${figures.join('；')}。`
      : `${name(rows, language)}: ${figures.join('; ')}.`;
  },
  notes(rows, language) {
    const words = WORDS[language];
    const labels = placeLabels(rows, language);
    const figures = rows.filter(isReported);
    if (figures.length === 0) return [words.none];
    const notes: string[] = [];
    const silent = rows.filter((row) => !isReported(row)).map((row) => labels.get(row.notice_id)!);
    if (silent.length > 0) notes.push(words.silent(silent));
    if (figures.length > noticesOf(figures).length) notes.push(words.listed);
    if (figures.some((row) => row.value === null)) notes.push(words.covered);
    if (figures.some((row) => row.planned)) notes.push(words.planned);
    const units = [...new Set(figures.filter((row) => row.value !== null).map((row) => row.unit ?? '–'))];
    if (units.length > 1) notes.push(words.units(units));
    return notes;
  },
  source(rows, language) {
    const figures = rows.filter(isReported);
    return sourceLine(figures, figures.length, 'figures', language);
  },
  table(rows, language) {
    const words = WORDS[language];
    const labels = placeLabels(rows, language);
    return {
      columns: [words.place, words.figure, words.period, words.counted],
      rows: rows.filter(isReported).map((row) => ({
        header: labels.get(row.notice_id)!,
        cells: [
          {
            text: row.value === null ? coveredLabel(language) : barWords(row, language),
            target: { kind: 'indicator' as const, indicator: row.indicator, notice: row.notice_id },
          },
          { text: periodLabel(row.period, language), target: null },
          { text: row.subject ?? '–', target: null },
        ],
      })),
    };
  },
};
