import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Codebook } from '../coding/codebook.ts';
import type { CorrectionSet } from '../corrections/correction-set.ts';
import type { IngestResult } from '../ingest/ingest-result.ts';
import { IngestRun } from '../ingest/ingest-run.ts';
import { listedSources } from '../ingest/listed-sources.ts';
import { PreparationQueue } from '../ingest/preparation-queue.ts';
import type { Progress } from '../ingest/progress.ts';
import { SOURCES_LIST } from '../ingest/sources-list.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../text/formats/limits.ts';
import { WarehouseBuild } from '../warehouse/warehouse-build.ts';
import { findNoticeFiles } from './find-notice-files.ts';
import { parserVersion } from './parser-version.ts';

export interface IngestRequest {
  paths: readonly string[];
  /** The database file; made if it is not there. */
  db: string;
  codebook: Codebook;
  corrections: CorrectionSet;
  /** True: afterwards the database holds what the paths hold and nothing else. */
  prune: boolean;
  progress: Progress;
  limits?: ReadLimits;
  /** Threads that parse, as many as the machine has cores where left out; 1 parses beside the loading. */
  jobs?: number;
  /** How long to wait for another writer. */
  waitSeconds?: number;
  /** Stops the run; the database is then as it was, and the signal's reason is thrown. */
  signal?: AbortSignal;
}

/**
 * Reads notices out of files and loads them into a warehouse. What cannot be read is left out and reported; the
 * others load. The database file is replaced whole at the end, or not at all. The same files give the same content,
 * whatever the number of threads.
 *
 * @throws {WarehouseError} where the database cannot be read or written; it is then as it was
 */
export async function ingestPaths(request: IngestRequest): Promise<IngestResult> {
  const { paths, db, codebook, corrections, progress, signal } = request;
  const limits = request.limits ?? DEFAULT_LIMITS;
  const { files: found, refused } = findNoticeFiles(paths);
  const files = found.filter((file) => basename(file) !== SOURCES_LIST);
  const version = parserVersion();
  const build = await WarehouseBuild.open(db, codebook, version, {
    waitSeconds: request.waitSeconds ?? 0,
    onWait: (holder) => progress.say(`waiting for ${holder} to finish with ${db}`),
    ...(signal ? { signal } : {}),
  });
  const queue = new PreparationQueue(request.jobs ?? availableParallelism(), {
    codebook,
    corrections: corrections.orphans([]),
    versions: { parser: version, codebook: codebook.version },
    limits,
  });
  const stop = () => void queue.close();
  signal?.addEventListener('abort', stop);
  try {
    const listed = listedSources(files, paths);
    const run = new IngestRun({ build, queue, corrections, limits, listed, prune: request.prune, progress, signal });
    for (const { file, message } of refused) run.leaveOut(file, new Error(message));
    for (const fault of listed.faults) run.leaveOut(fault.split(': ')[0]!, new Error(fault));
    await run.takeFiles(files);
    await run.takeStored();
    progress.end();
    // Paths without a single notice are a mistake rather than a wish for an empty database.
    if (run.loaded === 0) {
      build.abandon();
      return { ...run.result, removed: [], written: false };
    }
    run.noteOrphans();
    // All is parsed: the threads' memory is needed for what is left to do.
    await queue.close();
    const builtAt = `${new Date().toISOString().slice(0, 19)}Z`;
    const facts = { builtAt, toolVersion: packageJson.version };
    return { ...run.result, written: await build.finish(facts, (message) => progress.say(message)) };
  } catch (error) {
    progress.end();
    build.abandon();
    throw error;
  } finally {
    signal?.removeEventListener('abort', stop);
    await queue.close();
  }
}
