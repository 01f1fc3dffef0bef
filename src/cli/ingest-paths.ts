import { basename } from 'node:path';
import { codeNotice } from '../coding/code-notice.ts';
import type { Codebook } from '../coding/codebook.ts';
import { applyCorrections } from '../corrections/apply-corrections.ts';
import { type CorrectionOutcome, nameOf } from '../corrections/correction.ts';
import type { CorrectionSet } from '../corrections/correction-set.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import { readTextFile } from '../text/read-text-file.ts';
import { assertLoadable } from '../warehouse/assert-loadable.ts';
import { contentHash } from '../warehouse/content-hash.ts';
import type { SourceNotice } from '../warehouse/source-notice.ts';
import { WarehouseBuild } from '../warehouse/warehouse-build.ts';
import { findNoticeFiles } from './find-notice-files.ts';
import { oneLine } from './one-line.ts';
import { parserVersion } from './parser-version.ts';
import type { Progress } from './progress.ts';

export interface IngestRequest {
  paths: readonly string[];
  /** The database file; made if it is not there. */
  db: string;
  codebook: Codebook;
  corrections: CorrectionSet;
  /** True: afterwards the database holds what the paths hold and nothing else. */
  prune: boolean;
  progress: Progress;
}

export interface IngestResult {
  /** Notices that were parsed, and those whose rows were taken over unchanged. */
  parsed: number;
  unchanged: number;
  /** Names of notices that were in the database and no longer are. */
  removed: string[];
  /** What a reader should know and that is no failure, one line each. */
  notes: string[];
  /** Files that could not be loaded. `message` is one line that names the file. */
  leftOut: { file: string; message: string; error: unknown }[];
  /** False where the database file was left untouched. */
  written: boolean;
}

/**
 * Parses files and loads them into a warehouse. What cannot be read is left out and reported; the others load.
 * The database file is replaced whole at the end, or not at all.
 *
 * @throws {WarehouseError} where the database cannot be read or written; it is then as it was
 */
export async function ingestPaths(request: IngestRequest): Promise<IngestResult> {
  const { paths, db, codebook, corrections, prune, progress } = request;
  const result: IngestResult = { parsed: 0, unchanged: 0, removed: [], notes: [], leftOut: [], written: false };
  const build = await WarehouseBuild.open(db, codebook, parserVersion());
  try {
    const firstWithHash = new Map<string, string>();
    /** Names of the files whose text the database does not hold yet. */
    const newNames = new Set<string>();
    const storedHashes = new Set(build.storedNotices.map((stored) => stored.hash));

    /** Takes one text over or parses it; reports what it cannot use. */
    const take = async (label: string, file: string, read: () => Promise<{ text: string; encoding: string }>) => {
      const outcome = await read()
        .then((source) => {
          const hash = contentHash(source.text);
          const first = firstWithHash.get(hash);
          if (first !== undefined) return { note: `${label}: the same text as ${first}; loaded once` };
          const kept = build.keep(hash, file, corrections.fingerprint(hash));
          return { hash, notice: kept ? null : readNotice(label, { ...source, file, hash }, codebook, corrections) };
        })
        .catch((error: unknown) => ({ error }));
      if ('error' in outcome) {
        const line = oneLine(outcome.error);
        const message = line.startsWith(label) ? line : `${label}: could not be loaded: ${line}`;
        result.leftOut.push({ file: label, message, error: outcome.error });
      } else if ('note' in outcome) {
        result.notes.push(outcome.note);
      } else {
        if (outcome.notice) await build.add(outcome.notice);
        const outcomes = outcome.notice
          ? (outcome.notice.corrections?.outcomes ?? [])
          : await storedOutcomes(build, outcome.hash, corrections);
        result.notes.push(...unfitNotes(corrections.file, file, outcomes));
        result[outcome.notice ? 'parsed' : 'unchanged'] += 1;
        firstWithHash.set(outcome.hash, label);
        if (!storedHashes.has(outcome.hash)) newNames.add(file);
      }
    };

    const files = findNoticeFiles(paths);
    for (const [index, path] of files.entries()) {
      progress.step(index + 1, files.length, path);
      await take(path, basename(path), async () => readTextFile(path));
    }
    for (const stored of build.storedNotices) {
      if (firstWithHash.has(stored.hash)) continue;
      if (prune) {
        result.removed.push(stored.file);
      } else if (newNames.has(stored.file)) {
        result.notes.push(`${stored.file}: its text has changed; the new one replaces the old`);
      } else {
        await take(stored.file, stored.file, async () => ({ ...stored, text: await build.storedText(stored) }));
      }
    }
    progress.end();
    // Paths without a single notice are a mistake rather than a wish for an empty database.
    if (firstWithHash.size === 0) {
      build.abandon();
      return { ...result, removed: [] };
    }
    const orphans = corrections.orphans([...firstWithHash.keys()]);
    if (orphans.length > 0) {
      const rows = orphans.map(({ fileRow }) => fileRow).join(', ');
      result.notes.push(`${corrections.file}: row ${rows}: for a text that is not loaded here, or has changed since`);
    }
    return { ...result, written: await build.finish() };
  } catch (error) {
    build.abandon();
    throw error;
  }
}

/** @throws {Error} naming the file where the text is no notice */
function readNotice(
  label: string,
  source: Omit<SourceNotice, 'coded'>,
  codebook: Codebook,
  corrections: CorrectionSet,
): SourceNotice {
  const parsed = parseNotice(source.text);
  if (!parsed.isNotice) throw new Error(`${label}: is no rectification notice: ${parsed.reason}`);
  const own = corrections.of(source.hash);
  const { coded, outcomes } = applyCorrections(codeNotice(parsed, source.text, codebook), own, codebook);
  const fingerprint = corrections.fingerprint(source.hash);
  const notice = { ...source, coded, ...(fingerprint === null ? {} : { corrections: { fingerprint, outcomes } }) };
  assertLoadable(notice);
  return notice;
}

/** What became of the corrections of a notice that was not parsed again. */
async function storedOutcomes(
  build: WarehouseBuild,
  hash: string,
  corrections: CorrectionSet,
): Promise<CorrectionOutcome[]> {
  const own = corrections.of(hash);
  if (own.length === 0) return [];
  const unfit = await build.storedUnfit(hash);
  return own.map((correction, index) => ({ correction, unfit: unfit.get(index + 1) ?? null }));
}

/** One line for each correction that could not be applied. */
function unfitNotes(from: string, notice: string, outcomes: readonly CorrectionOutcome[]): string[] {
  return outcomes.flatMap(({ correction, unfit }) =>
    unfit === null ? [] : [`${from}: ${nameOf(correction)} of ${notice}: not applied: ${unfit}`],
  );
}
