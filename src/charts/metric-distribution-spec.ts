/** The picture of how figures of one unit spread: a strip of points for each theme, placed in pixels. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig, themeColour } from './look.ts';
import { type Distribution, type DistributionRow, distributionsOf, hasQuartiles } from './metric-distribution-rows.ts';
import { type FigureScale, figureScale, spread } from './metric-distribution-scale.ts';
import { DISTRIBUTION_WORDS, figureTip, middleWords, themeLabel } from './metric-distribution-words.ts';
import { countedLines, labelRoom, pixelAxis } from './pixel-axis.ts';
import { placeLabels } from './place-label.ts';
import { coveredLabel, numberLabel } from './quantity-label.ts';
import { textWidth, wrap } from './text-width.ts';

const NARROW = 480;
const LINE = 14;
const STEP = 46;
/** Pixels from the middle of a strip to its farthest point, and from one point to the next. */
const REACH = 15;
const DOT = 6;
const SMALL_SIZE = LABEL_SIZE - 1;
const LATIN = /[\x21-\x7e]+/g;

/** The least, drawn and greatest values of a theme: the points of a picture, which the scale is made for. */
const valuesOf = ({ drawn }: Distribution) => drawn.map(({ value }) => value);

function scaleOf(themes: readonly Distribution[], width: number, look: Pick<Look, 'language'>): FigureScale {
  const upTo = Math.max(0, ...themes.flatMap(({ drawn }) => drawn.map(({ value_high }) => value_high ?? 0)));
  const greatest = Math.max(1, upTo, ...themes.flatMap(valuesOf));
  // The widest number of the axis: the highest power of ten, or where greater ones are said in 万 what is not.
  const widest = [10 ** Math.floor(Math.log10(greatest)), Math.min(greatest, 99_999)].map((value) =>
    textWidth(numberLabel(Math.round(value), look.language), SMALL_SIZE),
  );
  return figureScale(themes.map(valuesOf), {
    width,
    tickRoom: Math.max(...widest) + 8,
    unit: themes[0]?.theme.unit ?? '',
    upTo,
  });
}

/** Whether the picture has a log scale, however wide it is. */
export function hasLogScale(themes: readonly Distribution[]): boolean {
  return scaleOf(themes, 600, { language: 'zh' }).log;
}

