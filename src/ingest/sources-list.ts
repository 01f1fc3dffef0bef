import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, resolve, sep } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import * as v from 'valibot';
import { decode } from '../text/decode.ts';
import type { ListedSource } from '../warehouse/source-file.ts';

/** The list beside the files that says where they come from. */
export const SOURCES_LIST = 'sources.csv';

export interface SourcesList {
  /** By absolute path. */
  sources: Map<string, ListedSource>;
  /** What is wrong with it, a line each that names list and row. Rows at fault are left out. */
  faults: string[];
}

const COLUMNS = ['file', 'url', 'retrieved', 'site'] as const;
const optional = <Schema extends v.GenericSchema<string, string>>(schema: Schema) =>
  v.optional(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      schema,
    ]),
    '',
  );

const Row = v.object({
  file: v.pipe(v.string(), v.nonEmpty('must name a file')),
  url: optional(v.pipe(v.string(), v.check(isWebAddress, 'must be an address that begins with http:// or https://'))),
  retrieved: optional(v.pipe(v.string(), v.isoDate(), v.check(isDay, 'must be a date such as 2025-11-22'))),
  site: optional(v.string()),
});

/** Reads the list of a folder; an empty one where there is none. Never throws: what is at fault is told. */
export function readSourcesList(folder: string): SourcesList {
  const path = join(folder, SOURCES_LIST);
  const list: SourcesList = { sources: new Map(), faults: [] };
  if (!existsSync(path)) return list;
  let rows: string[][];
  try {
    rows = csvParseRows(decode(readFileSync(path), path).text);
  } catch (error) {
    list.faults.push(error instanceof Error ? error.message : String(error));
    return list;
  }
  const head = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const unknown = head.filter((name) => name !== '' && !COLUMNS.some((column) => column === name));
  if (!head.includes('file') || unknown.length > 0) {
    const wrong = unknown.length > 0 ? `has no use for ${unknown.join(', ')}` : 'names no column file';
    list.faults.push(`${path}: its first row ${wrong}; the columns are ${COLUMNS.join(', ')}`);
    return list;
  }
  for (const [index, cells] of rows.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const fault = addRow(folder, head, cells, list.sources);
    if (fault !== null) list.faults.push(`${path}: row ${index + 1}: ${fault}`);
  }
  return list;
}

/** @returns what is wrong with the row, null where nothing is */
function addRow(
  folder: string,
  head: readonly string[],
  cells: readonly string[],
  sources: Map<string, ListedSource>,
): string | null {
  const named = Object.fromEntries(head.map((name, column) => [name, (cells[column] ?? '').trim()]));
  const result = v.safeParse(Row, named);
  if (!result.success) {
    const [issue] = result.issues;
    const column = v.getDotPath(issue) ?? 'file';
    return `${column}: ${JSON.stringify(named[column])} ${messageOf(issue)}`;
  }
  const { file, ...listed } = result.output;
  const inside = normalize(file.replaceAll('\\', '/'));
  if (isAbsolute(inside) || /^[A-Za-z]:/.test(inside) || inside === '..' || inside.startsWith(`..${sep}`)) {
    return `file: ${JSON.stringify(file)} lies outside the list's folder`;
  }
  const path = resolve(folder, inside);
  if (!existsSync(path) || !statSync(path).isFile()) return `file: there is no ${JSON.stringify(file)}`;
  if (sources.has(path)) return `file: ${JSON.stringify(file)} stands there twice`;
  sources.set(path, listed);
  return null;
}

/** The message of a union is that of the branch that was meant. */
function messageOf(issue: v.BaseIssue<unknown>): string {
  const inner = issue.issues?.at(-1) ?? issue;
  return inner.type === 'iso_date' ? 'must be a date such as 2025-11-22' : inner.message;
}

function isWebAddress(words: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(words) && URL.canParse(words);
}

/** Whether a date of the right form is in the calendar. */
function isDay(words: string): boolean {
  const date = new Date(`${words}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words);
}
