/** The picture of key words: a panel for each group, its words with a bar each. */
import type { TopLevelSpec } from 'vega-lite';
import type { Look } from './chart.ts';
import { columnLabels } from './columns.ts';
import { isWordRow, type KeyWordRow, type KeyWordsParams } from './key-words-rows.ts';
import {
  countsLabel,
  effectLabel,
  effectOf,
  emptyLabel,
  groupsOf,
  isSmall,
  legendLabel,
  sizeLabel,
  wordTip,
} from './key-words-words.ts';
import { INK, LABEL_SIZE, lookConfig } from './look.ts';
import { placeLines } from './place-label.ts';
import { fitted, textWidth, wrap } from './text-width.ts';

const SPACING = 28;
const HEAD_SIZE = 13;
const HEAD_LINE = 18;
const LEGEND_LINE = 15;
const ROW = 21;
const BAR = 13;
const GAP = 6;
/** Between panels one above the other. */
const BELOW = 22;

/** Panels side by side. */
function acrossOf(width: number, groups: number): number {
  if (width < 600) return 1;
  return Math.min(groups, width >= 1000 ? 3 : 2);
}

/** Where everything of a panel stands, in pixels from its corner. */
interface Panel {
  /** Where the bars begin, and the length of the longest. */
  barAt: number;
  barRoom: number;
  labelRoom: number;
}

function panelOf(rows: readonly KeyWordRow[], params: KeyWordsParams, width: number, look: Look): Panel {
  const words = rows.filter(isWordRow);
  const widest = (texts: readonly string[]) =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE))));
  const labelRoom = Math.min(Math.floor(width * 0.42), widest(words.map(({ word }) => word)) + 2);
  const valueRoom = widest(words.map((row) => `${effectLabel(row, params, look.language)} · ${countsLabel(row)}`));
  const barAt = labelRoom + 8;
  return { barAt, barRoom: Math.max(20, width - barAt - valueRoom - GAP - 2), labelRoom };
}

/** A position counted in pixels. */
function pixels(field: string, size: number) {
  const scale = { domain: [0, size], range: [0, size], nice: false, zero: false };
  return { field, type: 'quantitative' as const, scale, axis: null };
}

