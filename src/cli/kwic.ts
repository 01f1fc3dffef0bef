import { Command, Option } from 'commander';
import { LEVELS, STATUSES, UNKNOWN } from '../charts/filters.ts';
import { collect, within } from './chart.ts';
import { codebookOption } from './project-codebook.ts';

export interface KwicOptions {
  db: string;
  width: number;
  csv: boolean;
  json: boolean;
  out?: string;
  codebook?: string;
  theme?: string[];
  place?: string[];
  level?: string[];
  province?: string[];
  status?: string[];
  from?: string;
  to?: string;
  bureaus?: string[];
}

/** `kwic WORD --db FILE`: a word in its contexts. */
export function kwicCommand(): Command {
  return new Command('kwic')
    .description('show every place of a word in the measures, with what stands before and after it')
    .argument('<word>', 'a word, or a phrase: what is written without blanks is cut as the measures were')
    .requiredOption('--db <file>', 'the database that "ingest" built')
    .option('--width <characters>', 'characters before and after, 0 to 500', within(0, 500), 20)
    .addOption(new Option('--csv', 'print CSV').default(false).conflicts('json'))
    .addOption(new Option('--json', 'print JSON').default(false).conflicts('csv'))
    .option('--out <file>', 'write it into a file, whole or not at all')
    .addOption(codebookOption())
    .optionsGroup('Which measures, as in "chart":')
    .option('--theme <names>', 'themes, by code or name; lists have commas, or the option is given again', collect)
    .option('--place <names>', 'places, by code or name: 清远市', collect)
    .option('--level <levels>', `levels of the places: ${[...LEVELS, UNKNOWN].join(', ')}`, collect)
    .option('--province <names>', 'provinces', collect)
    .option('--status <statuses>', `measures of a status: ${STATUSES.join(', ')}`, collect)
    .option('--from <date>', 'published from a day, a month or a year on')
    .option('--to <date>', 'published up to it')
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
