/** The service worker's script, at the top of the site, because it answers for what lies below it. */
export const WORKER_FILE = 'sw.js';
