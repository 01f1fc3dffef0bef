import { Command, Option } from 'commander';
import { within } from './chart.ts';
import { collect } from './filter-options.ts';

export interface ReportOptions {
  db: string;
  out: string;
  lang: 'zh' | 'en';
  width: number;
  title?: string;
  font?: string;
  theme?: string[];
  place?: string[];
  level?: string[];
  province?: string[];
  from?: string;
  to?: string;
  bureaus?: string[];
  asof?: string;
}

/** `report --db FILE --out FILE`: a document on named places and themes. */
export function reportCommand(): Command {
  return new Command('report')
    .description('write a report on named places and themes: charts, tables, quotations, promises, sources')
    .requiredOption('--db <file>', 'the database that "ingest" built')
    .requiredOption('--out <file>', 'a file whose name says its format: .docx, .html or .md')
    .addOption(new Option('--lang <language>', 'language of the words').choices(['zh', 'en']).default('zh'))
    .option('--title <text>', 'title of the report')
    .option('--width <pixels>', 'width that the pictures are drawn in, 480 to 1200', within(480, 1200), 640)
    .option(
      '--font <file>',
      'with .docx: a font with Chinese for the pictures, or a folder to look for one (or set NOTICE_ATLAS_FONT)',
    )
    .optionsGroup('What it is about, as in the addresses of the page:')
    .option(
      '--place <names>',
      'places, by code or name: 清远市; lists have commas, or the option is given again',
      collect,
    )
    .option('--theme <names>', 'themes, by code or name (default: school meals, double reduction, teachers)', collect)
    .option('--level <levels>', 'levels of the places', collect)
    .option('--province <names>', 'provinces', collect)
    .option('--bureaus <notices>', 'single notices, by id, file or place', collect)
    .option('--from <date>', 'published from a day, a month or a year on')
    .option('--to <date>', 'published up to it')
    .option('--asof <day>', 'the day at which promises are called overdue (default: today)')
    .optionsGroup('Options:')
    .addHelpText('after', '\ndocs/report.md says what is in a report, and how to work with it in Word.')
    .action(async (options: ReportOptions) => {
      const { writeReport } = await import('./write-report.ts');
      await writeReport(options);
    });
}
