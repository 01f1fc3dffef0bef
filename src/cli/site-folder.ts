import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.ts';

/** Where the site is built. */
export const DEFAULT_SITE = join(PROJECT_ROOT, 'dist');
