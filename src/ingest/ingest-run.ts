import { type CorrectionOutcome, nameOf } from '../corrections/correction.ts';
import type { CorrectionSet } from '../corrections/correction-set.ts';
import { fileName } from '../text/file-name.ts';
import { MEGABYTE, type ReadLimits } from '../text/formats/limits.ts';
import type { StoredNotice } from '../warehouse/stored-warehouse.ts';
import type { WarehouseBuild } from '../warehouse/warehouse-build.ts';
import type { IngestResult } from './ingest-result.ts';
import type { ListedSources } from './listed-sources.ts';
import { orderedWindow, type WindowLimits } from './ordered-window.ts';
import type { PreparationQueue } from './preparation-queue.ts';
import type { PreparedNotice } from './prepare-notice.ts';
import type { Progress } from './progress.ts';
import { readInput } from './read-input.ts';
import { type KnownFile, StoredFiles } from './stored-files.ts';

export interface IngestTools {
  build: WarehouseBuild;
  queue: PreparationQueue;
  corrections: CorrectionSet;
  limits: ReadLimits;
  listed: ListedSources;
  prune: boolean;
  progress: Progress;
  signal: AbortSignal | undefined;
}

type Outcome = { prepared: PreparedNotice } | { known: KnownFile } | { error: unknown };

/** Files ahead of the one that is loaded: so many a thread that none waits while rows are stored. */
const AHEAD = 32;
const BYTES_AHEAD = 32 * MEGABYTE;

/** Brings the notices of one run into a build: first {@link takeFiles}, then {@link takeStored}. */
export class IngestRun {
  readonly result: IngestResult = {
    parsed: 0,
    unchanged: 0,
    removed: [],
    notes: [],
    leftOut: [],
    written: false,
  };
  readonly #tools: IngestTools;
  readonly #window: WindowLimits;
  readonly #storedFiles: StoredFiles;
  readonly #storedHashes: ReadonlySet<string>;
  /** The file that each text was loaded from, by content hash. */
  readonly #loadedFrom = new Map<string, string>();
  readonly #given = new Set<string>();
  /** Files whose text the database does not hold yet. */
  readonly #newTexts = new Set<string>();

  constructor(tools: IngestTools) {
    this.#tools = tools;
    const { build, queue } = tools;
    this.#window = { count: queue.threads > 1 ? queue.threads * AHEAD : 1, size: BYTES_AHEAD };
    // Another version may read other texts out of the same files.
    this.#storedFiles = new StoredFiles(build.isCurrent ? build.storedNotices : []);
    this.#storedHashes = new Set(build.storedNotices.map(({ hash }) => hash));
  }

  /** Number of notices so far. */
  get loaded(): number {
    return this.#loadedFrom.size;
  }

  leaveOut(file: string, error: unknown): void {
    const line = (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, ' ').trim();
    const message = line.startsWith(file) ? line : `${file}: could not be loaded: ${line}`;
    this.result.leftOut.push({ file, message, error });
    this.#tools.progress.failed(message);
  }

