import { join } from 'node:path';
import type { Codebook } from '../coding/codebook.ts';
import { loadCodebook } from '../coding/load-codebook.ts';
import { PROJECT_ROOT } from './project-root.ts';

/** The codebook in data/codebook/. @throws {CodebookError} where an edit broke it */
export function loadProjectCodebook(): Codebook {
  return loadCodebook(join(PROJECT_ROOT, 'data', 'codebook'));
}
