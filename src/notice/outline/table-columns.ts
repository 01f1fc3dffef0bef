/**
 * A table of problems and measures that a site or a converter flattened to one cell a line. Its header's cells
 * stand one below the other and name the columns; each record then follows in the same order.
 */

import type { Range } from '../ranges.ts';
import { type Label, RANK } from './label-kinds.ts';

export type Column = 'number' | 'problem' | 'plan' | 'report' | 'body' | 'deadline' | 'state' | 'other';

export interface FlatTable {
  columns: Column[];
  /** Shadow offset after the header's last cell. */
  end: number;
  /** Shadow offset where the header begins. */
  start: number;
  /** What stands between the cells of a record: the end of a line, or a mark within one line. */
  separator: '\n' | '|';
}

const NAMES: readonly [RegExp, Column][] = [
  [/^序号$/, 'number'],
  [
    /^(?:巡察|巡视)?(?:反馈)?(?:的)?(?:具体)?问题(?:表现|描述|清单|内容)?$|^反馈意见$|^整改(?:问题|任务|事项)$/,
    'problem',
  ],
  [/^整改(?:措施|举措|目标|要求)$/, 'plan'],
  [
    /^(?:整改)?(?:落实|进展|完成|整改)(?:情况|成效|结果|进度)(?:及成效)?$|^整改(?:情况|成效|结果|进展)$|^整改(?:措施|举措)[及和与](?:成效|结果|落实情况|完成情况|整改情况)$/,
    'report',
  ],
  [/^(?:责任|牵头|配合|整改责任)(?:单位|领导|部门|科室|股室|人)$/, 'body'],
  [/^(?:完成|整改|办结)(?:时限|时间|期限)$/, 'deadline'],
  [/^(?:整改|完成)(?:状态|与否)$|^是否(?:完成|销号)$|^销号情况$/, 'state'],
  [/^备注$/, 'other'],
];

function columnOf(line: string): Column | null {
  for (const [pattern, column] of NAMES) if (pattern.test(line)) return column;
  return null;
}

/** Where two columns report, the first tells what was done and the other how far it is. */
function oneReport(columns: readonly Column[]): Column[] {
  const first = columns.indexOf('report');
  return columns.map((column, index) => (column === 'report' && index !== first ? 'state' : column));
}

/** The header of a table whose records stand in one line each, their cells apart by |. */
function findLinedTable(text: string, from: number, to: number): FlatTable | null {
  for (let at = from; at < to; ) {
    let end = text.indexOf('\n', at);
    if (end < 0 || end > to) end = to;
    const line = text.slice(at, end);
    const columns = line.includes('|') ? line.split('|').map((cell) => columnOf(cell.trim())) : [];
    if (
      columns.filter((column) => column !== null).length >= 3 &&
      columns.includes('problem') &&
      columns.includes('report')
    ) {
      const known = columns.map((column) => column ?? 'other');
      return { columns: oneReport(known), start: at, end: Math.min(end + 1, to), separator: '|' };
    }
    at = end + 1;
  }
  return null;
}

/** The cells of a record in one line, as ranges. */
function cellsOf(text: string, { start, end }: Range, separator: string): Range[] {
  const cells: Range[] = [];
  for (let at = start; at <= end; ) {
    const next = text.slice(at, end).indexOf(separator);
    const stop = next < 0 ? end : at + next;
    cells.push({ start: at, end: stop });
    at = stop + 1;
  }
  return cells;
}

/** The header of a flattened table between two offsets: three or more column names, a problem and a report among them. */
export function findFlatTable(text: string, from: number, to: number): FlatTable | null {
  let columns: Column[] = [];
  let start = from;
  for (let at = from; at < to; ) {
    let end = text.indexOf('\n', at);
    if (end < 0 || end > to) end = to;
    const column = end - at <= 10 ? columnOf(text.slice(at, end)) : null;
    if (column === null) {
      if (columns.length >= 3 && columns.includes('problem') && columns.includes('report'))
        return { columns: oneReport(columns), start, end: at, separator: '\n' };
      columns = [];
    } else {
      if (columns.length === 0) start = at;
      columns.push(column);
    }
    at = end + 1;
  }
  return findLinedTable(text, from, to);
}

/** The header again, on a next page, or the rule |---|---| below it. */
function isHeaderRow(cells: readonly string[]): boolean {
  const isRule = cells.every((cell) => /^[-:—]+$/.test(cell));
  return isRule || cells.filter((cell) => columnOf(cell) !== null).length >= 3;
}

