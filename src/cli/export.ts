import { Command, Option } from 'commander';
import type { ExportFormat } from '../warehouse/export/write-tables.ts';

const FORMATS: readonly ExportFormat[] = ['csv', 'parquet', 'json', 'xlsx'];

/** Exit codes of a process that was told to stop, as shells give them. */
const STOPS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const;

interface ExportOptions {
  db: string;
  out: string;
  format: ExportFormat;
  views: boolean;
  bom: boolean;
  force: boolean;
}

/** `export --db FILE --out DIR --format …`: the warehouse as files for other programs. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write the tables as files, with data dictionary, data package and citation')
    .requiredOption('--db <file>', 'the database that "ingest" built')
    .requiredOption('--out <folder>', 'the folder to make; an earlier export there is replaced whole when all is done')
    .addOption(new Option('--format <format>', 'format of the tables').choices(FORMATS).makeOptionMandatory())
    .option('--views', 'write the views, the comparisons, like tables', false)
    .option('--no-bom', 'CSV without the byte order mark, which Excel needs to read Chinese and old programs trip over')
    .option('--force', 'move a folder aside that holds other files, instead of refusing', false)
    .addHelpText('after', '\ndocs/export.md describes the formats and how other engines read them.')
    .action(runExport);
}

async function runExport(options: ExportOptions): Promise<void> {
  const [{ exportWarehouse }, { describeCut }] = await Promise.all([
    import('../warehouse/export/export-warehouse.ts'),
    import('../warehouse/export/readme.ts'),
  ]);
  for (const [signal, code] of STOPS) process.once(signal, () => process.exit(code));
  const { out } = options;
  const progress = ({ name, rows }: { name: string; rows: number }) => console.error(`${name}: ${rows} rows`);
  const { facts, tables, rows, cuts, movedTo } = await exportWarehouse({ ...options, progress });
  for (const cut of cuts) console.error(describeCut(cut));
  if (movedTo !== null) console.error(`what was in ${out} is now in ${movedTo}`);
  console.error(`${out}: ${tables} tables, ${rows} rows; corpus version ${facts.version}`);
}
