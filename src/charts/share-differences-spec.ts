/** The picture of differences: a forest plot, under each theme a line for each notice, zero marked. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look, Scheme } from './chart.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { namesLegend } from './names-legend.ts';
import { labelRoom, pixelAxis } from './pixel-axis.ts';
import { placeLines } from './place-label.ts';
import { shareLabel } from './quantity-label.ts';
import { type DifferenceRow, type Reading, readingOf } from './share-differences-rows.ts';
import {
  DIFFERENCE_WORDS,
  differenceLabels,
  differenceParts,
  differenceTip,
  READINGS,
  themeOf,
} from './share-differences-words.ts';
import { textWidth, wrap } from './text-width.ts';

const NARROW = 480;
const LINE = 14;
const TITLE_SIZE = 13;
/** Room below a theme's name, below a row and below a theme's rows, in pixels. */
const HEAD_GAP = 6;
const ROW_GAP = 10;
const THEME_GAP = 14;
/** Room between the plot and what stands beside it. */
const BESIDE = 10;
const TICK_ROOM = 44;

function colourOf(reading: Reading, scheme: Scheme): string {
  const ink = INK[scheme];
  if (reading === 'apart') return scheme === 'light' ? '#c65a00' : '#e8823a';
  return reading === 'near' || reading === 'narrow' ? ink.text : ink.faint;
}

interface Row {
  row: DifferenceRow;
  /** Middle, in pixels from the top. */
  at: number;
  label: string[];
  words: string[];
}
interface Head {
  top: number;
  name: string[];
  against: string[];
}

/** Where everything stands, from the top down. */
function placed(rows: readonly DifferenceRow[], look: Look, size: number, most: number) {
  const { language, width } = look;
  const words = DIFFERENCE_WORDS[language];
  const labels = differenceLabels(rows, language);
  const lines: Row[] = [];
  const heads: Head[] = [];
  let top = 0;
  let theme: string | null = null;
  for (const row of rows) {
    if (row.theme !== theme) {
      if (theme !== null) top += THEME_GAP;
      theme = row.theme;
      const { reference_measures: k, reference_total: n } = row;
      const share = n === 0 ? '–' : shareLabel(k / n);
      const head = {
        top,
        name: wrap(themeOf(row, language), width - 8, TITLE_SIZE),
        against: wrap(words.against(labels.get(row.reference_id)!, share, `${k}/${n}`), width - 8, LABEL_SIZE - 1),
      };
      heads.push(head);
      top += (head.name.length + head.against.length) * (LINE + 2) + HEAD_GAP;
    }
    const { difference, range } = differenceParts(row, language);
    const label = [...placeLines(labels.get(row.notice_id)!, most, size), `n=${row.measures_total}`];
    const spoken =
      range === null ? [difference] : width < NARROW ? [difference, range] : [words.label(difference, range)];
    const tall = Math.max(label.length, spoken.length) * LINE;
    lines.push({ row, at: Math.round(top + tall / 2), label, words: spoken });
    top += tall + ROW_GAP;
  }
  return { lines, heads, height: Math.max(1, top), labels };
}

