import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Option } from 'commander';
import type { CorrectionSet } from '../corrections/correction-set.ts';
import { loadCorrections } from '../corrections/corrections-file.ts';
import { CommandError } from './command-error.ts';
import { PROJECT_ROOT } from './project-root.ts';

/** Where corrections are kept unless a command names another file. */
export const PROJECT_CORRECTIONS = join(PROJECT_ROOT, 'data', 'corrections.csv');

/** `--corrections`: the file of corrections. */
export function correctionsOption(): Option {
  return new Option('--corrections <file>', 'what people corrected, applied after the coding').default(
    PROJECT_CORRECTIONS,
    'data/corrections.csv',
  );
}

/**
 * The corrections of a file; none where the project's own is not there.
 *
 * @throws {CommandError} where another file is not there
 * @throws {CorrectionsError} where a row is at fault
 */
export function loadProjectCorrections(file: string): CorrectionSet {
  if (file !== PROJECT_CORRECTIONS && !existsSync(file)) throw new CommandError(`${file}: no such file`);
  return loadCorrections(file);
}
