import { text } from 'node:stream/consumers';
import { Command, InvalidArgumentError, Option } from 'commander';

interface QueryOptions {
  db: string;
  format: 'table' | 'csv' | 'json';
  out?: string;
  bom: boolean;
  maxWidth: number;
}

/** `query SQL --db FILE`: one statement that reads. */
export function queryCommand(): Command {
  return new Command('query')
    .description('ask the database one question in SQL; nothing can be changed by it')
    .argument('<sql>', 'one statement, or - to read it from standard input')
    .requiredOption('--db <file>', 'the database that "ingest" built')
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .option('--out <file>', 'write it into a file, whole or not at all')
    .option(
      '--bom',
      'with csv: begin with a byte order mark, without which Excel takes Chinese for something else',
      false,
    )
    .option('--max-width <columns>', 'with table: columns a cell may take, 0 for all it needs', wholeNumber, 60)
    .addHelpText(
      'after',
      `
"SHOW TABLES" lists the tables and views, "DESCRIBE notices" the columns of one.
csv: RFC 4180 in UTF-8; NULL is nothing, an empty text ""; a text that a spreadsheet would run has an apostrophe before it.
json: an array of objects; numbers that a double cannot hold are text.`,
    )
    .action(query);
}

async function query(argument: string, { out, ...settings }: QueryOptions): Promise<void> {
  const [{ runQuery }, { writePieces, writePiecesTo }] = await Promise.all([
    import('./run-query.ts'),
    import('./write-pieces.ts'),
  ]);
  const sql = argument === '-' ? await text(process.stdin) : argument;
  const pieces = runQuery(sql, settings);
  const count = await (out === undefined ? writePieces(pieces, process.stdout) : writePiecesTo(pieces, out));
  if (count === null) return;
  const { rows, cut } = count;
  console.error(`${rows} ${rows === 1 ? 'row' : 'rows'}`);
  if (cut > 0) {
    const cells = cut === 1 ? '1 cell is' : `${cut} cells are`;
    console.error(`${cells} cut to ${settings.maxWidth} columns; --max-width 0, csv and json give them whole`);
  }
}

/** @throws {InvalidArgumentError} */
function wholeNumber(argument: string): number {
  if (!/^\d{1,9}$/.test(argument)) throw new InvalidArgumentError(`"${argument}" is no whole number.`);
  return Number(argument);
}
