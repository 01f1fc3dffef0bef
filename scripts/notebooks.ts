/** `npm run notebooks`: shows the notebooks as they are edited; `npm run notebooks:build`: builds them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { build, createServer } from 'vite';
import { writeSnapshots } from '../src/charts/write-snapshots.ts';
import { CommandError } from '../src/cli/command-error.ts';
import { ingestPaths } from '../src/cli/ingest-paths.ts';
import { oneLine } from '../src/cli/one-line.ts';
import { progressOn } from '../src/cli/progress.ts';
import { loadProjectCodebook } from '../src/cli/project-codebook.ts';
import { loadProjectCorrections, PROJECT_CORRECTIONS } from '../src/cli/project-corrections.ts';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import { reportIngest } from '../src/cli/report-ingest.ts';
import { portOption } from '../src/cli/serve.ts';
import { DEFAULT_SITE } from '../src/cli/site-folder.ts';
import { openReadOnly } from '../src/warehouse/open-read-only.ts';
import { NOTEBOOKS, notebookNames, notebookPages } from './notebook-pages.ts';

const NOTICES = join(PROJECT_ROOT, 'data', 'notices');
const DATABASE = join(PROJECT_ROOT, 'data', 'warehouse', 'notice-atlas.duckdb');
const DEFAULT_OUT = join(DEFAULT_SITE, 'notebooks');
const HOST = '127.0.0.1';

/**
 * Brings the warehouse up to date and writes what the notebooks read into notebooks/data/.
 *
 * @throws {CommandError} where there is no notice
 */
async function prepareData(db: string): Promise<void> {
  const codebook = loadProjectCodebook();
  const corrections = loadProjectCorrections(PROJECT_CORRECTIONS);
  const progress = progressOn(process.stderr);
  const result = await ingestPaths({ paths: [NOTICES], db, codebook, corrections, prune: true, progress });
  if (!reportIngest(result, db)) process.exitCode = 1;
  if (result.parsed + result.unchanged === 0) throw new CommandError(`${NOTICES}: there is no notice to show`);
  const warehouse = await openReadOnly(db);
  try {
    await writeSnapshots((sql) => warehouse.query(sql), join(NOTEBOOKS, 'data'));
  } finally {
    warehouse.close();
  }
}

/** The folder is emptied before a build; anything but notebooks of ours must not be lost. */
function assertOurs(folder: string): void {
  if (!existsSync(folder)) return;
  const ours = ['assets', ...notebookNames()];
  if (readdirSync(folder).every((name) => ours.includes(name))) return;
  throw new CommandError(`${folder}: holds something other than built notebooks; choose an empty folder`);
}

async function buildNotebooks({ out, db }: { out: string; db: string }): Promise<void> {
  assertOurs(out);
  await prepareData(db);
  await build({
    ...notebookPages(),
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      // The page's policy lets it fetch files of its own server only, no data: addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: { input: notebookNames().map((name) => join(NOTEBOOKS, name)) },
    },
  });
  console.log(out);
}

async function previewNotebooks({ port, db }: { port: number; db: string }): Promise<void> {
  await prepareData(db);
  const server = await createServer({
    ...notebookPages(),
    server: { host: HOST, port, fs: { allow: [PROJECT_ROOT] } },
  });
  await server.listen();
  const address = server.httpServer!.address();
  const inUse = typeof address === 'object' ? address?.port : port;
  for (const name of notebookNames()) console.log(`http://${HOST}:${inUse}/${name}  (Ctrl-C stops)`);
}

const program = new Command('notebooks').description('The worked analyses in notebooks/.');
program
  .command('preview')
  .description('serve the notebooks on 127.0.0.1; a page follows as its file is edited')
  .addOption(portOption())
  .option('--db <file>', 'the database', DATABASE)
  .action(previewNotebooks);
program
  .command('build')
  .description('build the notebooks as pages that need nothing but a file server')
  .option('--out <folder>', 'where they are built', DEFAULT_OUT)
  .option('--db <file>', 'the database', DATABASE)
  .action(buildNotebooks);

try {
  await program.parseAsync();
} catch (error) {
  console.error(`notebooks: ${oneLine(error)}`);
  process.exitCode = 1;
}
