/** The picture of themes by quarter: panels under each other on one axis of time, all placed in pixels. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig, themeColour } from './look.ts';
import { labelRoom, pixelAxis } from './pixel-axis.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';
import { roundTicks } from './round-ticks.ts';
import { textWidth, wrap } from './text-width.ts';
import { isSmall, themeName, valueLabel, valueName } from './theme-cell-words.ts';
import { cellValue, themesOf } from './theme-cells.ts';
import {
  asThemeParams,
  isTrend,
  MOST_PANELS,
  splitTrend,
  type TrendParams,
  type TrendRow,
  trendQuarters,
} from './theme-trend-rows.ts';
import { trendTime } from './theme-trend-time.ts';
import { quarterLabel, TREND_WORDS, trendTip } from './theme-trend-words.ts';

const TITLE_SIZE = 13;
const TITLE_LINE = 17;
const SMALL_SIZE = LABEL_SIZE - 1;
const LINE = 14;
/** Heights in pixels: a theme's panel, the strip of notices, the room between panels. */
const PANEL = 84;
const STRIP = 34;
const GAP = 22;
/** A quarter this wide has room for its value. */
const VALUE_STEP = 34;

/** Vertical room of the panels in pixels from `top`, for titles of so many lines. */
function stacked(titles: readonly (readonly string[])[], from: number) {
  let top = from;
  return titles.map((lines) => {
    const title = top + 2;
    const start = title + lines.length * TITLE_LINE + 16;
    top = start + PANEL + GAP;
    return { title, from: start, to: start + PANEL };
  });
}

