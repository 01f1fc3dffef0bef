/** The picture of the delay: dots for days, bars for what the days may be, words where there are none. */
import type { TopLevelSpec } from 'vega-lite';
import { type Look, SMALL_DENOMINATOR } from './chart.ts';
import { boundsOf } from './inspection-rows.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { periodLabel } from './period-label.ts';
import { labelRoom, pixelAxis } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import type { DelayRow } from './publication-delay-rows.ts';
import { DELAY_WORDS, delayWords } from './publication-delay-words.ts';
import { numberLabel } from './quantity-label.ts';
import { roundTicks } from './round-ticks.ts';
import { some } from './some-layer.ts';
import { fitted, textWidth } from './text-width.ts';

const NARROW = 480;
const LINE = 14;
const BAR = 8;
const SMALL_SIZE = LABEL_SIZE - 1;
/** Pixels left of day 0, for half a number of the axis. */
const EDGE = 10;

const hasDays = (row: DelayRow) => row.out_of_order === false;

export function delaySpec(rows: readonly DelayRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = DELAY_WORDS[language];
  const labels = placeLabels(rows, language);
  const size = width < NARROW ? SMALL_SIZE : LABEL_SIZE;
  const most = Math.min(width * 0.36, 190);
  const placeText = rows.map((row) => placeLines(labels.get(row.notice_id)!, most, size));
  const room = labelRoom(placeText.flat(), size, most);
  const plot = Math.floor(width - room - 16);
  const step = Math.max(1, ...placeText.map((lines) => lines.length)) * LINE + 12;
  const height = Math.max(1, rows.length * step);
  const middle = (index: number) => index * step + Math.floor(step / 2);
  const { params, y } = pixelAxis(
    rows.map((row, index) => ({ at: middle(index), lines: placeText[index]!, faint: !hasDays(row) })),
    height,
    { ink, fontSize: size, lineHeight: LINE },
  );

  const drawn = rows.filter(hasDays);
  const wordsRoom = Math.max(0, ...drawn.map((row) => textWidth(delayWords(row, language), SMALL_SIZE))) + 12;
  const top = Math.max(1, ...drawn.map((row) => row.days_high!));
  // A long range of days leaves the axis less room than its words.
  const right = Math.max(EDGE + 40, plot - wordsRoom);
  const at = (days: number) => EDGE + (days / top) * (right - EDGE);
  const tickRoom = textWidth(`${numberLabel(top, 'en')} ${words.axis}`, SMALL_SIZE) + 12;
  // The last tick may lie beyond the longest delay, with which the scale ends.
  const steps = Math.max(1, Math.floor((right - EDGE) / tickRoom));
  const ticks = roundTicks(top, steps, true).filter((tick) => tick <= top);

  const marks = rows.flatMap((row, index) => {
    if (!hasDays(row)) return [];
    // The date by which the days are counted, or the other where the text is not found to give it.
    const start = row.from_start ?? row.to_start;
    const dates = (['from', 'to'] as const).map((side) => periodLabel(boundsOf(row, side)!.iso, language));
    return {
      key: `${row.notice_id} ${start}`,
      notice: row.notice_id,
      span_start: start,
      span_end: row.from_start === null ? row.to_end : row.from_end,
      exact: row.days !== null,
      low: row.days_low,
      high: row.days_high,
      at: middle(index),
      y: middle(index) - BAR / 2,
      y2: middle(index) + BAR / 2,
      words: delayWords(row, language),
      tip: `${labels.get(row.notice_id)}\n${words.feedback} ${dates[0]} · ${words.published} ${dates[1]}\n${delayWords(row, language)}`,
    };
  });
  const [exact, ranges] = [marks.filter((mark) => mark.exact), marks.filter((mark) => !mark.exact)];
  const without = rows.flatMap((row, index) =>
    hasDays(row) ? [] : { at: middle(index), words: fitted(delayWords(row, language), plot - EDGE, SMALL_SIZE) },
  );

  const isSmall = (rows[0]?.exact_total ?? 0) < SMALL_DENOMINATOR;
  const colour = scheme === 'light' ? '#1f6a90' : '#4f9fc8';
  const text = { type: 'text' as const, fontSize: SMALL_SIZE, baseline: 'middle' as const, aria: false };
  const x = (field: string) => ({ field, type: 'quantitative' as const });
  const middles = middlesOf(rows, look, { top, daysAt: (px) => ((px - EDGE) / (right - EDGE)) * top, at, plot });
  const beside = {
    x: x('high'),
    y: { field: 'at', type: 'quantitative' as const },
    text: { field: 'words' },
  };

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, ...params],
    width: plot,
    height,
    data: { values: marks },
    encoding: {
      y: { ...y, field: 'y' },
      x: {
        ...x('low'),
        title: null,
        scale: { domain: [0, top], range: [EDGE, right], nice: false },
        axis: {
          orient: 'top',
          grid: true,
          domain: false,
          ticks: false,
          values: drawn.length === 0 ? [] : ticks,
          labelExpr: `format(datum.value, ',') + ' ${words.axis}'`,
          labelColor: ink.faint,
          labelFontSize: SMALL_SIZE,
          labelFlush: false,
          labelOverlap: false,
        },
      },
    },
    layer: [
      {
        data: { values: middles.filter(({ interval }) => interval) },
        mark: { type: 'rect', fill: ink.faint, opacity: 0.16, aria: false },
        encoding: { x2: { field: 'high' }, y: { value: 0 }, y2: { value: height } },
      },
      {
        data: { values: middles },
        mark: { type: 'rule', color: isSmall ? ink.faint : ink.text, strokeDash: [4, 3], aria: false },
        encoding: { x: x('days'), y: { value: 0 }, y2: { value: height + 4 } },
      },
      {
        data: { values: middles },
        mark: { ...text, baseline: 'top', color: isSmall ? ink.faint : ink.text },
        encoding: { x: x('textAt'), y: { value: height + 8 }, text: { field: 'words' } },
      },
      ...some(ranges, {
        data: { values: ranges },
        mark: { type: 'rect', fill: colour, opacity: 0.5, cursor: 'pointer' },
        encoding: {
          x2: { field: 'high' },
          y2: { field: 'y2' },
          stroke: { value: ink.text },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      }),
      ...some(exact, {
        data: { values: exact },
        mark: { type: 'point', shape: 'circle', size: 80, fill: colour, opacity: 1, cursor: 'pointer' },
        encoding: {
          y: { field: 'at', type: 'quantitative' },
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: ink.paper },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 3 }, value: 1 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      }),
      // The rule of the median must not strike the words out.
      { mark: { ...text, align: 'left', dx: 9, stroke: ink.paper, strokeWidth: 5 }, encoding: beside },
      { mark: { ...text, align: 'left', dx: 9 }, encoding: beside },
      {
        data: { values: without },
        mark: { ...text, align: 'left', color: ink.faint, stroke: ink.paper, strokeWidth: 5 },
        encoding: { x: { value: EDGE }, y: { field: 'at', type: 'quantitative' }, text: { field: 'words' } },
      },
      {
        data: { values: without },
        mark: { ...text, align: 'left', color: ink.faint },
        encoding: { x: { value: EDGE }, y: { field: 'at', type: 'quantitative' }, text: { field: 'words' } },
      },
    ],
  };
}

interface Scale {
  /** Days at the right end. */
  top: number;
  at(days: number): number;
  daysAt(px: number): number;
  plot: number;
}

/** The median with its interval and its name; nothing where there is none, or where it lies beyond the notices drawn. */
function middlesOf([first]: readonly DelayRow[], { language }: Look, { top, at, daysAt, plot }: Scale) {
  if (first === undefined || first.median_days === null || first.median_days > top) return [];
  const { median_days: days, median_low, median_high, exact_total } = first;
  const words = DELAY_WORDS[language].medianName(numberLabel(days, language), exact_total);
  const half = textWidth(words, SMALL_SIZE) / 2 + 2;
  return [
    {
      days,
      interval: median_low !== null && median_high !== null,
      low: median_low ?? days,
      high: Math.min(top, median_high ?? days),
      textAt: daysAt(Math.min(Math.max(half, at(days)), plot - half)),
      words,
    },
  ];
}
