import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Codebook } from '../coding/codebook.ts';
import { segmenter } from '../coding/words/segmenter.ts';
import type { Warning } from '../notice/notice.ts';
import type { ReadWarningCode } from '../text/formats/document.ts';
import { codebookRows } from './codebook-rows.ts';
import { noticeId } from './content-hash.ts';
import { copyKeptNotices } from './copy-kept-notices.ts';
import { createSchema } from './create-schema.ts';
import { type Engine, startEngine } from './engine.ts';
import { NoticeLoader, type NoticeRows, packNotice } from './load-notices.ts';
import { noticeRows } from './notice-rows.ts';
import { packRows } from './pack-rows.ts';
import { queryRows } from './query-rows.ts';
import { type RunFacts, writeRunRow } from './run-row.ts';
import { readSchemaStatements } from './schema-statements.ts';
import { sortNotices } from './sort-notices.ts';
import { type SourceFile, sourceRow } from './source-file.ts';
import type { SourceNotice } from './source-notice.ts';
import { sqlLiteral } from './sql-literal.ts';
import { attachStored, type BuildStamp, type StoredNotice, type StoredWarehouse } from './stored-warehouse.ts';
import { fileState, removeAbandoned, successorPath, swapIn } from './swap-file.ts';
import { TableAppender } from './table-appender.ts';
import type { LoadRow } from './tables.ts';
import { writeTextReuse } from './text-reuse.ts';
import { WarehouseError } from './warehouse-error.ts';
import { type LockOptions, WriterLock } from './writer-lock.ts';

/**
 * The page opens the file with an older engine, which refuses newer storage; small blocks keep a small
 * warehouse small (0.1 MB instead of 1). What is not finished is thrown away, so no log need be written on the way.
 */
const FILE_OPTIONS = "STORAGE_VERSION 'v1.0.0', BLOCK_SIZE 16384, RECOVERY_MODE 'no_wal_writes'";
/** Codes of warnings that come from the file rather than from the text. */
const READ_WARNING_CODES: readonly ReadWarningCode[] = ['damaged_characters', 'metadata_disagrees', 'unread_part'];
/** What the engine may keep in memory, whatever the size of the warehouse; with the parsers it stays below 1.5 GB. */
const ENGINE_MEMORY = '500MB';
/** From so many on, what is loaded is written out before passages are compared. */
const MANY_NOTICES = 2000;
/** What the engine may then keep: the passages of 10,000 notices take up to 600 MB where nearly none is shared. */
const ENGINE_MEMORY_BESIDE_PASSAGES = '250MB';
/** Beside the successor: what the engine cannot keep in memory. */
const SPILL = '.spill';

/**
 * Builds the successor of a warehouse file beside it and swaps it in when finished. Until then the old file is
 * not touched; rows of unchanged notices are copied from it instead of being parsed again. One build at a time: from
 * {@link open} to {@link finish} or {@link abandon} it holds the file's lock.
 */
export class WarehouseBuild {
  readonly #target: string;
  readonly #successor: string;
  readonly #engine: Engine;
  readonly #codebook: Codebook;
  readonly #stamp: BuildStamp;
  readonly #stored: StoredWarehouse | null;
  readonly #lock: WriterLock;
  readonly #signal: AbortSignal | undefined;
  /** The target as it was found. */
  readonly #before: string | null;
  readonly #kept = new Set<string>();
  /** Rows of `sources` beside those of the notices that are added. */
  readonly #sources: LoadRow[] = [];
  #loader: NoticeLoader | null = null;
  #begun = false;

  private constructor(
    target: string,
    engine: Engine,
    codebook: Codebook,
    stamp: BuildStamp,
    stored: StoredWarehouse | null,
    lock: WriterLock,
    signal: AbortSignal | undefined,
  ) {
    this.#target = target;
    this.#successor = successorPath(target);
    this.#engine = engine;
    this.#codebook = codebook;
    this.#stamp = stamp;
    this.#stored = stored;
    this.#lock = lock;
    this.#signal = signal;
    this.#before = fileState(target);
  }

