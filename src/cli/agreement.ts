import { Command, InvalidArgumentError, Option } from 'commander';
import { PROJECT_NOTICES } from './project-notices.ts';

interface AgreementOptions {
  notices: string;
  format: 'table' | 'csv';
  disagreements: boolean;
  seed: number;
  resamples: number;
}

/** `agreement A B`: compares two codings of the same notices. */
export function agreementCommand(): Command {
  return new Command('agreement')
    .description('compare two codings of the same notices: two people, or machine and person')
    .argument('<a>', 'a coding as "parse" prints it, or a folder of them')
    .argument('<b>', 'another of the same notices')
    .option('--notices <folder>', 'the notices, for sentences and for codings without offsets', PROJECT_NOTICES)
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'csv']).default('table'))
    .option('--disagreements', 'with csv: the list of disagreements instead of the statistics', false)
    .option('--seed <number>', 'seed of the resampling: the same gives the same intervals', wholeNumber, 1)
    .option('--resamples <number>', 'resamples for the intervals', wholeNumber, 1000)
    .addHelpText(
      'after',
      '\nNotices are matched by their text, or by the name of their file where the text is not at hand; measures by their spans.\nPer theme, for the primary theme and for the status: percent agreement, Cohen’s kappa, Krippendorff’s alpha.',
    )
    .action(agreement);
}

async function agreement(a: string, b: string, options: AgreementOptions): Promise<void> {
  const [{ readNoticePairs }, { compareCodings }, { comparisonTable }, { disagreementsCsv, statisticsCsv }] =
    await Promise.all([
      import('./read-notice-pairs.ts'),
      import('../agreement/compare-codings.ts'),
      import('../agreement/print-table.ts'),
      import('../agreement/print-csv.ts'),
    ]);
  const { pairs, notes } = readNoticePairs(a, b, options.notices);
  for (const note of notes) console.error(note);
  const comparison = compareCodings(pairs, options);
  if (options.format === 'table') process.stdout.write(comparisonTable(comparison, options));
  else process.stdout.write(options.disagreements ? disagreementsCsv(comparison) : statisticsCsv(comparison));
}

/** @throws {InvalidArgumentError} */
function wholeNumber(argument: string): number {
  if (!/^\d{1,9}$/.test(argument)) throw new InvalidArgumentError(`"${argument}" is no whole number.`);
  return Number(argument);
}
