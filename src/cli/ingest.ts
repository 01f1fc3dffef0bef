import { Command } from 'commander';
import { progressOn } from './progress.ts';
import { codebookOption, loadProjectCodebook } from './project-codebook.ts';
import { correctionsOption, loadProjectCorrections } from './project-corrections.ts';

/** `ingest PATH… --db FILE`: parses notices and loads them into a warehouse. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('parse notices and load them into a DuckDB database')
    .argument('<path...>', 'files, or folders with everything below them')
    .requiredOption('--db <file>', 'the database; made if it is not there, otherwise replaced whole when all is done')
    .addOption(codebookOption())
    .addOption(correctionsOption())
    .option('--prune', 'drop notices that are in the database but not under the paths', false)
    .addHelpText(
      'after',
      '\nNotices whose text, parser, codebook and corrections are unchanged are not parsed again.\nExit code 1 if a file was left out; the others are loaded.',
    )
    .action(ingest);
}

interface IngestOptions {
  db: string;
  codebook?: string;
  corrections: string;
  prune: boolean;
}

async function ingest(paths: string[], { db, prune, ...from }: IngestOptions): Promise<void> {
  const [{ ingestPaths }, { reportIngest }] = await Promise.all([
    import('./ingest-paths.ts'),
    import('./report-ingest.ts'),
  ]);
  const codebook = loadProjectCodebook(from.codebook);
  const corrections = loadProjectCorrections(from.corrections);
  const result = await ingestPaths({ paths, db, codebook, corrections, prune, progress: progressOn(process.stderr) });
  if (!reportIngest(result, db)) process.exitCode = 1;
}