  /**
   * @param options.signal where it is aborted, what is under way ends early with its reason; call {@link abandon} then
   * @throws {WarehouseError} where the target exists and is no warehouse, is in use, or cannot be written
   */
  static async open(
    target: string,
    codebook: Codebook,
    parserVersion: string,
    options: LockOptions = {},
  ): Promise<WarehouseBuild> {
    const file = resolve(target);
    const stamp: BuildStamp = {
      parserVersion,
      codebookVersion: codebook.version,
      schemaHash: readSchemaStatements().hash,
    };
    const lock = await WriterLock.take(file, options);
    try {
      const engine = await startEngine();
      try {
        const stored = await attachStored(engine.connection, file);
        return new WarehouseBuild(file, engine, codebook, stamp, stored, lock, options.signal);
      } catch (error) {
        engine.close();
        throw error;
      }
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  /** What the file holds so far, in no particular order. */
  get storedNotices(): StoredNotice[] {
    return [...(this.#stored?.notices.values() ?? [])];
  }

  /** Whether the file was built with the parser, the codebook and the schema of this build. */
  get isCurrent(): boolean {
    return this.#stored !== null && JSON.stringify(this.#stored.stamp) === JSON.stringify(this.#stamp);
  }

  /** The stored text of a notice, for reading it again when its file is not at hand. */
  async storedText(notice: StoredNotice): Promise<string> {
    const rows = await queryRows(this.#engine.connection, 'SELECT text FROM stored.notices WHERE content_hash = $1', [
      notice.hash,
    ]);
    return String(rows[0]?.text);
  }

  /** What reading the file of a stored notice warned of, which its text does not tell. */
  async storedReadWarnings(notice: StoredNotice): Promise<Warning[]> {
    // Another schema may keep them elsewhere.
    if (this.#stored?.stamp.schemaHash !== this.#stamp.schemaHash) return [];
    const rows = await queryRows(
      this.#engine.connection,
      `SELECT code, message, span_start, span_end FROM stored.warnings
       SEMI JOIN (FROM stored.notices WHERE content_hash = $1) USING (notice_id) ORDER BY ordinal`,
      [notice.hash],
    );
    return rows
      .map(({ code, message, span_start, span_end }) => ({
        code: String(code),
        message: String(message),
        start: Number(span_start),
        end: Number(span_end),
      }))
      .filter(({ code }) => READ_WARNING_CODES.some((known) => known === code));
  }

  /** Whether {@link keep} would take over a notice's rows. */
  canKeep(hash: string, file: string, correctionsHash: string | null = null): boolean {
    const stored = this.#stored?.notices.get(hash);
    return stored?.file === file && stored.isCut && stored.correctionsHash === correctionsHash && this.isCurrent;
  }

  /**
   * Takes over a notice's rows if the stored ones are what would be built today; says whether it did.
   *
   * @param correctionsHash today's state of its corrections, null where it has none
   * @param source the file it was found as; left out, all files stay that are stored
   */
  keep(hash: string, file: string, correctionsHash: string | null = null, source?: SourceFile): boolean {
    if (!this.canKeep(hash, file, correctionsHash)) return false;
    this.#kept.add(hash);
    if (source) this.#sources.push(sourceRow(noticeId(hash), source, null));
    else this.#sources.push(...storedSourceRows(this.#stored!.notices.get(hash)!));
    return true;
  }

  /** Adds a file with the text of a notice that was added or kept under another name. */
  addSecondName(hash: string, source: SourceFile, duplicateOf: string): void {
    this.#sources.push(sourceRow(noticeId(hash), source, duplicateOf));
  }

  /** Why the stored corrections of a notice were not applied, by their order from 1; those that were are left out. */
  async storedUnfit(hash: string): Promise<Map<number, string>> {
    const rows = await queryRows(
      this.#engine.connection,
      `SELECT ordinal, reason FROM stored.corrections SEMI JOIN (FROM stored.notices WHERE content_hash = $1)
       USING (notice_id) WHERE NOT applied`,
      [hash],
    );
    return new Map(rows.map(({ ordinal, reason }) => [Number(ordinal), String(reason)]));
  }

  /** Adds a notice that was read anew and has passed `assertLoadable`. */
  add(notice: SourceNotice): Promise<void> {
    const { parserVersion, codebookVersion } = this.#stamp;
    const versions = { parser: parserVersion, codebook: codebookVersion };
    return this.addRows(packNotice(noticeRows(notice, versions, segmenter(this.#codebook))));
  }

  /** Adds a notice by its rows, as `noticeRows` makes them of one that has passed `assertLoadable`. */
  addRows(rows: NoticeRows): Promise<void> {
    return this.#writing(async () => {
      this.#loader ??= await this.#begin();
      this.#loader.load(rows);
    });
  }

  /**
   * Completes the file and swaps it in.
   *
   * @param run left out, the table `run` stays empty
   * @param say is told what takes long
   * @returns false where nothing differs from the stored file, which is then left untouched
   * @throws {WarehouseError} where it cannot be written; call {@link abandon} then
   */
  async finish(run?: RunFacts, say: (message: string) => void = () => {}): Promise<boolean> {
    if (this.#nothingChanged()) {
      this.abandon();
      return false;
    }
    const { connection } = this.#engine;
    await this.#writing(async () => {
      this.#loader ??= await this.#begin();
      this.#loader.close();
    });
    await this.#writing(() => copyKeptNotices(connection, this.#kept));
    await this.#writing(async () => {
      await this.#append('sources', this.#sources);
      await sortNotices(connection);
    });
    await this.#writing(async () => {
      await this.#makeRoom(say);
      await writeTextReuse(connection, () => this.#pause());
    });
    await this.#writing(async () => {
      if (run) await writeRunRow(connection, 'fresh', run);
    });
    await this.#writing(async () => {
      await connection.run('CHECKPOINT fresh');
      this.#engine.close();
    });
    await this.#writing(async () => {
      if (fileState(this.#target) !== this.#before || !this.#lock.isHeld()) {
        throw new Error('another program has replaced it; run this again');
      }
      swapIn(this.#successor, this.#target);
      this.#lock.release();
    });
    return true;
  }

  /** Gives the build up; the stored file stays as it is. */
  abandon(): void {
    this.#engine.close();
    if (this.#begun) {
      // A log is there where a checkpoint has failed.
      for (const end of ['', '.wal', SPILL]) rmSync(`${this.#successor}${end}`, { force: true, recursive: true });
    }
    this.#lock.release();
  }

  /**
   * Where many notices are loaded, writes them out: they and their keys need not be in memory any more, and passages take
   * their place. A checkpoint on the way leaves holes in the file, by which a small one would grow by a tenth.
   */
  async #makeRoom(say: (message: string) => void): Promise<void> {
    const { connection } = this.#engine;
    const [loaded] = await queryRows(connection, 'SELECT count(*) AS notices FROM fresh.notices');
    if (Number(loaded?.notices) < MANY_NOTICES) return;
    say(`comparing the texts of ${loaded?.notices} notices with each other`);
    await connection.run('CHECKPOINT fresh');
    await connection.run(`SET memory_limit = '${ENGINE_MEMORY_BESIDE_PASSAGES}'`);
  }

  /** Lets signals and timers in. @throws the signal's reason where it is aborted */
  async #pause(): Promise<void> {
    await setImmediate();
    this.#signal?.throwIfAborted();
  }

  /** Names the file in whatever goes wrong with it. */
  async #writing(task: () => Promise<void>): Promise<void> {
    this.#signal?.throwIfAborted();
    const interrupt = () => this.#engine.connection.interrupt();
    this.#signal?.addEventListener('abort', interrupt);
    try {
      await task();
    } catch (cause) {
      this.#signal?.throwIfAborted();
      if (cause instanceof WarehouseError) throw cause;
      const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      throw new WarehouseError(`${this.#target}: cannot be written: ${reason}`, { cause });
    } finally {
      this.#signal?.removeEventListener('abort', interrupt);
    }
  }

  #nothingChanged(): boolean {
    if (this.#loader !== null || this.#stored === null || !this.isCurrent) return false;
    if (this.#kept.size !== this.#stored.notices.size) return false;
    const lines = (rows: readonly LoadRow[]) => rows.map((row) => JSON.stringify(row)).sort();
    const before = lines([...this.#stored.notices.values()].flatMap(storedSourceRows));
    const now = lines(this.#sources);
    return before.length === now.length && before.every((line, index) => line === now[index]);
  }

  /** Creates the successor with its schema and codebook, ready for notices. */
  async #begin(): Promise<NoticeLoader> {
    const { connection } = this.#engine;
    removeAbandoned(this.#target);
    this.#begun = true;
    await connection.run(`SET temp_directory = ${sqlLiteral(`${this.#successor}${SPILL}`)}`);
    await connection.run(`SET memory_limit = '${ENGINE_MEMORY}'`);
    // Each checkpoint on the way rewrites blocks and leaves holes in the file; one at the end leaves none.
    await connection.run("SET checkpoint_threshold = '1TB'");
    // What is given up need not be completed.
    await connection.run('PRAGMA disable_checkpoint_on_shutdown');
    await connection.run(`ATTACH ${sqlLiteral(this.#successor)} AS fresh (${FILE_OPTIONS})`);
    await connection.run('USE fresh');
    await createSchema(connection);
    const { parserVersion, codebookVersion, schemaHash } = this.#stamp;
    const build = { parser_version: parserVersion, codebook_version: codebookVersion, schema_hash: schemaHash };
    for (const [table, rows] of Object.entries({ ...codebookRows(this.#codebook), build: [build] })) {
      await this.#append(table, rows);
    }
    return NoticeLoader.open(connection, 'fresh');
  }

  async #append(table: string, rows: readonly LoadRow[]): Promise<void> {
    const appender = await TableAppender.open(this.#engine.connection, 'fresh', table);
    appender.append(packRows(rows));
    appender.close();
  }
}

function storedSourceRows({ hash, sources }: StoredNotice): LoadRow[] {
  return sources.map(({ source, duplicateOf }) => sourceRow(noticeId(hash), source, duplicateOf));
}