export function keyWordsSpec(rows: readonly KeyWordRow[], look: Look, params: KeyWordsParams): TopLevelSpec {
  const { language, scheme, width } = look;
  const ink = INK[scheme];
  const groups = groupsOf(rows);
  const labels = columnLabels(groups, params.by, language);
  const across = Math.max(1, acrossOf(width, groups.length));
  const panelWidth = Math.floor((width - SPACING * (across - 1)) / across);
  const panel = panelOf(rows, params, panelWidth, look);
  const longest = Math.max(0.1, ...rows.filter(isWordRow).map((row) => effectOf(row, params)));

  const heads: object[] = [];
  const sizes: object[] = [];
  const bars: object[] = [];
  const notes: object[] = [];
  const rules: object[] = [];
  const legend = rows.some(isWordRow) ? wrap(legendLabel(params, language), width - 4, LABEL_SIZE - 1) : [];
  legend.forEach((text, at) => {
    sizes.push({ x: 0, y: (at + 0.5) * LEGEND_LINE, text });
  });
  let top = legend.length === 0 ? 0 : legend.length * LEGEND_LINE + 2 * GAP;
  for (let start = 0; start < groups.length; start += across) {
    const line = groups.slice(start, start + across);
    const headLines = line.map((group) => placeLines(labels.get(group.column)!, panelWidth - 4, HEAD_SIZE));
    const head = Math.max(...headLines.map((lines) => lines.length)) * HEAD_LINE + HEAD_LINE;
    let tall = 0;
    for (const [index, group] of line.entries()) {
      const x = index * (panelWidth + SPACING);
      const words = rows.filter(isWordRow).filter(({ column }) => column === group.column);
      const faint = isSmall(group);
      headLines[index]!.forEach((text, at) => {
        heads.push({ x, y: top + at * HEAD_LINE + HEAD_LINE / 2, text, faint });
      });
      sizes.push({
        x,
        y: top + headLines[index]!.length * HEAD_LINE + HEAD_LINE / 2,
        text: sizeLabel(group, language),
      });
      if (words.length === 0) notes.push({ x, y: top + head + ROW / 2, text: emptyLabel(group, language) });
      else rules.push({ x: x + panel.barAt, y: top + head, y2: top + head + words.length * ROW });
      words.forEach((row, at) => {
        const middle = top + head + at * ROW + ROW / 2;
        const from = x + panel.barAt;
        const to = from + (effectOf(row, params) / longest) * panel.barRoom;
        bars.push({
          key: `${row.column} ${row.word}`,
          column: row.column,
          by: params.by,
          word: row.word,
          x: from,
          x2: to,
          y: middle - BAR / 2,
          y2: middle + BAR / 2,
          middle,
          faint,
          label: fitted(row.word, panel.labelRoom, LABEL_SIZE),
          labelAt: x + panel.labelRoom,
          value: `${effectLabel(row, params, language)} · ${countsLabel(row)}`,
          valueAt: to + GAP,
          tip: wordTip(row, labels.get(row.column)!, language),
        });
      });
      tall = Math.max(tall, Math.max(1, words.length) * ROW);
    }
    top += head + tall + BELOW;
  }
  const height = Math.max(1, top - BELOW);
  const text = { baseline: 'middle', limit: 0, aria: false } as const;
  const rightwards = (field: string) => pixels(field, width);
  const down = (field: string) => pixels(field, height);
  const shade = { condition: { test: 'datum.faint', value: ink.faint }, value: ink.text };

  return {
    config: lookConfig(scheme),
    params: [{ name: 'picked', value: '' }],
    width,
    height,
    encoding: { x: rightwards('x'), y: down('y') },
    layer: [
      {
        data: { values: heads },
        mark: { type: 'text', align: 'left', fontSize: HEAD_SIZE, fontWeight: 'bold', ...text },
        encoding: { text: { field: 'text' }, color: shade },
      },
      {
        data: { values: sizes },
        mark: { type: 'text', align: 'left', fontSize: LABEL_SIZE - 1, color: ink.faint, ...text },
        encoding: { text: { field: 'text' } },
      },
      {
        data: { values: notes },
        mark: { type: 'text', align: 'left', fontSize: LABEL_SIZE, color: ink.faint, ...text },
        encoding: { text: { field: 'text' } },
      },
      {
        data: { values: rules },
        mark: { type: 'rule', color: ink.faint, aria: false },
        encoding: { y2: { field: 'y2' } },
      },
      {
        data: { values: bars },
        mark: { type: 'rect', fill: scheme === 'light' ? '#1f6a90' : '#4f9fc8', cursor: 'pointer' },
        encoding: {
          x2: { field: 'x2' },
          y2: { field: 'y2' },
          opacity: { condition: { test: 'datum.faint', value: 0.5 }, value: 1 },
          stroke: { value: ink.text },
          strokeWidth: { condition: { test: 'datum.key === picked', value: 2 }, value: 0 },
          tooltip: { field: 'tip' },
          description: { field: 'tip' },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'text', align: 'right', fontSize: LABEL_SIZE, cursor: 'pointer', ...text },
        encoding: {
          x: rightwards('labelAt'),
          y: down('middle'),
          text: { field: 'label' },
          color: shade,
          tooltip: { field: 'tip' },
        },
      },
      {
        data: { values: bars },
        mark: { type: 'text', align: 'left', fontSize: LABEL_SIZE - 1, color: ink.faint, ...text },
        encoding: {
          x: rightwards('valueAt'),
          y: down('middle'),
          text: { field: 'value' },
        },
      },
    ],
  };
}
