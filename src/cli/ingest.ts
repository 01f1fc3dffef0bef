import { Command } from 'commander';
import { progressOn } from './progress.ts';

/** `ingest PATH… --db FILE`: parses notices and loads them into a warehouse. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('parse notices and load them into a DuckDB database')
    .argument('<path...>', 'files, or folders with everything below them')
    .requiredOption('--db <file>', 'the database; made if it is not there, otherwise replaced whole when all is done')
    .option('--prune', 'drop notices that are in the database but not under the paths', false)
    .addHelpText(
      'after',
      '\nNotices whose text, parser and codebook are unchanged are not parsed again.\nExit code 1 if a file was left out; the others are loaded.',
    )
    .action(async (paths: string[], { db, prune }: { db: string; prune: boolean }) => {
      const [{ ingestPaths }, { loadProjectCodebook }, { reportIngest }] = await Promise.all([
        import('./ingest-paths.ts'),
        import('./project-codebook.ts'),
        import('./report-ingest.ts'),
      ]);
      const codebook = loadProjectCodebook();
      const result = await ingestPaths({ paths, db, codebook, prune, progress: progressOn(process.stderr) });
      if (!reportIngest(result, db)) process.exitCode = 1;
    });
}
