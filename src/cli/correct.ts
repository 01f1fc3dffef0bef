import { Command, InvalidArgumentError, Option } from 'commander';
import { ROW_KINDS, type RowKind } from '../corrections/correction.ts';
import { codebookOption } from './project-codebook.ts';
import { correctionsOption } from './project-corrections.ts';
import { PROJECT_NOTICES } from './project-notices.ts';

export interface CorrectOptions {
  notice: string;
  notices: string;
  row: RowKind;
  span?: { start: number; end: number };
  field: string;
  old?: string;
  new: string;
  who: string;
  why: string;
  codebook?: string;
  corrections: string;
}

/** `correct`: adds one correction to the file of corrections. */
export function correctCommand(): Command {
  return new Command('correct')
    .description('add a correction to data/corrections.csv; it is applied after every parse')
    .requiredOption('--notice <hash|file>', 'the notice: its file, or at least 8 digits of its content hash')
    .option('--notices <folder>', 'where a hash is looked up', PROJECT_NOTICES)
    .addOption(new Option('--row <kind>', 'kind of row').choices(ROW_KINDS).makeOptionMandatory())
    .option('--span <start-end>', 'where the row stands, as "parse" prints it; not needed for the notice', parseSpan)
    .requiredOption('--field <name>', 'the column to correct')
    .option('--old <value>', 'what it must be now; makes sure that you correct what you mean')
    .requiredOption('--new <value>', 'what it should be; "" for nothing, themes as code;code with the primary first')
    .requiredOption('--who <name>', 'who corrects')
    .requiredOption('--why <text>', 'why')
    .addOption(codebookOption())
    .addOption(correctionsOption())
    .addHelpText('after', '\nNothing is written unless the row stands there and the new value is of its kind.')
    .action(async (options: CorrectOptions) => {
      const { correctNotice } = await import('./correct-notice.ts');
      console.error(correctNotice(options));
    });
}

/** @throws {InvalidArgumentError} */
function parseSpan(argument: string): { start: number; end: number } {
  const match = /^(\d{1,9})[-–](\d{1,9})$/.exec(argument);
  if (!match) throw new InvalidArgumentError(`"${argument}" is no span; write it as 120-180.`);
  return { start: Number(match[1]), end: Number(match[2]) };
}
