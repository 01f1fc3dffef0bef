import { Command, InvalidArgumentError, Option } from 'commander';
import { COLUMN_KINDS } from '../charts/columns.ts';
import { CELL_VALUES } from '../charts/theme-cells.ts';
import { CHART_FORMATS, type ChartFormat } from '../pictures/chart-formats.ts';
import { collect, type FilterOptions, withFilters } from './filter-options.ts';

export interface ChartOptions extends FilterOptions {
  db: string;
  out: string[];
  format: ChartFormat[];
  lang?: 'zh' | 'en';
  scheme: 'light' | 'dark';
  width: number;
  scale: number;
  /** False for none. */
  title?: string | false;
  font?: string;
  address?: string;
  denominators?: string;
  by?: string;
  value?: string;
  order?: string;
  indicator?: string;
  per?: string;
  bureaus?: string[];
  notice?: string;
  asof?: string;
  unit?: string;
  without?: string[];
  seed?: string;
}

/** `chart ID… --db FILE --out FILE`: charts as files. */
export function chartCommand(): Command {
  const command = new Command('chart')
    .description('write charts as pictures, pages, specs or data')
    .argument('<id...>', 'charts as "charts" lists them, or all')
    .requiredOption('--db <file>', 'the database that "ingest" built')
    .requiredOption(
      '--out <file>',
      `a file whose name says its format (.${CHART_FORMATS.join(', .')}), again for another; or a folder for a file of each chart and format, made where it is missing`,
      collect,
    )
    .addOption(
      new Option('--format <formats>', `with a folder: one or more of ${CHART_FORMATS.join(', ')}`)
        .argParser(formats)
        .default([], 'none'),
    )
    .addOption(new Option('--lang <language>', 'language of the words (default: zh)').choices(['zh', 'en']))
    .addOption(
      new Option('--scheme <scheme>', 'colours for paper or for dark pages')
        .choices(['light', 'dark'])
        .default('light'),
    )
    .option('--width <pixels>', 'width of the picture with its margins, 240 to 4000', within(240, 4000), 800)
    .option('--scale <times>', 'with .png: pixels to a pixel of the width, 1 to 4', within(1, 4), 2)
    .option('--title <text>', 'instead of the question that the chart answers')
    .option('--no-title', 'a picture without a title')
    .option(
      '--font <file>',
      'with .png and .pdf: a font with Chinese, or a folder to look for one (or set NOTICE_ATLAS_FONT)',
    )
    .optionsGroup('What the charts show, as in the addresses of the page:');
  return withFilters(command)
    .addOption(new Option('--by <kind>', 'what columns are').choices(COLUMN_KINDS))
    .addOption(new Option('--value <value>', 'what cells hold').choices(CELL_VALUES))
    .option(
      '--order <order>',
      '"theme NAME" or "column NAME"; for profiles codebook or difference; for key words log-likelihood or log-odds',
    )
    .option('--indicator <name>', 'the indicator, by code or name')
    .option('--denominators <file>', 'a CSV of numbers by place, to divide by')
    .option('--per <column>', 'the column of it to divide by')
    .option('--bureaus <notices>', 'the notices side by side, by id, file or place', collect)
    .option('--notice <notice>', 'the one notice of a chart of one notice')
    .option('--asof <day>', 'the day at which promises are called overdue')
    .option('--unit <unit>', 'the unit of figures')
    .option('--without <words>', 'words that a chart of words leaves out', collect)
    .option('--seed <number>', 'what resampling begins with')
    .optionsGroup('Options:')
    .option('--address <address>', 'settings as in an address of the page; options go before them')
    .addHelpText('after', '\n"charts" lists the charts and what each takes; docs/charts.md has examples.')
    .action(async (ids: string[], options: ChartOptions) => {
      const { writeCharts } = await import('./write-charts.ts');
      await writeCharts(ids, options);
    });
}

/** @throws {InvalidArgumentError} */
function formats(text: string, before: ChartFormat[]): ChartFormat[] {
  const named = text.split(',').map((part) => {
    const format = CHART_FORMATS.find((name) => name === part.trim().toLowerCase());
    if (format === undefined) throw new InvalidArgumentError(`"${part}" is none of ${CHART_FORMATS.join(', ')}.`);
    return format;
  });
  return [...new Set([...before, ...named])];
}

/** A whole number. @throws {InvalidArgumentError} */
export function within(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d{1,4}$/.test(text) || number < least || number > most) {
      throw new InvalidArgumentError(`"${text}" is no whole number from ${least} to ${most}.`);
    }
    return number;
  };
}
