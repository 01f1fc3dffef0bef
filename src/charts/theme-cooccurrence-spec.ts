/** The picture of themes that stand together: themes against themes, both halves alike, all placed in pixels. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look } from './chart.ts';
import { DIVERGING, DIVERGING_STOPS, DIVERGING_TURN } from './diverging.ts';
import { INK, LABEL_ON_STRONG, LABEL_SIZE, lookConfig } from './look.ts';
import { fittingSize } from './matrix-heads.ts';
import { countedLines } from './pixel-axis.ts';
import { some } from './some-layer.ts';
import { type SquareMatrix, squareMatrix } from './square-matrix.ts';
import { wrap } from './text-width.ts';
import { isSmallPair, type PairRow, type ShownTheme, themesTogether } from './theme-cooccurrence-rows.ts';
import { nameOf, PAIR_WORDS, pairTip } from './theme-cooccurrence-words.ts';

/** Line height of the words below, in pixels. */
const LINE = 13;
/** The widest that a column becomes, in pixels. */
const WIDEST = 64;
/** Numbers smaller than this cannot be read. */
const LEAST_SIZE = 9;

const [LEAST, MOST] = [DIVERGING_STOPS[0], DIVERGING_STOPS[4]];

/** The cells of both halves, the diagonal left out. */
function cellsOf(rows: readonly PairRow[], themes: readonly ShownTheme[], { cell }: SquareMatrix, { language }: Look) {
  const pairs = new Map(
    rows.flatMap((row) => [
      [`${row.theme} ${row.other_theme}`, row],
      [`${row.other_theme} ${row.theme}`, row],
    ]),
  );
  return themes.flatMap((a, row) =>
    themes.flatMap((b, column) => {
      const pair = pairs.get(`${a.theme} ${b.theme}`);
      if (pair === undefined) return [];
      const small = isSmallPair(pair);
      const turn = small || pair.ratio === null ? null : Math.max(LEAST, Math.min(MOST, Math.log2(pair.ratio)));
      return {
        key: `${a.theme} ${b.theme}`,
        notice: pair.first_notice,
        span_start: pair.first_start,
        span_end: pair.first_end,
        together: pair.together,
        /** Binary logarithm of the ratio, held within the colours; null where it is not shown. */
        turn,
        ...cell(row, column),
        words: a.measures === 0 || b.measures === 0 ? '–' : String(pair.together),
        tip: pairTip(pair, language),
      };
    }),
  );
}

export function pairsSpec(rows: readonly PairRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = PAIR_WORDS[language];
  const themes = themesTogether(rows);
  const names = themes.map((theme) => nameOf(theme, language));
  const matrix = squareMatrix(names, look, {
    lines: (name, index, most, size) => countedLines(wrap(name, most, size), themes[index]!.measures),
    isFaint: (index) => themes[index]!.measures === 0,
    namesRoom: Math.min(width * 0.32, 170),
    widest: WIDEST,
  });
  const { room, step, plot, below, x } = matrix;
  const cells = cellsOf(rows, themes, matrix, look);
  const coloured = cells.some(({ turn }) => turn !== null);
  const numberSize = fittingSize(
    cells.map((cell) => cell.words),
    step - 2,
    LABEL_SIZE - 1,
  );

  const shown = numberSize >= LEAST_SIZE;
  const grey = rows.some((row) => isSmallPair(row));
  const key = [...(coloured || !shown ? [] : [words.legendPlain]), ...(grey ? [words.grey] : [])].flatMap((text) =>
    wrap(text, width - 16, LABEL_SIZE - 1),
  );
  const height = below + (key.length === 0 ? 0 : 8 + key.length * LINE);
  const axis = matrix.axis(height);
  const text = { type: 'text' as const, baseline: 'middle' as const, aria: false };
  const box = { x2: { field: 'x2' }, y2: { field: 'y2' } };
  const picked = {
    stroke: { value: ink.text },
    strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
  };
  const told = { tooltip: { field: 'tip' }, description: { field: 'tip' } };
  const cursorOf = (leads: boolean) => (leads ? ('pointer' as const) : ('default' as const));

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }, ...axis.params],
    width: plot,
    height,
    data: { values: cells },
    encoding: { y: { ...axis.y, field: 'y' }, x: { ...x, field: 'x' } },
    layer: [
      // What counts nothing leads nowhere.
      ...[true, false].flatMap((leads) => {
        const values = cells.filter((cell) => cell.turn === null && cell.together > 0 === leads);
        return some(values, {
          data: { values },
          mark: { type: 'rect' as const, cornerRadius: 1, fill: ink.rule, cursor: cursorOf(leads) },
          encoding: { ...box, ...told, ...picked, opacity: { value: leads ? 1 : 0.25 } },
        });
      }),
      ...[true, false].flatMap((leads) => {
        const values = cells.filter((cell) => cell.turn !== null && cell.together > 0 === leads);
        return some(values, {
          data: { values },
          mark: { type: 'rect' as const, cornerRadius: 1, cursor: cursorOf(leads) },
          encoding: {
            ...box,
            ...told,
            ...picked,
            color: {
              field: 'turn',
              type: 'quantitative' as const,
              scale: {
                domain: [...DIVERGING_STOPS],
                range: [...DIVERGING[scheme]],
                clamp: true,
                interpolate: 'rgb' as const,
              },
              legend: {
                title: wrap(shown ? words.legend : words.legendTimes, width - room - 24, LABEL_SIZE),
                orient: 'bottom' as const,
                gradientLength: Math.min(240, width - room - 40),
                gradientThickness: 10,
                values: [...DIVERGING_STOPS],
                labelExpr: "['≤1/4', '1/2', '1', '2', '≥4'][datum.value + 2]",
              },
            },
          },
        });
      }),
      {
        data: { values: shown ? cells : cells.filter((cell) => cell.words === '–') },
        mark: { ...text, fontSize: Math.max(LEAST_SIZE, numberSize) },
        encoding: {
          x: { ...x, field: 'middle' },
          y: { field: 'at', type: 'quantitative' },
          text: { field: 'words' },
          color: {
            condition: [
              { test: 'datum.turn === null', value: ink.faint },
              { test: `abs(datum.turn) > ${DIVERGING_TURN}`, value: LABEL_ON_STRONG[scheme] },
            ],
            value: ink.text,
          },
          tooltip: { field: 'tip' },
        },
      },
      // On paper without colour, orange and blue are the same grey: what is twice or half as many is marked besides.
      ...(step >= 22 ? [['triangle-up', 1] as const, ['triangle-down', -1] as const] : []).map(([shape, side]) => ({
        data: {
          values: cells
            .filter(({ turn }) => turn !== null && turn * side >= 1)
            .map((cell) => ({ ...cell, x: cell.x2 - 5, y: cell.y + 5 })),
        },
        mark: { type: 'point' as const, shape, filled: true, size: 24, opacity: 1, aria: false },
        encoding: {
          color: {
            condition: {
              test: `abs(datum.turn) > ${DIVERGING_TURN}`,
              value: LABEL_ON_STRONG[scheme],
            },
            value: ink.text,
          },
        },
      })),
      matrix.headLayer,
      {
        data: { values: key.length === 0 ? [] : [{ words: key.join('\n'), y: below + 8 }] },
        mark: {
          ...text,
          align: 'left',
          baseline: 'top',
          fontSize: LABEL_SIZE - 1,
          lineBreak: '\n',
          lineHeight: LINE,
          color: ink.faint,
        },
        encoding: { x: { value: -room }, text: { field: 'words' } },
      },
    ],
  };
}
