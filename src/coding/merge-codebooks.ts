/** Reads a codebook of one's own, which replaces the project's or extends it. Node only. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Codebook, CodebookError, readCodebook } from './codebook.ts';
import { findWordFile, loadWordFile, WORD_FILES, type WordFileName } from './words/load-word-file.ts';

type JsonObject = Record<string, unknown>;

const CodebookFile = v.looseObject({ extends: v.optional(v.boolean('"extends" is true or false')) });
const Entry = v.looseObject({ code: v.string() });

/**
 * Joins two files of one kind. Lists whose entries have a `code` are joined by it: an entry of `own` takes the
 * place of the one with its code, new ones follow at the end. All else in `own` takes the place of `base`'s.
 */
export function extendFile(base: JsonObject, { extends: _, ...own }: JsonObject): JsonObject {
  const merged: JsonObject = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const lists = v.safeParse(v.tuple([v.array(Entry), v.array(Entry)]), [base[key], value]);
    merged[key] = lists.success ? joinByCode(...lists.output) : value;
  }
  if (base.version !== undefined && own.version !== undefined) merged.version = `${base.version}+${own.version}`;
  return merged;
}

function joinByCode<T extends { code: string }>(base: readonly T[], own: readonly T[]): T[] {
  const codes = new Set(base.map(({ code }) => code));
  const replaced = base.map((entry) => own.find(({ code }) => code === entry.code) ?? entry);
  // Not by a map: a code that stands twice in `own` is a fault that the check of the whole must see.
  return [...replaced, ...own.filter(({ code }, index) => !codes.has(code) || firstOf(own, code) !== index)];
}

function firstOf(entries: readonly { code: string }[], code: string): number {
  return entries.findIndex((entry) => entry.code === code);
}

/**
 * The codebook in `own` on top of the one in `base`: a file of `own` that says `"extends": true` adds to the
 * file of `base` and overrides by code; one that does not replaces it; a file that is missing is taken from
 * `base`, except that themes of one's own leave no indicators of the project's behind. A list of words adds to that of
 * `base` where its first line is `# extends`.
 *
 * @throws CodebookError where `own` holds none of the files, or a file cannot be read or is at fault
 */
export function loadMergedCodebook(base: string, own: string): Codebook {
  if (!existsSync(own) || !statSync(own).isDirectory()) throw new CodebookError(`${own}: no such folder`);
  const hash = createHash('sha256');
  const read = (folder: string, name: string): v.InferOutput<typeof CodebookFile> | null => {
    const file = join(folder, name);
    if (!existsSync(file)) return null;
    const bytes = readFileSync(file);
    hash.update(`${name}\0`).update(bytes);
    return parseFile(file, bytes);
  };
  const combined = (name: string, ownFile: v.InferOutput<typeof CodebookFile> | null): JsonObject => {
    if (ownFile && !ownFile.extends) {
      const { extends: _, ...whole } = ownFile;
      return whole;
    }
    const baseFile = read(base, name);
    if (!baseFile) throw new CodebookError(`${join(base, name)}: no such file`);
    return ownFile ? extendFile(baseFile, ownFile) : baseFile;
  };
  const ownThemes = read(own, 'themes.json');
  const ownIndicators = read(own, 'indicators.json');
  if (!ownThemes && !ownIndicators && !WORD_FILES.some((name) => existsSync(join(own, name)))) {
    throw new CodebookError(
      `${own}: holds neither themes.json nor indicators.json, field-terms.txt or stop-words.txt; see docs/codebook.md`,
    );
  }
  const themes = combined('themes.json', ownThemes);
  const noIndicators = ownThemes !== null && !ownThemes.extends && !ownIndicators;
  const indicators = noIndicators ? { version: 'none', indicators: [] } : combined('indicators.json', ownIndicators);
  const words = {
    fieldTerms: mergedWords(base, own, 'field-terms.txt', hash),
    stopWords: mergedWords(base, own, 'stop-words.txt', hash),
  };
  try {
    return readCodebook({ themes, indicators }, words, hash.digest('hex').slice(0, 8));
  } catch (error) {
    if (error instanceof CodebookError) throw new CodebookError(`${own}: ${error.message}`);
    throw error;
  }
}

function mergedWords(base: string, own: string, name: WordFileName, hash: Hash): string[] {
  const ownFile = findWordFile(own, name, hash);
  if (ownFile && !ownFile.extends) return ownFile.words;
  return [...new Set([...loadWordFile(base, name, hash).words, ...(ownFile?.words ?? [])])];
}

function parseFile(file: string, bytes: Buffer): v.InferOutput<typeof CodebookFile> {
  let data: unknown;
  try {
    data = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CodebookError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = v.safeParse(CodebookFile, data);
  if (!result.success) throw new CodebookError(`${file}: ${result.issues[0].message}`);
  return result.output;
}
