import { join } from 'node:path';
import { PROJECT_ROOT } from './project-root.ts';

/** The notices that come with the project. */
export const PROJECT_NOTICES = join(PROJECT_ROOT, 'data', 'notices');
