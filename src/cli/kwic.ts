import { Command, Option } from 'commander';
import { within } from './chart.ts';
import { collect, type FilterOptions, withFilters } from './filter-options.ts';
import { codebookOption } from './project-codebook.ts';

export interface KwicOptions extends FilterOptions {
  db: string;
  width: number;
  csv: boolean;
  json: boolean;
  out?: string;
  codebook?: string;
  bureaus?: string[];
}

/** `kwic WORD --db FILE`: a word in its contexts. */
export function kwicCommand(): Command {
  const command = new Command('kwic')
    .description('show every place of a word in the measures, with what stands before and after it')
    .argument('<word>', 'a word, or a phrase: what is written without blanks is cut as the measures were')
    .requiredOption('--db <file>', 'the database that "ingest" built')
    .option('--width <characters>', 'characters before and after, 0 to 500', within(0, 500), 20)
    .addOption(new Option('--csv', 'print CSV').default(false).conflicts('json'))
    .addOption(new Option('--json', 'print JSON').default(false).conflicts('csv'))
    .option('--out <file>', 'write it into a file, whole or not at all')
    .addOption(codebookOption())
    .optionsGroup('Which measures, as in "chart":');
  return withFilters(command)
    .option('--bureaus <notices>', 'these notices, by id, file or place', collect)
    .addHelpText(
      'after',
      `
A word is found where it stands as a word of its own: 服务 not in 课后服务, which is a word too. Measures that repeat an
earlier one of their notice word for word are left out, as in charts. In CSV and JSON, start and end are UTF-16 offsets
into the notice's text.`,
    )
    .action(async (word: string, options: KwicOptions) => {
      const { printConcordance } = await import('./print-concordance.ts');
      await printConcordance(word, options);
    });
}
