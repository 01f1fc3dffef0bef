import { join } from 'node:path';
import { Option } from 'commander';
import type { Codebook } from '../coding/codebook.ts';
import { loadCodebook } from '../coding/load-codebook.ts';
import { loadMergedCodebook } from '../coding/merge-codebooks.ts';
import { PROJECT_ROOT } from './project-root.ts';

const PROJECT_CODEBOOK = join(PROJECT_ROOT, 'data', 'codebook');

/**
 * The codebook in data/codebook/, or the one in `own` in its place or on top of it.
 *
 * @throws {CodebookError} where an edit broke it
 */
export function loadProjectCodebook(own?: string): Codebook {
  return own === undefined ? loadCodebook(PROJECT_CODEBOOK) : loadMergedCodebook(PROJECT_CODEBOOK, own);
}

/** `--codebook`: a folder with any of the codebook's four files. */
export function codebookOption(): Option {
  return new Option(
    '--codebook <folder>',
    'a codebook of your own: any of themes.json, indicators.json, field-terms.txt and stop-words.txt, in place of those in data/codebook or, where a file says "extends", on top of them',
  );
}
