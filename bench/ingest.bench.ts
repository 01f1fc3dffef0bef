/** Ingest from files to database as it grows, the same again unchanged, and the views over what came of it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { startReadOnly } from '../src/warehouse/open-read-only.ts';
import { writeCorpus } from './ingest-corpus.ts';
import { printTable } from './print-table.ts';
import { timeViews } from './view-times.ts';

const SEED = 20250318;
const SIZES = [100, 1000, 10_000];
/** What the time for a notice is compared with. */
const MEASURE = 1000;
const ONCE = fileURLToPath(new URL('./ingest-once.ts', import.meta.url));

const Used = v.object({ parsed: v.number(), unchanged: v.number(), peakBytes: v.number(), cpuSeconds: v.number() });
type Run = v.InferOutput<typeof Used> & { seconds: number };

interface Measured {
  notices: number;
  bytes: number;
  databaseBytes: number;
  first: Run;
  again: Run;
}

export async function ingestBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-ingest-'));
  try {
    const measured: Measured[] = [];
    for (const notices of SIZES) measured.push(await measure(folder, notices));
    printGrowth(measured);
    await printViews(folder, SIZES.at(-1)!);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, notices: number): Promise<Measured> {
  const corpus = join(folder, `corpus-${notices}`);
  const bytes = writeCorpus(corpus, notices, SEED);
  const db = databaseOf(folder, notices);
  const first = await run(corpus, db);
  const again = await run(corpus, db);
  rmSync(corpus, { recursive: true });
  return { notices, bytes, databaseBytes: statSync(db).size, first, again };
}

const databaseOf = (folder: string, notices: number) => join(folder, `${notices}.duckdb`);

async function run(corpus: string, db: string): Promise<Run> {
  const begun = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', ONCE, corpus, db]);
  const seconds = (performance.now() - begun) / 1000;
  return { ...v.parse(Used, JSON.parse(stdout)), seconds };
}

function printGrowth(measured: readonly Measured[]): void {
  const perNotice = ({ notices, first }: Measured) => first.seconds / notices;
  const yardstick = perNotice(measured.find(({ notices }) => notices === MEASURE)!);
  const mb = (bytes: number) => (bytes / 1e6).toFixed(0);
  printTable(
    `Ingest, ${availableParallelism()} cores (load average now ${loadavg()[0]!.toFixed(1)}), start of the process included; seed ${SEED}`,
    [
      'notices',
      'MB',
      's',
      'notices/s',
      'MB/s',
      'ms a notice',
      `against ${MEASURE}`,
      'CPU s',
      'peak RSS MB',
      'database MB',
      'unchanged s',
      'its peak MB',
    ],
    measured.map((entry) => {
      const { notices, bytes, databaseBytes, first, again } = entry;
      return [
        String(notices),
        (bytes / 1e6).toFixed(1),
        first.seconds.toFixed(1),
        (notices / first.seconds).toFixed(0),
        (bytes / 1e6 / first.seconds).toFixed(1),
        (perNotice(entry) * 1000).toFixed(2),
        `${(perNotice(entry) / yardstick).toFixed(2)}×`,
        first.cpuSeconds.toFixed(1),
        mb(first.peakBytes),
        mb(databaseBytes),
        again.seconds.toFixed(2),
        mb(again.peakBytes),
      ];
    }),
  );
}

async function printViews(folder: string, notices: number): Promise<void> {
  const engine = await startReadOnly(databaseOf(folder, notices));
  const times = await timeViews(engine.connection);
  engine.close();
  printTable(
    `Views over ${notices} notices, every row and column`,
    ['view', 'rows', 'ms'],
    times.map(({ view, rows, time }) => [view, String(rows), time.toFixed(0)]),
  );
}
