import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from '../../src/notice/notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { NOTICE_NAMES, noticeText } from './sample-notices.ts';

const GOLDEN = fileURLToPath(new URL('../notice/golden/', import.meta.url));

/** The folders below tests/notice/golden, in order. */
export const GOLDEN_NAMES: readonly string[] = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The notice of a folder: its input.txt, or the sample notice whose number is the folder's name. */
function inputOf(name: string): string {
  const path = join(GOLDEN, name, 'input.txt');
  if (existsSync(path)) return readFileSync(path, 'utf8');
  if (NOTICE_NAMES.some((notice) => notice.startsWith(name))) return noticeText(name);
  throw new Error(`tests/notice/golden/${name} has no input.txt and no sample notice has this number.`);
}

/**
 * What the parser makes of a folder's notice, one row a line, each with its printed words. Left out is the
 * subject of a metric: it is a clause cut to length for reading, and has a test of its own.
 */
export function goldenOf(name: string): string {
  const text = inputOf(name);
  const { header, isNotice, reason, ...tables } = parseNotice(text);
  const row = ({ start, end, ...fields }: Span): string => {
    const shown = Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'subject'));
    return JSON.stringify({ ...shown, words: text.slice(start, end), start, end });
  };
  const lists = Object.entries(tables).map(([table, rows]: [string, Span[]]) => {
    const lines = rows.map((span) => `    ${row(span)}`);
    return `  ${JSON.stringify(table)}: [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]`;
  });
  const head = [
    `  "isNotice": ${isNotice}`,
    `  "reason": ${JSON.stringify(reason)}`,
    `  "header": ${JSON.stringify(header)}`,
  ];
  return `{\n${[...head, ...lists].join(',\n')}\n}\n`;
}

const outputPath = (name: string): string => join(GOLDEN, name, 'output.json');

/** The reviewed result of a folder. */
export function reviewedGolden(name: string): string {
  return readFileSync(outputPath(name), 'utf8');
}

/** Writes what the parser makes of a folder's notice now, to be reviewed by eye. */
export function writeGolden(name: string): void {
  writeFileSync(outputPath(name), goldenOf(name));
}
