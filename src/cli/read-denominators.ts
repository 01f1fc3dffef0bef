import { readFileSync } from 'node:fs';
import { CommandError } from './command-error.ts';

/** The text of a file of numbers. @throws {CommandError} where it cannot be read */
export function readDenominators(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`${file}: cannot be read`);
  }
}
