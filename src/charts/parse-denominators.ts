/** A small CSV of numbers by place, as a reader gives it: students, teachers, schools. */
import { csvParseRows } from 'd3-dsv';
import type { Corpus } from './corpus.ts';
import type { Denominators } from './denominators.ts';
import { UNKNOWN } from './filters.ts';

export type DenominatorFault =
  | { kind: 'place'; line: number; place: string }
  | { kind: 'ambiguous'; line: number; place: string }
  | { kind: 'number'; line: number; column: string; text: string }
  | { kind: 'twice'; line: number; place: string }
  /** A number that its commas have cut: 480,000 without quotation marks is two cells. */
  | { kind: 'cells'; line: number; place: string };

export interface DenominatorTable {
  /** One for each column of numbers, in order. */
  columns: Denominators[];
  /** What could not be read; those lines or cells are left out. */
  faults: DenominatorFault[];
}

/** Places of the corpus by what a reader may call them: key, code, name, name with its province. */
function placesByName(corpus: Corpus): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (name: string | null, place: string) => {
    if (name !== null) names.set(name, (names.get(name) ?? new Set()).add(place));
  };
  for (const { place, jurisdiction, province } of corpus.notices) {
    add(place, place);
    add(jurisdiction, place);
    if (province !== null && jurisdiction !== null) add(`${province}${jurisdiction}`, place);
  }
  return names;
}

/** 480,000 and 48万 are numbers; 0, an empty cell and words are none. */
function positiveNumber(text: string): number | null {
  const match = /^(\d+(?:,\d{3})*(?:\.\d+)?)(万|亿)?$/u.exec(text.replaceAll('，', ','));
  if (match === null) return null;
  const number = Number(match[1]!.replaceAll(',', '')) * (match[2] === '万' ? 1e4 : match[2] === '亿' ? 1e8 : 1);
  return number > 0 ? number : null;
}

/** Whether commas have cut a number: cells beyond the columns, or one such as 000. */
function isCut(cells: readonly string[], columns: number): boolean {
  return cells.some((cell, at) => at > 0 && (at >= columns ? cell.trim() !== '' : /^0\d\d$/u.test(cell.trim())));
}

/** A line as a spreadsheet copies it, with tabs, as a line of a CSV: its commas belong to its numbers. */
function tabsToCommas(line: string): string {
  if (!line.includes('\t')) return line;
  const quoted = (cell: string) => (/^".*"$/u.test(cell) ? cell : `"${cell.replaceAll('"', '""')}"`);
  return line.split('\t').map(quoted).join(',');
}

/**
 * Reads a CSV whose first line names the columns and whose first column is the place: its code or its name as the
 * page shows it. Columns without any number (a second name, say) are left out; empty cells are no fault.
 */
export function parseDenominators(csv: string, corpus: Corpus): DenominatorTable {
  const [head = [], ...lines] = csvParseRows(
    csv
      .replace(/^\uFEFF/u, '')
      .trim()
      .split(/\r?\n/u)
      .map(tabsToCommas)
      .join('\n'),
  );
  const names = placesByName(corpus);
  const faults: DenominatorFault[] = [];
  const seen = new Set<string>();
  const columns = head.slice(1).map((name) => ({ name: name.trim(), values: {} as Record<string, number> }));
  const wrong: DenominatorFault[][] = columns.map(() => []);
  for (const [index, cells] of lines.entries()) {
    const line = index + 2;
    const called = (cells[0] ?? '').trim();
    if (cells.every((cell) => cell.trim() === '')) continue;
    const places = names.get(called);
    if (places === undefined) faults.push({ kind: 'place', line, place: called });
    else if (isCut(cells, head.length)) faults.push({ kind: 'cells', line, place: called });
    else if (places.size > 1) faults.push({ kind: 'ambiguous', line, place: called });
    else {
      const place = [...places][0]!;
      if (seen.has(place)) faults.push({ kind: 'twice', line, place: called });
      seen.add(place);
      for (const [at, column] of columns.entries()) {
        const text = (cells[at + 1] ?? '').trim();
        const number = positiveNumber(text);
        if (number !== null) column.values[place] = number;
        else if (text !== '') wrong[at]!.push({ kind: 'number', line, column: column.name, text });
      }
    }
  }
  const isNumeric = columns.map(({ name, values }) => name !== '' && Object.keys(values).length > 0);
  faults.push(...wrong.filter((_, at) => isNumeric[at]).flat());
  const kept = columns.filter((_, at) => isNumeric[at]);
  return { columns: kept, faults };
}

/** A CSV to fill in: the places, with columns for what is often divided by. */
export function denominatorTemplate(corpus: Corpus, head: readonly string[]): string {
  const places = new Map(corpus.notices.map((notice) => [notice.place, notice.jurisdiction ?? notice.place]));
  const lines = [...places].filter(([place]) => place !== UNKNOWN).map(([place, name]) => `${place},${name},,,`);
  return [head.join(','), ...lines].join('\n');
}