  /** Loads files in their order. */
  async takeFiles(files: readonly string[]): Promise<void> {
    for (const file of files) this.#given.add(file);
    await this.#take(
      files,
      (path) => path,
      (path) => this.#startFile(path),
    );
  }

  /** Sees to the notices that are stored and were not among the files: they go, stay, or are read anew. */
  async takeStored(): Promise<void> {
    const { build, corrections, prune } = this.#tools;
    const outdated: StoredNotice[] = [];
    for (const stored of build.storedNotices) {
      const { hash, file, sources } = stored;
      const path = sources[0]!.source.path;
      if (this.#loadedFrom.has(hash)) {
        if (!prune) this.#keepOtherNames(stored);
      } else if (prune) {
        this.result.removed.push(path);
      } else if (this.#newTexts.has(path)) {
        this.result.notes.push(`${path}: its text has changed; the new one replaces the old`);
      } else if (build.keep(hash, file, corrections.fingerprint(hash))) {
        await this.#noteKept(hash, path);
      } else {
        outdated.push(stored);
      }
    }
    await this.#take(
      outdated,
      ({ sources }) => sources[0]!.source.path,
      (stored) => this.#startStored(stored),
    );
    for (const stored of outdated) if (this.#loadedFrom.has(stored.hash)) this.#keepOtherNames(stored);
  }

  /** Notes corrections for texts that are not loaded. */
  noteOrphans(): void {
    const { corrections } = this.#tools;
    const orphans = corrections.orphans(this.#loadedFrom.keys());
    if (orphans.length === 0) return;
    const rows = orphans.map(({ fileRow }) => fileRow).join(', ');
    this.result.notes.push(
      `${corrections.file}: row ${rows}: for a text that is not loaded here, or has changed since`,
    );
  }

  async #take<Entry>(
    entries: readonly Entry[],
    pathOf: (entry: Entry) => string,
    start: (entry: Entry) => Promise<{ size: number; result: Promise<Outcome> }>,
  ): Promise<void> {
    const { progress, signal } = this.#tools;
    let done = 0;
    for await (const [entry, outcome] of orderedWindow(entries, this.#window, start)) {
      signal?.throwIfAborted();
      const path = pathOf(entry);
      await this.#settle(path, outcome);
      done += 1;
      progress.step({ done, total: entries.length, failed: this.result.leftOut.length, name: path });
    }
  }

  async #startFile(path: string): Promise<{ size: number; result: Promise<Outcome> }> {
    const { limits, listed, queue, signal } = this.#tools;
    signal?.throwIfAborted();
    try {
      const bytes = await readInput(path, limits);
      const known = this.#storedFiles.find(path, bytes, listed.of(path));
      if (known) return { size: 0, result: Promise.resolve({ known }) };
      return { size: bytes.length, result: outcome(queue.prepare({ path, bytes, listed: listed.of(path) })) };
    } catch (error) {
      return { size: 0, result: Promise.resolve({ error }) };
    }
  }

  async #startStored(stored: StoredNotice): Promise<{ size: number; result: Promise<Outcome> }> {
    const { build, queue } = this.#tools;
    const { source } = stored.sources[0]!;
    const text = await build.storedText(stored);
    const readWarnings = await build.storedReadWarnings(stored);
    return { size: text.length, result: outcome(queue.prepare({ path: source.path, text, source, readWarnings })) };
  }

  async #settle(path: string, settled: Outcome): Promise<void> {
    if ('error' in settled) return this.leaveOut(path, settled.error);
    if ('prepared' in settled) return this.#load(path, settled.prepared);
    const { build, corrections, queue, limits, listed } = this.#tools;
    const { notice, source, loadedFrom } = settled.known;
    const { hash } = notice;
    const first = this.#loadedFrom.get(hash);
    if (first !== undefined) {
      this.#takeSecondName(hash, source, first);
    } else if (loadedFrom && build.keep(hash, fileName(path), corrections.fingerprint(hash), source)) {
      this.#loadedFrom.set(hash, path);
      await this.#noteKept(hash, path);
    } else {
      // Its rows were made of another file, or of other corrections.
      const again = readInput(path, limits).then((bytes) => queue.prepare({ path, bytes, listed: listed.of(path) }));
      await this.#settle(path, await outcome(again));
    }
  }

  async #load(path: string, { hash, source, rows, outcomes }: PreparedNotice): Promise<void> {
    const first = this.#loadedFrom.get(hash);
    if (first !== undefined) {
      this.#takeSecondName(hash, source, first);
      return;
    }
    await this.#tools.build.addRows(rows);
    this.result.parsed += 1;
    this.#loadedFrom.set(hash, path);
    if (!this.#storedHashes.has(hash)) this.#newTexts.add(path);
    this.#noteUnfit(path, outcomes);
  }

  #takeSecondName(hash: string, source: KnownFile['source'], first: string): void {
    this.#tools.build.addSecondName(hash, source, first);
    this.result.notes.push(`${source.path}: the same text as ${first}; loaded once`);
  }

  /** Keeps the stored names of a notice that this run has found under another one. */
  #keepOtherNames({ hash, sources }: StoredNotice): void {
    const first = this.#loadedFrom.get(hash)!;
    for (const { source } of sources) {
      const isOther = source.path !== first && !this.#given.has(source.path);
      // Of some nothing is known but a name, which need not be that of a file.
      if (isOther && source.fileHash !== null) this.#tools.build.addSecondName(hash, source, first);
    }
  }

  async #noteKept(hash: string, path: string): Promise<void> {
    const { build, corrections } = this.#tools;
    this.result.unchanged += 1;
    this.#loadedFrom.set(hash, path);
    const own = corrections.of(hash);
    if (own.length === 0) return;
    const unfit = await build.storedUnfit(hash);
    this.#noteUnfit(
      path,
      own.map((correction, index) => ({ correction, unfit: unfit.get(index + 1) ?? null })),
    );
  }

  /** One line for each correction that could not be applied. */
  #noteUnfit(path: string, outcomes: readonly CorrectionOutcome[]): void {
    for (const { correction, unfit } of outcomes) {
      if (unfit === null) continue;
      const { file } = this.#tools.corrections;
      this.result.notes.push(`${file}: ${nameOf(correction)} of ${fileName(path)}: not applied: ${unfit}`);
    }
  }
}

function outcome(preparing: Promise<PreparedNotice>): Promise<Outcome> {
  return preparing.then(
    (prepared) => ({ prepared }),
    (error: unknown) => ({ error }),
  );
}
