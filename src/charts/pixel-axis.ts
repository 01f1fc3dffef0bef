/** A vertical axis that counts in pixels from the top, for charts that place their own rows, labels of several lines. */
import { centredLines } from './axis-lines.ts';
import type { Ink } from './look.ts';
import { textWidth, wrap } from './text-width.ts';

export interface RowLabel {
  /** Middle of the label, in whole pixels from the top. */
  at: number;
  lines: readonly string[];
  /** Set in the ink of what is said in passing. */
  faint?: boolean;
}

/** Room for labels in pixels: what the widest needs, at most `most`. */
export function labelRoom(labels: readonly string[], fontSize: number, most: number): number {
  return Math.ceil(Math.min(most, Math.max(24, ...labels.map((label) => textWidth(label, fontSize) + 2))));
}

/** A name cut into lines and a count below it. */
export function countedLines(name: readonly string[], total: number): string[] {
  return [...name, `n=${total}`];
}

/** Words of several parts in lines of at most `width` pixels, cut between the parts where that is possible. */
export function partLines(parts: readonly string[], joint: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? part : last + joint + part;
    if (last !== undefined && textWidth(joined, fontSize) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrap(part, width, fontSize));
  }
  return lines;
}

/** The parameters of the spec that the axis needs, and the `y` that all layers share. */
export function pixelAxis(
  labels: readonly RowLabel[],
  height: number,
  { ink, fontSize, lineHeight, shown = true }: { ink: Ink; fontSize: number; lineHeight: number; shown?: boolean },
) {
  const params = [
    { name: 'rowText', value: Object.fromEntries(labels.map(({ at, lines }) => [at, lines])) },
    { name: 'rowFaint', value: Object.fromEntries(labels.map(({ at, faint }) => [at, faint === true])) },
  ];
  const axis = {
    values: labels.map(({ at }) => at),
    domain: false,
    ticks: false,
    grid: false,
    labelOverlap: false,
    labelPadding: 8,
    labelFontSize: fontSize,
    labelLineHeight: lineHeight,
    labelOffset: centredLines('rowText', lineHeight),
    labelExpr: 'rowText[datum.value]',
    labelColor: { condition: { test: 'rowFaint[datum.value]', value: ink.faint }, value: ink.text },
  };
  const y = {
    type: 'quantitative' as const,
    title: null,
    scale: { domain: [0, height], range: [0, height], zero: false, nice: false },
    axis: shown ? axis : null,
  };
  return { params, y };
}

/** An `x` without an axis that counts in pixels from the left, for charts that place their own columns. */
export function pixelX(width: number) {
  return {
    type: 'quantitative' as const,
    scale: { domain: [0, width], range: [0, width], zero: false, nice: false },
    axis: null,
  };
}
