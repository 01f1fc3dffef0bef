import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { agreementCommand } from './agreement.ts';
import { chartCommand } from './chart.ts';
import { chartsCommand } from './charts.ts';
import { correctCommand } from './correct.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { ingestCommand } from './ingest.ts';
import { kwicCommand } from './kwic.ts';
import { oneLine } from './one-line.ts';
import { parseCommand } from './parse.ts';
import { queryCommand } from './query.ts';
import { reportCommand } from './report.ts';
import { serveCommand } from './serve.ts';
import { startCommand } from './start.ts';

/** 0 done, 1 failed or something left out, 2 wrong usage. */
const FAILED = 1;
const WRONG_USAGE = 2;

// A reader that stops early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  fail(error);
});
// Nor may a reader of the progress who stops early stop the work.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new Command('notice-atlas')
  .description('Turns published inspection-rectification notices into tables, and the tables into comparisons.')
  .version(packageJson.version)
  .option('--verbose', 'show where an error comes from', false)
  .showHelpAfterError('(--help explains)')
  .exitOverride();
for (const command of [
  parseCommand,
  ingestCommand,
  serveCommand,
  startCommand,
  correctCommand,
  agreementCommand,
  explainCommand,
  queryCommand,
  kwicCommand,
  exportCommand,
  chartsCommand,
  chartCommand,
  reportCommand,
])
  program.addCommand(command());
for (const command of program.commands)
  command.copyInheritedSettings(program).option('--verbose', 'show where an error comes from', false);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has printed its own line; help and version end with 0.
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else {
    fail(error);
  }
}

function fail(error: unknown): void {
  const verbose = process.argv.includes('--verbose');
  console.error(verbose && error instanceof Error ? error : `notice-atlas: ${oneLine(error)}`);
  process.exitCode = FAILED;
}
