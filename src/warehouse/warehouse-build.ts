import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Codebook } from '../coding/codebook.ts';
import { codebookRows } from './codebook-rows.ts';
import { createSchema } from './create-schema.ts';
import { type Engine, startEngine } from './engine.ts';
import { jurisdictionOrder, type PlaceKey } from './jurisdiction-order.ts';
import { NoticeLoader } from './load-notices.ts';
import { queryRows } from './query-rows.ts';
import { readSchemaStatements } from './schema-statements.ts';
import type { SourceNotice } from './source-notice.ts';
import { sqlLiteral } from './sql-literal.ts';
import { attachStored, type BuildStamp, type StoredNotice, type StoredWarehouse } from './stored-warehouse.ts';
import { fileState, removeAbandoned, successorPath, swapIn } from './swap-file.ts';
import { TableAppender } from './table-appender.ts';
import { NOTICE_TABLES } from './tables.ts';
import { WarehouseError } from './warehouse-error.ts';

/**
 * The page opens the file with an older engine, which refuses newer storage; small blocks keep a small
 * warehouse small (0.1 MB instead of 1).
 */
const FILE_OPTIONS = "STORAGE_VERSION 'v1.0.0', BLOCK_SIZE 16384";

/**
 * Builds the successor of a warehouse file beside it and swaps it in when finished. Until then the old file is
 * not touched; rows of unchanged notices are copied from it instead of being parsed again.
 */
export class WarehouseBuild {
  readonly #target: string;
  readonly #successor: string;
  readonly #engine: Engine;
  readonly #codebook: Codebook;
  readonly #stamp: BuildStamp;
  readonly #stored: StoredWarehouse | null;
  /** The target as it was found. */
  readonly #before: string | null;
  readonly #kept = new Set<string>();
  #loader: NoticeLoader | null = null;
  #begun = false;

  private constructor(
    target: string,
    engine: Engine,
    codebook: Codebook,
    stamp: BuildStamp,
    stored: StoredWarehouse | null,
  ) {
    this.#target = target;
    this.#successor = successorPath(target);
    this.#engine = engine;
    this.#codebook = codebook;
    this.#stamp = stamp;
    this.#stored = stored;
    this.#before = fileState(target);
  }

  /** @throws {WarehouseError} where the target exists and is no warehouse, or is in use */
  static async open(target: string, codebook: Codebook, parserVersion: string): Promise<WarehouseBuild> {
    const file = resolve(target);
    const stamp: BuildStamp = {
      parserVersion,
      codebookVersion: codebook.version,
      schemaHash: readSchemaStatements().hash,
    };
    const engine = await startEngine();
    try {
      return new WarehouseBuild(file, engine, codebook, stamp, await attachStored(engine.connection, file));
    } catch (error) {
      engine.close();
      throw error;
    }
  }

  /** What the file holds so far, in no particular order. */
  get storedNotices(): StoredNotice[] {
    return [...(this.#stored?.notices.values() ?? [])];
  }

  /** The stored text of a notice, for reading it again when its file is not at hand. */
  async storedText(notice: StoredNotice): Promise<string> {
    const rows = await queryRows(this.#engine.connection, 'SELECT text FROM stored.notices WHERE content_hash = $1', [
      notice.hash,
    ]);
    return String(rows[0]?.text);
  }

  /**
   * Takes over a notice's rows if the stored ones are what would be built today; says whether it did.
   *
   * @param correctionsHash today's state of its corrections, null where it has none
   */
  keep(hash: string, file: string, correctionsHash: string | null = null): boolean {
    const stored = this.#stored?.notices.get(hash);
    if (!stored || stored.file !== file || stored.correctionsHash !== correctionsHash || !this.#sameStamp())
      return false;
    this.#kept.add(hash);
    return true;
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
    return this.#writing(async () => {
      this.#loader ??= await this.#begin();
      this.#loader.load(notice);
    });
  }

