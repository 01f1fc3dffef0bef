import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type PlacedMeasure, placeMeasures, readCoding } from '../agreement/coding.ts';
import type { NoticePair } from '../agreement/compare-codings.ts';
import { readTextFile } from '../text/read-text-file.ts';
import { contentHash } from '../warehouse/content-hash.ts';
import { CommandError } from './command-error.ts';
import { findNoticeFiles } from './find-notice-files.ts';

interface CodedFile {
  /** The notice's file, without its folder. */
  file: string;
  text: string | null;
  measures: PlacedMeasure[];
}

/**
 * The notices that two codings have in common, each coding a JSON file or a folder of them.
 *
 * @param notices the folder in which the notices' texts are looked up by the names of their files
 * @returns the pairs, and a note for each notice that only one of the two has
 * @throws {CommandError | CodingError} where a file is at fault or nothing is in common
 */
export function readNoticePairs(a: string, b: string, notices: string): { pairs: NoticePair[]; notes: string[] } {
  const paths = new Map(
    existsSync(notices) ? findNoticeFiles([notices]).files.map((path) => [basename(path), path] as const) : [],
  );
  const codedByA = readCodings(a, paths);
  const codedByB = readCodings(b, paths);
  const pairs = [...codedByA].flatMap(([key, { file, text, measures }]): NoticePair[] => {
    const other = codedByB.get(key);
    return other ? [{ file, text, a: measures, b: other.measures }] : [];
  });
  if (pairs.length === 0) throw new CommandError(`${a} and ${b} have no notice in common`);
  const alone = (from: string, own: ReadonlyMap<string, CodedFile>, others: ReadonlyMap<string, CodedFile>) =>
    [...own].flatMap(([key, { file }]) => (others.has(key) ? [] : [`${file}: only in ${from}; left out`]));
  return { pairs, notes: [...alone(a, codedByA, codedByB), ...alone(b, codedByB, codedByA)] };
}

/** Codings by what tells their notice: its content hash, or its file's name where its text is not at hand. */
function readCodings(path: string, paths: ReadonlyMap<string, string>): Map<string, CodedFile> {
  if (!existsSync(path)) throw new CommandError(`${path}: no such file`);
  const names = findNoticeFiles([path]).files.filter((name) => name === path || name.endsWith('.json'));
  const codings = new Map<string, CodedFile>();
  for (const name of names) {
    const coding = readCoding(name, readFileSync(name, 'utf8'));
    const file = basename(coding.file);
    const source = paths.get(file);
    const text = source === undefined ? null : readTextFile(source).text;
    const key = text === null ? file : contentHash(text);
    if (codings.has(key)) throw new CommandError(`${name}: ${file} is coded twice in ${path}`);
    codings.set(key, { file, text, measures: placeMeasures(name, coding, text) });
  }
  if (codings.size === 0) throw new CommandError(`${path}: holds no coding (.json)`);
  return codings;
}