/** The records of a table in lines, each with its number or without one; a line with one cell alone is a heading. */
function linedRecords(text: string, table: FlatTable, to: number): Label[] {
  const labels: Label[] = [];
  const problemAt = table.columns.indexOf('problem');
  for (const line of linesIn(text, table.end, to)) {
    const cells = cellsOf(text, line, table.separator);
    const problem = cells[problemAt];
    const filled = cells.map(({ start, end }) => text.slice(start, end)).filter((words) => words !== '');
    if (!problem || filled.length < 2 || isHeaderRow(filled)) continue;
    const cell = cells[table.columns.indexOf('number')];
    const printed = cell ? text.slice(cell.start, cell.end) : '';
    const number = /^\d{1,3}$/.test(printed) ? Number(printed) : 0;
    const label = {
      kind: 'arabic' as const,
      rank: RANK.arabic,
      number,
      printed,
      start: line.start,
      end: problem.start,
    };
    labels.push({ ...label, printedAt: cell?.start ?? line.start, atLineStart: true });
  }
  return labels;
}

/** The numbers of the records of a table with a column of its own for them, each above its problem's line. */
export function recordLabels(text: string, table: FlatTable, to: number): Label[] {
  if (table.separator !== '\n') return linedRecords(text, table, to);
  if (table.columns[0] !== 'number') return [];
  const labels: Label[] = [];
  const from = table.end - 1;
  for (const match of text.slice(from, to).matchAll(/\n(\d{1,3})\n/g)) {
    const start = from + match.index + 1;
    const printed = match[1]!;
    const end = start + printed.length + 1;
    labels.push({ kind: 'arabic', rank: RANK.arabic, number: Number(printed), printed, start, end, atLineStart: true });
  }
  return labels;
}

/** The state that opens a report's cell: 已完成。一是… */
const STATE =
  /(?:已(?:全部)?(?:完成(?:整改)?|整改(?:完成|到位)?|办结|销号)|基本(?:完成|整改到位)|正在(?:整改|推进)|持续(?:整改|推进)|长期坚持|未完成)[。；：]/y;

/** The ranges of the lines between two offsets, blank ones left out. */
function linesIn(text: string, from: number, to: number): Range[] {
  const lines: Range[] = [];
  for (let at = from; at < to; ) {
    let end = text.indexOf('\n', at);
    if (end < 0 || end > to) end = to;
    if (end > at) lines.push({ start: at, end });
    at = end + 1;
  }
  return lines;
}

/** The cells of a record from an offset on: its lines, or the parts of its one line. */
function cellsBehind(text: string, from: number, to: number, separator: string): Range[] {
  if (separator === '\n') return linesIn(text, from, to);
  const line = text.indexOf('\n', from);
  return cellsOf(text, { start: from, end: line < 0 || line > to ? to : line }, separator);
}

/**
 * The report cell of one record, whose cells after the problem's stand between two offsets: they are matched to the columns from both ends,
 * so that a cell of several lines does not shift the rest.
 * @returns null where the record has too few lines to tell
 */
export function reportCell(
  text: string,
  from: number,
  to: number,
  { columns, separator }: FlatTable,
): { start: number; end: number } | null {
  const after = columns.slice(columns.indexOf('problem') + 1);
  const at = after.indexOf('report');
  const lines = cellsBehind(text, from, to, separator);
  const behind = after.length - at - 1;
  const last = lines.length - behind;
  if (at < 0 || last <= at) return null;
  const first = lines[at]!;
  STATE.lastIndex = first.start;
  const state = STATE.exec(text);
  return { start: first.start + (state?.[0].length ?? 0), end: lines[last - 1]!.end };
}

/** The words of a record's deadline and state cells, in the form of closing fields. */
export function closingCells(text: string, from: number, to: number, { columns, separator }: FlatTable): string {
  const lines = cellsBehind(text, from, to, separator);
  const tail = columns.slice(columns.indexOf('report') + 1);
  return tail
    .map((column, index) => {
      const line = lines[lines.length - tail.length + index];
      if (!line || (column !== 'deadline' && column !== 'state')) return '';
      return `${column === 'deadline' ? '完成时限' : '整改状态'}：${text.slice(line.start, line.end)}`;
    })
    .filter((field) => field !== '')
    .join('\n');
}