/** The panels of the themes, the strip of notices below them, and the axis of time. */
export function trendSpec(rows: readonly TrendRow[], look: Look, params: TrendParams): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = TREND_WORDS[language];
  const { cells } = splitTrend(rows);
  const themes = themesOf(cells, asThemeParams(params)).slice(0, MOST_PANELS);
  const quarters = trendQuarters(cells);

  const drawn = new Set(themes.map(({ theme }) => theme));
  const own = cells.filter((row) => drawn.has(row.theme));
  const top = Math.max(params.value === 'count' ? 1 : 0.01, ...own.map((row) => cellValue(row, params.value) ?? 0));
  const ticks = roundTicks(top, 3, params.value === 'count');
  const mostNotices = Math.max(1, ...quarters.map(({ notices }) => notices));
  // Half a percent apart, whole percents would put 2% where 1.5% is.
  const tickLabel = (value: number) => {
    if (params.value === 'count') return numberLabel(value, language);
    return ticks[1]! < 0.01 ? `${(value * 100).toFixed(1)}%` : shareLabel(value);
  };
  const tickLabels = [...ticks.map(tickLabel), String(mostNotices)];
  const room = labelRoom(tickLabels, SMALL_SIZE, 64);
  const plot = Math.floor(width - room - 14);

  const { step, reach, middleOf, roomOf, namesBelow } = trendTime(quarters, plot);

  const titles = themes.map((theme) => wrap(themeName(theme, language), plot, TITLE_SIZE));
  const valueTitle = wrap(valueName(params.value, language), plot, SMALL_SIZE);
  const panels = stacked(titles, valueTitle.length * LINE + 4);
  const stripTitle = wrap(words.strip, plot, SMALL_SIZE);
  const stripTop = (panels.at(-1)?.to ?? 0) + GAP + stripTitle.length * LINE + 16;
  const stripFoot = stripTop + STRIP;
  const heightOf = (value: number, from: number, to: number) => to - (value / ticks.at(-1)!) * (to - from);

  const indexOf = new Map(quarters.map(({ column, index }) => [column, index]));
  const points = themes.flatMap((theme, place) => {
    const { from, to } = panels[place]!;
    return own
      .filter((row) => row.theme === theme.theme)
      .flatMap((row) => {
        const value = cellValue(row, params.value);
        if (value === null) return [];
        const index = indexOf.get(row.column)!;
        return {
          key: `${row.column} ${row.theme}`,
          column: row.column,
          by: 'quarter',
          theme: row.theme,
          measures: row.measures,
          index,
          x: middleOf(index),
          y: heightOf(value, from, to),
          colour: themeColour(row.theme, scheme),
          small: isSmall(row),
          label: roomOf(index) >= VALUE_STEP ? valueLabel(row, params.value, language) : '',
          tip: trendTip(row, params, language),
        };
      });
  });
  // A line joins neighbouring quarters alone: where one has no notices, or no measures, it breaks. And where there is
  // no trend there is no line: it would join one place to another.
  const inLine = isTrend(quarters) ? points : [];
  const joined = inLine.flatMap((point) => {
    const next = points.find(
      (other) => point.index !== null && other.theme === point.theme && other.index === point.index + 1,
    );
    if (next === undefined) return [];
    const { x, y, colour } = point;
    return { x, y, x2: next.x, y2: next.y, colour, small: point.small || next.small };
  });

  const bars = quarters.map(({ column, index, notices, measures_total }) => {
    const half = Math.min(11, roomOf(index) * 0.36);
    return {
      x: middleOf(index) - half,
      x2: middleOf(index) + half,
      middle: middleOf(index),
      y: stripFoot - (notices / mostNotices) * STRIP,
      y2: stripFoot,
      words: roomOf(index) >= textWidth(String(notices), SMALL_SIZE) + 6 ? String(notices) : '',
      tip: `${quarterLabel(column, language)}\n${words.noticeCount(notices)} · n=${measures_total}`,
    };
  });

  const names = namesBelow(stripFoot + 8, language);
  const height = Math.max(1, names.foot);
  const horizontals = [
    ...panels.flatMap(({ from, to }) =>
      ticks.map((value) => ({ at: heightOf(value, from, to), label: tickLabel(value) })),
    ),
    { at: stripFoot, label: '0' },
    ...(bars.every((bar) => bar.words !== '') ? [] : [{ at: stripTop, label: String(mostNotices) }]),
  ].map(({ at, label }) => ({ at: Math.round(at), label }));
  const { params: axisParams, y } = pixelAxis(
    horizontals.map(({ at, label }) => ({ at, lines: [label], faint: true })),
    height,
    { ink, fontSize: SMALL_SIZE, lineHeight: LINE },
  );

  const x = { type: 'quantitative' as const, scale: { domain: [0, plot], range: [0, plot], nice: false }, axis: null };
  const rules = horizontals.flatMap(({ at }) => reach.map((entry) => ({ ...entry, at })));
  const borders = names.borders.flatMap((border) =>
    [...panels, { from: stripTop, to: stripFoot }].map(({ from, to }) => ({ ...border, from, to })),
  );
  const headings = themes.map((theme, index) => ({
    y: panels[index]!.title,
    words: titles[index]!.join('\n'),
    colour: themeColour(theme.theme, scheme),
  }));
  const quietHeadings = [
    { y: 0, words: valueTitle.join('\n'), colour: ink.faint },
    { y: stripTop - 16 - stripTitle.length * LINE, words: stripTitle.join('\n'), colour: ink.faint },
  ];
  const asIs = { scale: null, legend: null };
  const text = { type: 'text' as const, aria: false, fontSize: SMALL_SIZE };
  const values = points.flatMap(({ x, y, label }) => {
    if (label === '') return [];
    const half = textWidth(label, SMALL_SIZE) / 2 + 1;
    return { x, y: y - 7, label, left: x - half, right: x + half, top: y - 6 - SMALL_SIZE };
  });

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, ...axisParams],
    width: plot,
    height,
    data: { values: points },
    encoding: { y: { ...y, field: 'y' }, x: { ...x, field: 'x' } },
    layer: [
      {
        data: { values: rules },
        mark: { type: 'rule', color: ink.rule, aria: false },
        encoding: {
          x: { field: 'from', type: 'quantitative' },
          x2: { field: 'to' },
          y: { field: 'at', type: 'quantitative' },
        },
      },
      {
        data: { values: borders },
        mark: { type: 'rule', color: ink.rule, aria: false },
        encoding: { y: { field: 'from', type: 'quantitative' }, y2: { field: 'to' } },
      },
      {
        data: { values: joined },
        mark: { type: 'rule', strokeWidth: 2, aria: false },
        encoding: {
          x2: { field: 'x2' },
          y2: { field: 'y2' },
          color: { field: 'colour', type: 'nominal', ...asIs },
          opacity: { condition: { test: 'datum.small', value: 0.5 }, value: 0.85 },
          strokeDash: { condition: { test: 'datum.small', value: [3, 4] }, value: [1, 0] },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'rect', fill: ink.faint, opacity: 0.55 },
        encoding: {
          x2: { field: 'x2' },
          y2: { field: 'y2' },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      // What counts nothing leads nowhere.
      ...(['default', 'pointer'] as const).map((cursor) => ({
        data: { values: points.filter(({ measures }) => measures > 0 === (cursor === 'pointer')) },
        mark: {
          type: 'point' as const,
          shape: 'circle' as const,
          opacity: 1,
          cursor,
          size: step >= VALUE_STEP ? 64 : 40,
        },
        encoding: {
          stroke: { field: 'colour', type: 'nominal' as const, ...asIs },
          fill: {
            condition: { test: 'datum.small', value: ink.paper },
            field: 'colour',
            type: 'nominal' as const,
            ...asIs,
          },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 4 }, value: 1.75 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      })),
      // Paper behind the values, which the lines would strike out.
      {
        data: { values: values },
        mark: { type: 'rect', fill: ink.paper, aria: false },
        encoding: {
          x: { field: 'left', type: 'quantitative' },
          x2: { field: 'right' },
          y: { field: 'top', type: 'quantitative' },
          y2: { field: 'y' },
        },
      },
      {
        data: { values },
        mark: { ...text, baseline: 'bottom', color: ink.text },
        encoding: { text: { field: 'label' } },
      },
      {
        data: { values: bars.filter((bar) => bar.words !== '') },
        mark: { ...text, baseline: 'bottom', dy: -2, color: ink.faint },
        encoding: { x: { field: 'middle', type: 'quantitative' }, text: { field: 'words' } },
      },
      ...(['left', 'center'] as const).map((align) => ({
        data: { values: names.texts.filter((entry) => entry.align === align) },
        mark: { ...text, align, baseline: 'top' as const },
        encoding: {
          text: { field: 'words' },
          color: { condition: { test: 'datum.faint', value: ink.faint }, value: ink.text },
        },
      })),
      ...[headings, quietHeadings].map((lines) => ({
        data: { values: lines },
        mark: {
          ...text,
          align: 'left' as const,
          baseline: 'top' as const,
          lineBreak: '\n',
          lineHeight: lines === headings ? TITLE_LINE : LINE,
          ...(lines === headings ? { fontSize: TITLE_SIZE, fontWeight: 'bold' as const } : {}),
        },
        encoding: {
          x: { value: 0 },
          text: { field: 'words' },
          color: { field: 'colour', type: 'nominal' as const, ...asIs },
        },
      })),
    ],
  };
}
