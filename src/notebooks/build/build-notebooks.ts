/** Builds the notebooks into a site. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { fingerprint } from '../../cli/fingerprint.ts';
import { PROJECT_ROOT } from '../../cli/project-root.ts';
import { NOTEBOOKS_FOLDER } from '../notebooks-page.ts';
import { NOTEBOOKS, notebookPageNames, notebookPages } from './notebook-pages.ts';
import { siteEnginePlugin } from './site-engine-plugin.ts';

/** What the notebooks are made of, below the project's root; their data they ask of the site's database. */
export const NOTEBOOK_SOURCES = ['src', 'notebooks', 'package-lock.json'];
const FINGERPRINT_FILE = 'fingerprint.txt';

/** Whether a site has the notebooks as they stand; then they need not be built again. */
export function hasCurrentNotebooks(site: string): boolean {
  const marker = join(site, NOTEBOOKS_FOLDER, FINGERPRINT_FILE);
  return existsSync(marker) && readFileSync(marker, 'utf8') === currentFingerprint();
}

/** @param site the folder of a site whose page has been built; the notebooks use its engine and its data */
export async function buildNotebooks(site: string): Promise<void> {
  const folder = join(site, NOTEBOOKS_FOLDER);
  const pages = notebookPages();
  await build({
    ...pages,
    plugins: [siteEnginePlugin(site), pages.plugins],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      // The page's policy lets it fetch files of its own server only, no data: addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: notebookPageNames().map((name) => join(NOTEBOOKS, name)) },
    },
  });
  writeFileSync(join(folder, FINGERPRINT_FILE), currentFingerprint());
}

function currentFingerprint(): string {
  return fingerprint(NOTEBOOK_SOURCES.map((path) => join(PROJECT_ROOT, path)));
}
