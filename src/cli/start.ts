import { join } from 'node:path';
import { Command } from 'commander';
import { progressOn } from './progress.ts';
import { codebookOption, loadProjectCodebook } from './project-codebook.ts';
import { correctionsOption, loadProjectCorrections } from './project-corrections.ts';
import { PROJECT_ROOT } from './project-root.ts';
import { portOption } from './serve.ts';
import { DEFAULT_SITE } from './site-folder.ts';

interface StartOptions {
  port: number;
  notices: string;
  db: string;
  dir: string;
  codebook?: string;
  corrections: string;
}

/** `start`: everything from the folder of notices to the page. */
export function startCommand(): Command {
  return new Command('start')
    .description('load data/notices, build the page and serve it on 127.0.0.1')
    .addOption(portOption())
    .option('--notices <folder>', 'the notices', join(PROJECT_ROOT, 'data', 'notices'))
    .option('--db <file>', 'the database', join(PROJECT_ROOT, 'data', 'warehouse', 'notice-atlas.duckdb'))
    .option('--dir <folder>', 'where the site is built', DEFAULT_SITE)
    .addOption(codebookOption())
    .addOption(correctionsOption())
    .addHelpText('after', '\nWhat has not changed since the last start is neither parsed nor built again.')
    .action(start);
}

async function start({ port, notices, db, dir, ...from }: StartOptions): Promise<void> {
  const [{ ingestPaths }, { reportIngest }, { CommandError }] = await Promise.all([
    import('./ingest-paths.ts'),
    import('./report-ingest.ts'),
    import('./command-error.ts'),
  ]);
  say(`1/3 reading ${notices}`);
  const codebook = loadProjectCodebook(from.codebook);
  const corrections = loadProjectCorrections(from.corrections);
  const result = await ingestPaths({
    paths: [notices],
    db,
    codebook,
    corrections,
    prune: true,
    progress: progressOn(process.stderr),
  });
  if (!reportIngest(result, db)) process.exitCode = 1;
  if (result.parsed + result.unchanged === 0) throw new CommandError(`${notices}: there is no notice to show`);

  const { buildSite } = await import('./build-site.ts');
  const built = await buildSite(db, dir, codebook, (step) => say(`2/3 ${step}`));
  if (!built) say('2/3 the page is up to date');

  say('3/3 serving');
  const { serveSite } = await import('./serve-site.ts');
  await serveSite(dir, port);
}

/** Progress belongs on standard error; the address alone goes to standard output. */
function say(step: string): void {
  console.error(step);
}
