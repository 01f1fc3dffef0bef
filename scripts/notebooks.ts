/** `npm run notebooks`: shows the notebooks as they are edited; `npm run notebooks:build`: builds the site with them. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import sirv from 'sirv';
import { createServer, type Plugin } from 'vite';
import { buildSite } from '../src/cli/build-site.ts';
import { CommandError } from '../src/cli/command-error.ts';
import { DATABASE_PATH } from '../src/cli/database-path.ts';
import { ingestPaths } from '../src/cli/ingest-paths.ts';
import { oneLine } from '../src/cli/one-line.ts';
import { progressOn } from '../src/cli/progress.ts';
import { loadProjectCodebook } from '../src/cli/project-codebook.ts';
import { loadProjectCorrections, PROJECT_CORRECTIONS } from '../src/cli/project-corrections.ts';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import { reportIngest } from '../src/cli/report-ingest.ts';
import { portOption } from '../src/cli/serve.ts';
import { DEFAULT_SITE } from '../src/cli/site-folder.ts';
import { writeReadingKit } from '../src/cli/write-reading-kit.ts';
import type { Codebook } from '../src/coding/codebook.ts';
import { notebookPageNames, notebookPages } from '../src/notebooks/build/notebook-pages.ts';

const NOTICES = join(PROJECT_ROOT, 'data', 'notices');
const DATABASE = join(PROJECT_ROOT, 'data', 'warehouse', 'notice-atlas.duckdb');
const HOST = '127.0.0.1';

/**
 * Brings the warehouse up to date.
 *
 * @throws {CommandError} where there is no notice
 */
async function prepareData(db: string): Promise<Codebook> {
  const codebook = loadProjectCodebook();
  const corrections = loadProjectCorrections(PROJECT_CORRECTIONS);
  const progress = progressOn(process.stderr);
  const result = await ingestPaths({ paths: [NOTICES], db, codebook, corrections, prune: true, progress });
  if (!reportIngest(result, db)) process.exitCode = 1;
  if (result.parsed + result.unchanged === 0) throw new CommandError(`${NOTICES}: there is no notice to show`);
  return codebook;
}

async function buildNotebooks({ out, db }: { out: string; db: string }): Promise<void> {
  await buildSite(db, out, await prepareData(db), (step) => console.error(step));
  console.log(out);
}

/** Serves what a site has in `data/` where a notebook looks for it. */
function siteData(folder: string): Plugin {
  return {
    name: 'notice-atlas:site-data',
    configureServer: ({ middlewares }) => {
      middlewares.use(sirv(folder, { dev: true }));
    },
  };
}

async function previewNotebooks({ port, db }: { port: number; db: string }): Promise<void> {
  const codebook = await prepareData(db);
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-notebooks-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, DATABASE_PATH);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(db, copy);
  await writeReadingKit(folder, codebook);
  const pages = notebookPages();
  const server = await createServer({
    ...pages,
    // The engine's source maps name files that are not in its package, and Vite warns of each.
    logLevel: 'error',
    plugins: [siteData(folder), pages.plugins],
    server: { host: HOST, port, fs: { allow: [PROJECT_ROOT] } },
  });
  await server.listen();
  const address = server.httpServer!.address();
  const inUse = typeof address === 'object' ? address?.port : port;
  for (const name of notebookPageNames()) console.log(`http://${HOST}:${inUse}/${name}  (Ctrl-C stops)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
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
  .description('build the site with its notebooks, as "npm start" does, without serving it')
  .option('--out <folder>', 'where the site is built', DEFAULT_SITE)
  .option('--db <file>', 'the database', DATABASE)
  .action(buildNotebooks);

try {
  await program.parseAsync();
} catch (error) {
  console.error(`notebooks: ${oneLine(error)}`);
  process.exitCode = 1;
}