export function distributionSpec(rows: readonly DistributionRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = DISTRIBUTION_WORDS[language];
  const themes = distributionsOf(rows);
  const labels = placeLabels(
    themes.flatMap(({ drawn }) => drawn),
    language,
  );
  const size = width < NARROW ? SMALL_SIZE : LABEL_SIZE;
  const names = themes.map(({ theme }) => themeLabel(theme, language));
  const counts = themes.map(({ theme }) => `n=${theme.figures}`);
  // A word is not cut, however narrow the picture is.
  const longest = Math.max(0, ...names.flatMap((name) => name.match(LATIN) ?? []).map((word) => textWidth(word, size)));
  const room = labelRoom([...names, ...counts], size, Math.max(longest + 2, width * (width < NARROW ? 0.32 : 0.28)));
  const lines = themes.map(({ theme }, index) => countedLines(wrap(names[index]!, room, size), theme.figures));
  const hasCovered = themes.some(({ theme }) => theme.covered > 0);
  const coveredHead = hasCovered ? words.coveredHead : [];
  const coveredRoom = hasCovered
    ? Math.ceil(Math.max(...coveredHead.map((line) => textWidth(line, SMALL_SIZE)))) + 6
    : 0;
  const plot = Math.floor(width - room - 14);
  const scale = scaleOf(themes, plot - coveredRoom, look);

  const top = coveredHead.length * LINE + (hasCovered ? 4 : 0);
  const step = Math.max(STEP, ...lines.map((label) => label.length * LINE + 10));
  const height = Math.max(1, top + themes.length * step);
  const middle = (index: number) => Math.round(top + index * step + step / 2);
  const { params, y } = pixelAxis(
    themes.map(({ theme }, index) => ({
      at: middle(index),
      lines: lines[index]!,
      faint: theme.figures === 0,
    })),
    height,
    { ink, fontSize: size, lineHeight: LINE },
  );

  const points = themes.flatMap(({ drawn }, index) => {
    const xs = drawn.map(({ value }) => Math.round(scale.at(value) * 10) / 10);
    const offsets = spread(xs, DOT, REACH);
    return drawn.map((figure, place) => ({
      key: `${figure.notice_id} ${figure.span_start}`,
      notice: figure.notice_id,
      span_start: figure.span_start,
      span_end: figure.span_end,
      x: xs[place]!,
      x2: scale.at(figure.value_high ?? figure.value),
      y: middle(index) + offsets[place]!,
      colour: themeColour(figure.theme, scheme),
      range: figure.value_high !== null,
      tip: figureTip(figure, labels.get(figure.notice_id)!, language),
    }));
  });
  const middles = themes.flatMap(({ theme }, index) => {
    if (!hasQuartiles(theme)) return [];
    const [from, at, to] = [theme.first_quartile!, theme.median!, theme.third_quartile!].map(scale.at);
    return {
      from: Math.min(from!, at! - 1),
      to: Math.max(to!, at! + 1),
      at,
      y: middle(index) - REACH - 3,
      y2: middle(index) + REACH + 3,
      colour: themeColour(theme.theme, scheme),
      tip: `${themeLabel(theme, language)}\n${middleWords(theme, language)}`,
    };
  });
  const right = plot - coveredRoom;
  const covered = themes.flatMap(({ theme }, index) =>
    theme.covered === 0
      ? []
      : {
          notice: theme.covered_notice,
          span_start: theme.covered_start,
          span_end: theme.covered_end,
          x: plot,
          y: middle(index),
          words: numberLabel(theme.covered, language),
          tip: `${themeLabel(theme, language)}\n${coveredLabel(language)} · ${words.count(theme.covered)}`,
        },
  );
  const nothing = themes.flatMap(({ theme }, index) =>
    theme.figures > 0 || theme.covered > 0 ? [] : { x: 8, y: middle(index), words: words.none },
  );
  const ticks = scale.ticks.map(({ at, value }) => ({ at: Math.round(at), label: numberLabel(value, language) }));
  const unit = themes[0]?.theme.unit ?? '';
  const asIs = { scale: null, legend: null };
  const text = { type: 'text' as const, fontSize: SMALL_SIZE, color: ink.faint };
  const nominal = { field: 'colour', type: 'nominal' as const, ...asIs };

  return {
    config: lookConfig(scheme),
    params: [
      { name: 'picked', value: '' },
      { name: 'numbers', value: Object.fromEntries(ticks.map(({ at, label }) => [at, label])) },
      ...params,
    ],
    width: plot,
    height,
    data: { values: points },
    encoding: { y: { ...y, field: 'y' } },
    layer: [
      {
        data: { values: themes.map((_, index) => ({ x: 0, x2: right, y: middle(index) })) },
        mark: { type: 'rule', color: ink.rule, aria: false },
        encoding: {
          x: {
            field: 'x',
            type: 'quantitative',
            title: words.unit(unit, scale.log),
            scale: { domain: [0, plot], range: [0, plot], nice: false },
            axis: {
              orient: 'bottom',
              values: ticks.map(({ at }) => at),
              labelExpr: 'numbers[datum.value]',
              labelFontSize: SMALL_SIZE,
              labelColor: ink.faint,
              labelOverlap: false,
              labelFlush: false,
              titleAnchor: 'start',
              domain: false,
              ticks: false,
              grid: true,
            },
          },
          x2: { field: 'x2' },
        },
      },
      {
        data: { values: middles },
        mark: { type: 'rect', opacity: 0.18, aria: false },
        encoding: {
          x: { field: 'from', type: 'quantitative' },
          x2: { field: 'to' },
          y2: { field: 'y2' },
          fill: nominal,
          tooltip: { field: 'tip' },
        },
      },
      {
        data: { values: middles },
        mark: { type: 'rule', color: ink.text, strokeWidth: 2.5 },
        encoding: {
          x: { field: 'at', type: 'quantitative' },
          y2: { field: 'y2' },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        transform: [{ filter: 'datum.range' }],
        mark: { type: 'rule', strokeWidth: 1.5, aria: false },
        encoding: { x: { field: 'x', type: 'quantitative' }, x2: { field: 'x2' }, color: nominal },
      },
      {
        mark: { type: 'point', shape: 'circle', size: 34, opacity: 0.75, cursor: 'pointer' },
        encoding: {
          x: { field: 'x', type: 'quantitative' },
          fill: nominal,
          stroke: { condition: { test: 'datum.key === picked', value: ink.text }, value: ink.paper },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0.6 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        data: { values: covered },
        mark: { ...text, align: 'right', baseline: 'middle', cursor: 'pointer' },
        encoding: {
          x: { field: 'x', type: 'quantitative' },
          text: { field: 'words' },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        data: { values: nothing },
        mark: { ...text, align: 'left', baseline: 'bottom', dy: -3, aria: false },
        encoding: { x: { field: 'x', type: 'quantitative' }, text: { field: 'words' } },
      },
      {
        data: { values: hasCovered ? [{ x: plot, y: 0, words: coveredHead.join('\n') }] : [] },
        mark: { ...text, align: 'right', baseline: 'top', lineBreak: '\n', lineHeight: LINE, aria: false },
        encoding: { x: { field: 'x', type: 'quantitative' }, text: { field: 'words' } },
      },
    ],
  };
}