export function differencesSpec(rows: readonly DifferenceRow[], look: Look): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const words = DIFFERENCE_WORDS[language];
  const size = width < NARROW ? LABEL_SIZE - 1 : LABEL_SIZE;
  const most = Math.min(width * 0.3, 190);
  const { lines, heads, height, labels } = placed(rows, look, size, most);
  const room = labelRoom(
    lines.flatMap(({ label }) => label),
    size,
    most,
  );
  const wordsRoom = Math.max(24, ...lines.flatMap((line) => line.words.map((part) => textWidth(part, LABEL_SIZE - 1))));
  const plot = Math.max(40, Math.floor(width - room - 8 - BESIDE - wordsRoom - 4));
  const { params, y } = pixelAxis(
    lines.map(({ at, label, row }) => ({ at, lines: label, faint: readingOf(row) === 'small' })),
    height,
    { ink, fontSize: size, lineHeight: LINE },
  );
  const ends = rows.flatMap((row) => [row.difference, row.low, row.high]).filter((value) => value !== null);
  const domain = [Math.min(-0.01, ...ends), Math.max(0.01, ...ends)];

  const marks = lines.map(({ row, at, words: spoken }) => {
    const reading = readingOf(row);
    return {
      key: `${row.notice_id} ${row.theme}`,
      column: row.notice_id,
      by: 'notice',
      theme: row.theme,
      measures: row.measures,
      difference: row.difference,
      low: row.low,
      high: row.high,
      reading,
      hollow: reading === 'narrow' || reading === 'flat',
      y: at,
      // Lines of text are placed by their first.
      words_at: at - ((spoken.length - 1) * LINE) / 2,
      words: spoken.join('\n'),
      colour: colourOf(reading, scheme),
      tip: differenceTip(row, labels, language),
    };
  });
  const present = READINGS.filter((reading) =>
    marks.some((mark) => mark.reading === reading && mark.difference !== null),
  );
  const legend = namesLegend(
    present.map((reading) => words.reading[reading]),
    { width, left: room, gap: 10 },
  );
  const scale = { domain: present, range: present.map((reading) => colourOf(reading, scheme)) };
  const reading = { field: 'reading', type: 'nominal' as const };
  const fills = present.map((kind) => (kind === 'narrow' || kind === 'flat' ? ink.paper : colourOf(kind, scheme)));
  const plain = {
    type: 'text',
    align: 'left',
    baseline: 'top',
    lineBreak: '\n',
    lineHeight: LINE + 2,
    aria: false,
  } as const;
  const headLines = heads.map(({ top, name, against }) => ({
    y: top,
    name: name.join('\n'),
    against: against.join('\n'),
    against_at: top + name.length * (LINE + 2),
  }));

  return {
    config: lookConfig(scheme),
    // What hangs below the line in the axis's title is not measured.
    padding: { top: 0, right: 0, bottom: 6, left: 0 },
    params: [{ name: 'picked', value: '' }, { name: 'names', value: words.reading }, ...params],
    width: plot,
    height,
    data: { values: marks },
    encoding: { y: { ...y, field: 'y' } },
    layer: [
      {
        data: { values: headLines },
        mark: { ...plain, fontSize: TITLE_SIZE, fontWeight: 'bold' },
        encoding: { x: { value: -room - 8 }, text: { field: 'name' } },
      },
      {
        data: { values: headLines },
        mark: { ...plain, fontSize: LABEL_SIZE - 1, color: ink.faint },
        encoding: {
          x: { value: -room - 8 },
          y: { field: 'against_at', type: 'quantitative' },
          text: { field: 'against' },
        },
      },
      {
        // Zero, beside the rows of each theme.
        data: {
          values: heads.map((_, index) => {
            const own = lines.filter(({ row }) => row.theme === [...new Set(rows.map(({ theme }) => theme))][index]);
            return { zero: 0, y: own[0]!.at - LINE, y2: own.at(-1)!.at + LINE };
          }),
        },
        mark: { type: 'rule', color: ink.faint, aria: false },
        encoding: {
          x: {
            field: 'zero',
            type: 'quantitative',
            title: wrap(words.axis(labels.get(rows[0]?.reference_id ?? '') ?? ''), width - 16, LABEL_SIZE),
            scale: { domain, range: [6, plot - 6], nice: false, zero: false },
            axis: {
              orient: 'bottom',
              tickCount: Math.min(7, Math.max(2, Math.floor(plot / TICK_ROOM))),
              labelExpr:
                "(datum.value > 0 ? '+' : datum.value < 0 ? '−' : '') + format(abs(datum.value) * 100, '.3~g')",
              domain: false,
              ticks: false,
              grid: true,
              titleAnchor: 'start',
              titleX: -room - 8,
              titleAlign: 'left',
            },
          },
          y2: { field: 'y2' },
        },
      },
      {
        transform: [{ filter: 'isValid(datum.low)' }],
        mark: { type: 'rule', cursor: 'pointer', aria: false },
        encoding: {
          x: { field: 'low', type: 'quantitative' },
          x2: { field: 'high' },
          color: { field: 'colour', type: 'nominal', scale: null },
          strokeWidth: { condition: { test: "datum.reading === 'apart'", value: 2.25 }, value: 1.25 },
          strokeDash: { condition: { test: "datum.reading === 'narrow'", value: [3, 2] }, value: [] },
          tooltip: { field: 'tip' },
        },
      },
      {
        transform: [{ filter: 'isValid(datum.difference)' }],
        mark: { type: 'point', shape: 'circle', size: 56, opacity: 1, cursor: 'pointer' },
        encoding: {
          x: { field: 'difference', type: 'quantitative' },
          stroke: { ...reading, scale, legend },
          fill: { ...reading, scale: { domain: present, range: fills }, legend },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 4 }, value: 1.75 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        mark: {
          type: 'text',
          align: 'left',
          baseline: 'middle',
          fontSize: LABEL_SIZE - 1,
          lineBreak: '\n',
          lineHeight: LINE,
          cursor: 'pointer',
          aria: false,
        },
        encoding: {
          x: { value: plot + BESIDE },
          y: { field: 'words_at', type: 'quantitative' },
          text: { field: 'words' },
          color: {
            condition: {
              test: "datum.reading === 'small' || datum.reading === 'flat' || datum.reading === 'absent'",
              value: ink.faint,
            },
            value: ink.text,
          },
          tooltip: { field: 'tip' },
        },
      },
    ],
  };
}