  /**
   * Completes the file and swaps it in.
   *
   * @returns false where nothing differs from the stored file, which is then left untouched
   * @throws {WarehouseError} where it cannot be written; call {@link abandon} then
   */
  async finish(): Promise<boolean> {
    const unchanged =
      this.#loader === null &&
      this.#stored !== null &&
      this.#sameStamp() &&
      this.#kept.size === this.#stored.notices.size;
    if (unchanged) {
      this.#engine.close();
      return false;
    }
    await this.#writing(async () => {
      this.#loader ??= await this.#begin();
      this.#loader.close();
      await this.#copyKept();
      await this.#sort();
      await this.#engine.connection.run('CHECKPOINT fresh');
      // Closing the engine closes the file and removes its write-ahead log.
      this.#engine.close();
      if (fileState(this.#target) !== this.#before) throw new Error('another program has replaced it; run this again');
      swapIn(this.#successor, this.#target);
    });
    return true;
  }

  /** Gives the build up; the stored file stays as it is. */
  abandon(): void {
    this.#engine.close();
    if (!this.#begun) return;
    for (const path of [this.#successor, `${this.#successor}.wal`]) rmSync(path, { force: true });
  }

  /** Names the file in whatever goes wrong with it. */
  async #writing(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (cause) {
      if (cause instanceof WarehouseError) throw cause;
      const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      throw new WarehouseError(`${this.#target}: cannot be written: ${reason}`, { cause });
    }
  }

  #sameStamp(): boolean {
    return this.#stored !== null && JSON.stringify(this.#stored.stamp) === JSON.stringify(this.#stamp);
  }

  /** Creates the successor with its schema and codebook, ready for notices. */
  async #begin(): Promise<NoticeLoader> {
    const { connection } = this.#engine;
    mkdirSync(dirname(this.#target), { recursive: true });
    removeAbandoned(this.#target);
    this.#begun = true;
    // Each checkpoint on the way rewrites blocks and leaves holes in the file; one at the end leaves none.
    await connection.run("SET checkpoint_threshold = '1GB'");
    await connection.run(`ATTACH ${sqlLiteral(this.#successor)} AS fresh (${FILE_OPTIONS})`);
    await connection.run('USE fresh');
    await createSchema(connection);
    for (const [table, rows] of Object.entries({ ...codebookRows(this.#codebook), build: [this.#stampRow()] })) {
      const appender = await TableAppender.open(connection, 'fresh', table);
      for (const row of rows) appender.append(row);
      appender.flush();
      appender.close();
    }
    return NoticeLoader.open(connection, 'fresh', {
      parser: this.#stamp.parserVersion,
      codebook: this.#stamp.codebookVersion,
    });
  }

  #stampRow() {
    return {
      parser_version: this.#stamp.parserVersion,
      codebook_version: this.#stamp.codebookVersion,
      schema_hash: this.#stamp.schemaHash,
    };
  }

  async #copyKept(): Promise<void> {
    if (this.#kept.size === 0) return;
    const { connection } = this.#engine;
    await connection.run('CREATE TEMP TABLE kept (content_hash VARCHAR)');
    const appender = await connection.createAppender('kept', 'main', 'temp');
    for (const hash of this.#kept) {
      appender.appendVarchar(hash);
      appender.endRow();
    }
    appender.closeSync();
    for (const table of NOTICE_TABLES) {
      await connection.run(
        `INSERT INTO fresh.${table} SELECT * FROM stored.${table}
         WHERE notice_id IN (SELECT notice_id FROM stored.notices SEMI JOIN temp.kept USING (content_hash))`,
      );
    }
  }

  /** Numbers the jurisdictions, which is possible only when all notices are known. */
  async #sort(): Promise<void> {
    const { connection } = this.#engine;
    const rows = await queryRows(connection, 'SELECT notice_id, adcode, province, jurisdiction FROM fresh.notices');
    const places = rows.map((row): PlaceKey => {
      const { notice_id, adcode, province, jurisdiction } = row as Record<string, string | null>;
      return { noticeId: notice_id!, adcode: adcode!, province: province!, jurisdiction: jurisdiction! };
    });
    await connection.run('CREATE TEMP TABLE place_order (notice_id VARCHAR, sort_key INTEGER)');
    const appender = await connection.createAppender('place_order', 'main', 'temp');
    for (const [noticeId, key] of jurisdictionOrder(places)) {
      appender.appendVarchar(noticeId);
      appender.appendInteger(key);
      appender.endRow();
    }
    appender.closeSync();
    await connection.run(
      `UPDATE fresh.notices SET sort_key = o.sort_key FROM temp.place_order o
       WHERE notices.notice_id = o.notice_id AND notices.sort_key <> o.sort_key`,
    );
  }
}
