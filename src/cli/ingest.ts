import { Command, InvalidArgumentError } from 'commander';
import { DEFAULT_LIMITS, LIMIT_OPTIONS, type ReadLimits } from '../text/formats/limits.ts';
import { Interrupted, untilInterrupted } from './interrupted.ts';
import { oneLine } from './one-line.ts';
import { progressOn } from './progress.ts';
import { codebookOption, loadProjectCodebook } from './project-codebook.ts';
import { correctionsOption, loadProjectCorrections } from './project-corrections.ts';

/** `ingest PATH… --db FILE`: parses notices and loads them into a warehouse. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('read notices (.txt .md .html .docx .pdf) and load them into a DuckDB database')
    .argument('<path...>', 'files, folders with everything below them, or quoted patterns such as "notices/**/*.docx"')
    .requiredOption('--db <file>', 'the database; made if it is not there, otherwise replaced whole when all is done')
    .addOption(codebookOption())
    .addOption(correctionsOption())
    .option('--prune', 'drop notices that are in the database but not under the paths', false)
    .option('--jobs <count>', 'threads that parse (as many as there are cores)', positive(true))
    .option('--wait <seconds>', 'how long to wait while another program writes to the database', positive(false), 0)
    .option('--json', 'print what happens as JSON, one object a line', false)
    .option(`${LIMIT_OPTIONS.maxFileMb} <mb>`, 'largest file', positive(false), DEFAULT_LIMITS.maxFileMb)
    .option(
      `${LIMIT_OPTIONS.maxUnpackedMb} <mb>`,
      'largest .docx, unpacked',
      positive(false),
      DEFAULT_LIMITS.maxUnpackedMb,
    )
    .option(`${LIMIT_OPTIONS.maxPages} <count>`, 'pages of the longest .pdf', positive(true), DEFAULT_LIMITS.maxPages)
    .addHelpText(
      'after',
      `
A sources.csv beside the files (columns file, url, retrieved, site) says where they come from.
Notices whose file, parser, codebook and corrections are unchanged are not parsed again.
Exit code 1 if a file was left out; the others are loaded. Exit code 130 after Ctrl-C; the database is then as it was.`,
    )
    .action(ingest);
}

interface IngestOptions extends ReadLimits {
  db: string;
  codebook?: string;
  corrections: string;
  prune: boolean;
  jobs?: number;
  wait: number;
  json: boolean;
}

async function ingest(paths: string[], options: IngestOptions): Promise<void> {
  const { db, prune, jobs, wait, json, maxFileMb, maxUnpackedMb, maxPages } = options;
  const [{ ingestPaths }, { reportIngest }, { printEvent, progressEvents, reportEvents }] = await Promise.all([
    import('./ingest-paths.ts'),
    import('./report-ingest.ts'),
    import('./progress-events.ts'),
  ]);
  const begun = performance.now();
  try {
    const codebook = loadProjectCodebook(options.codebook);
    const corrections = loadProjectCorrections(options.corrections);
    const result = await untilInterrupted((signal) =>
      ingestPaths({
        paths,
        db,
        codebook,
        corrections,
        prune,
        progress: json ? progressEvents() : progressOn(process.stderr),
        limits: { maxFileMb, maxUnpackedMb, maxPages },
        ...(jobs === undefined ? {} : { jobs }),
        waitSeconds: wait,
        signal,
      }),
    );
    const complete = json ? reportEvents(result, db, (performance.now() - begun) / 1000) : reportIngest(result, db);
    if (!complete) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) {
      if (json) printEvent({ event: 'failed', message: oneLine(error) });
      throw error;
    }
    const message = `stopped; ${db} is as it was`;
    if (json) printEvent({ event: 'interrupted', message });
    else console.error(message);
    process.exitCode = Interrupted.EXIT_CODE;
  }
}

function positive(whole: boolean): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!(number > 0 && Number.isFinite(number)) || (whole && !Number.isInteger(number))) {
      throw new InvalidArgumentError(`It must be a ${whole ? 'whole ' : ''}number above 0.`);
    }
    return number;
  };
}
