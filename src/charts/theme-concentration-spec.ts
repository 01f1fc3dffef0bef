/** The picture of concentration: effective numbers of themes as dots, shares of the largest themes as bars beside them. */
import type { TopLevelSpec } from 'vega-lite';
import type { Field } from 'vega-lite/types_unstable/channeldef.js';
import type { LayerSpec } from 'vega-lite/types_unstable/spec/index.js';
import type { Look } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig, SEQUENCE } from './look.ts';
import { countedLines, labelRoom, pixelAxis } from './pixel-axis.ts';
import { placeLabels, placeLines } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { some } from './some-layer.ts';
import { textWidth, wrap } from './text-width.ts';
import { type ConcentrationRow, isSmallSpread, largestShare, topThreeShare } from './theme-concentration-rows.ts';
import { effectiveLabel, largestName, SPREAD_WORDS, spreadTip } from './theme-concentration-words.ts';

/** Below this width in pixels the panels stand under each other. */
const ROW_WIDTH = 600;
const LINE = 14;
const BAR = 16;
const SPACING = 24;
const SMALL_SIZE = LABEL_SIZE - 1;

export function spreadSpec(rows: readonly ConcentrationRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = SPREAD_WORDS[language];
  const labels = placeLabels(rows, language);
  const inRow = width >= ROW_WIDTH;
  const size = inRow ? LABEL_SIZE : SMALL_SIZE;
  const most = inRow ? 140 : 112;
  const placeText = rows.map((row) =>
    countedLines(placeLines(labels.get(row.notice_id)!, most, size), row.themed_measures),
  );
  const room = labelRoom(placeText.flat(), size, most);
  const beside = Math.floor(width - room - 12 - (inRow ? SPACING : 0));
  // The names of themes need more room than numbers.
  const plots = inRow ? [Math.floor(beside * 0.36), Math.ceil(beside * 0.64)] : [beside, beside];

  const nameRoom = Math.floor(plots[1]! * 0.55);
  const shareLines = rows.map((row) =>
    row.themed_measures === 0
      ? ['–']
      : [
          shareLabel(topThreeShare(row)),
          ...wrap(words.largestIs(largestName(row, language), shareLabel(largestShare(row))), nameRoom, SMALL_SIZE),
        ],
  );
  const tall = Math.max(2, ...placeText.map((lines) => lines.length), ...shareLines.map((lines) => lines.length));
  const step = tall * LINE + 12;
  const height = Math.max(1, rows.length) * step;
  const axisRows = rows.map((row, index) => ({
    at: index * step + Math.floor(step / 2),
    lines: placeText[index]!,
    faint: isSmallSpread(row),
  }));
  const { params } = pixelAxis(axisRows, height, { ink, fontSize: size, lineHeight: LINE });

  const marks = rows.map((row, index) => ({
    notice: row.notice_id,
    span_start: row.first_start,
    span_end: row.first_end,
    at: axisRows[index]!.at,
    y: axisRows[index]!.at - BAR / 2,
    y2: axisRows[index]!.at + BAR / 2,
    from: 0,
    small: isSmallSpread(row),
    tip: spreadTip(row, labels.get(row.notice_id)!, language),
  }));
  const colour = scheme === 'light' ? '#1f6a90' : '#4f9fc8';
  const grey = ink.faint;
  const paint = { condition: { test: 'datum.small', value: grey }, value: colour };
  const told = { tooltip: { field: 'tip' }, description: { field: 'tip' } };
  const base = axisRows.map(({ at }) => ({ y: at - BAR / 2, y2: at + BAR / 2 }));
  const baseline = {
    data: { values: base },
    mark: { type: 'rule' as const, color: ink.faint, aria: false },
    encoding: { x: { value: 0 }, y2: { field: 'y2' } },
  };
  const text = { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, aria: false };

  const panel = (index: 0 | 1, title: string, top: number, labelsRoom: number, layer: LayerSpec<Field>['layer']) => {
    const plot = plots[index]!;
    const { y } = pixelAxis(axisRows, height, {
      ink,
      fontSize: size,
      lineHeight: LINE,
      shown: index === 0 || !inRow,
    });
    const spec: LayerSpec<Field> = {
      title: { text: wrap(title, plot, 13), frame: 'group', offset: 8 },
      width: plot,
      height,
      data: { values: [] },
      encoding: {
        y: { ...y, field: 'y' },
        x: {
          field: 'from',
          type: 'quantitative',
          scale: { domain: [0, top], range: [0, Math.max(24, plot - labelsRoom - 12)], nice: false },
          axis: null,
        },
      },
      layer: [baseline, ...layer],
    };
    return spec;
  };

  const dots = marks.map((mark, index) => {
    const row = rows[index]!;
    return {
      ...mark,
      key: `${row.notice_id} effective`,
      value: row.effective_themes,
      end: row.effective_themes ?? 0,
      words: effectiveLabel(row, language),
    };
  });
  const known = dots.filter(({ value }) => value !== null);
  const bars = marks.map((mark, index) => {
    const row = rows[index]!;
    const lines = shareLines[index]!;
    return {
      ...mark,
      key: `${row.notice_id} share`,
      first: largestShare(row) ?? 0,
      end: topThreeShare(row) ?? 0,
      words: lines.join('\n'),
      // Lines of text are placed by their first.
      textAt: mark.at - ((lines.length - 1) * LINE) / 2,
    };
  });
  const filled = bars.filter((bar) => bar.end > 0);
  const widest = (lines: readonly string[]) => Math.max(0, ...lines.map((line) => textWidth(line, SMALL_SIZE)));
  const quantitative = { type: 'quantitative' as const };

  const panels = [
    panel(0, words.effective, Math.max(1, ...dots.map(({ end }) => end)), widest(dots.map((dot) => dot.words)), [
      {
        data: { values: known },
        mark: { type: 'rule', strokeWidth: 1.5, aria: false },
        encoding: { y: { field: 'at', ...quantitative }, x2: { field: 'end' }, color: paint, opacity: { value: 0.5 } },
      },
      ...some(known, {
        data: { values: known },
        mark: { type: 'point', shape: 'circle', filled: true, size: 90, opacity: 1, cursor: 'pointer' },
        encoding: {
          x: { field: 'end', ...quantitative },
          y: { field: 'at', ...quantitative },
          color: paint,
          stroke: { value: ink.text },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
          ...told,
        },
      }),
      {
        data: { values: dots },
        mark: { ...text, dx: 10, fontSize: SMALL_SIZE },
        encoding: {
          x: { field: 'end', ...quantitative },
          y: { field: 'at', ...quantitative },
          text: { field: 'words' },
          color: { condition: { test: 'datum.small || datum.value === null', value: ink.faint }, value: ink.text },
          tooltip: { field: 'tip' },
        },
      },
    ]),
    panel(1, words.topThree, Math.max(0.01, ...bars.map(({ end }) => end)), widest(shareLines.flat()), [
      ...(['first', 'end'] as const).flatMap((end) =>
        some(filled, {
          data: { values: filled },
          mark: { type: 'rect' as const, cursor: 'pointer' as const, ...(end === 'end' ? {} : { aria: false }) },
          encoding: {
            x: { field: end === 'first' ? 'from' : 'first', ...quantitative },
            x2: { field: end },
            y2: { field: 'y2' },
            color:
              end === 'first'
                ? paint
                : { condition: { test: 'datum.small', value: ink.rule }, value: SEQUENCE[scheme][2]! },
            stroke: { value: ink.text },
            strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
            tooltip: { field: 'tip' },
            ...(end === 'end' ? { description: { field: 'tip' } } : {}),
          },
        }),
      ),
      {
        data: { values: bars },
        mark: { ...text, dx: 6, fontSize: SMALL_SIZE, lineBreak: '\n', lineHeight: LINE },
        encoding: {
          x: { field: 'end', ...quantitative },
          y: { field: 'textAt', ...quantitative },
          text: { field: 'words' },
          color: { condition: { test: 'datum.small', value: ink.faint }, value: ink.text },
          tooltip: { field: 'tip' },
        },
      },
    ]),
  ];
  return {
    // Vega takes the panels' titles for lower than they are.
    padding: { top: 4, right: 0, bottom: 0, left: 0 },
    config: { ...lookConfig(scheme), concat: { spacing: inRow ? SPACING : 28 } },
    params: [{ name: 'picked', value: '' }, ...params],
    ...(inRow ? { hconcat: panels } : { vconcat: panels }),
  };
}
