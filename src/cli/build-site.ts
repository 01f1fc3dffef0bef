import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { writeSnapshots } from '../charts/write-snapshots.ts';
import type { Codebook } from '../coding/codebook.ts';
import { buildNotebooks, hasCurrentNotebooks, NOTEBOOK_SOURCES } from '../notebooks/build/build-notebooks.ts';
import { NOTEBOOKS_FOLDER } from '../notebooks/notebooks-page.ts';
import { docsPlugin } from '../site/build/docs-plugin.ts';
import { writeSiteVersion } from '../site/build/write-site-version.ts';
import { DOCS_FOLDER } from '../site/docs/addresses.ts';
import { EMBED_PAGE, EMBED_SCRIPT } from '../site/embed/embed-files.ts';
import { WORKER_FILE } from '../site/offline/worker-file.ts';
import { openReadOnly } from '../warehouse/open-read-only.ts';
import { CommandError } from './command-error.ts';
import { DATABASE_PATH } from './database-path.ts';
import { fingerprint } from './fingerprint.ts';
import { PROJECT_ROOT } from './project-root.ts';
import { DEFAULT_SITE } from './site-folder.ts';
import { writeReadingKit } from './write-reading-kit.ts';

/** What the site is made of, below the project's root. */
const SOURCES = ['docs', 'index.html', EMBED_PAGE, 'vite.config.ts', ...NOTEBOOK_SOURCES];
/** Written last, so its presence says that the site is whole. */
const FINGERPRINT_FILE = 'fingerprint.txt';
/** What a build that was cut short may have left at the top. */
const PARTS = [
  FINGERPRINT_FILE,
  'index.html',
  EMBED_PAGE,
  EMBED_SCRIPT,
  WORKER_FILE,
  'assets',
  'data',
  DOCS_FOLDER,
  NOTEBOOKS_FOLDER,
];

/**
 * Builds the site with its data: the bundle, the docs, the database, the charts' snapshots, what its page reads notices
 * with, and the notebooks.
 *
 * @param codebook the one that the database was built with
 * @param say told each step
 * @returns false where neither sources nor data have changed since the last build, and nothing was done
 * @throws {CommandError} where `target` holds something else
 */
export async function buildSite(
  db: string,
  target: string,
  codebook: Codebook,
  say: (step: string) => void,
): Promise<boolean> {
  // The bundler would look for a relative one below the project, or below the notebooks.
  const folder = resolve(target);
  const marker = join(folder, FINGERPRINT_FILE);
  const current = fingerprint([...SOURCES.map((path) => join(PROJECT_ROOT, path)), db]);
  if (existsSync(marker) && readFileSync(marker, 'utf8') === current) return false;
  assertOurs(folder);

  rmSync(marker, { force: true });
  // They do not depend on the data: with new notices alone they stay.
  const keepsNotebooks = hasCurrentNotebooks(folder);
  empty(folder, keepsNotebooks ? [NOTEBOOKS_FOLDER] : []);
  say('building the page');
  await build({
    root: PROJECT_ROOT,
    logLevel: 'warn',
    plugins: [docsPlugin(codebook)],
    build: { outDir: folder, emptyOutDir: false },
  });
  if (!keepsNotebooks) {
    say('building the notebooks');
    await buildNotebooks(folder);
  }

  say("writing the charts' snapshots");
  const database = join(folder, DATABASE_PATH);
  mkdirSync(dirname(database), { recursive: true });
  const warehouse = await openReadOnly(db);
  try {
    await writeSnapshots((sql) => warehouse.query(sql), join(folder, 'data', 'snapshots'));
  } finally {
    warehouse.close();
  }
  await writeReadingKit(folder, codebook);
  copyFileSync(db, `${database}.part`);
  renameSync(`${database}.part`, database);
  // Of everything that is served, so after all of it.
  writeSiteVersion(folder);
  writeFileSync(marker, current);
  return true;
}

function empty(folder: string, kept: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!kept.includes(name)) rmSync(join(folder, name), { recursive: true });
  }
}

/** The folder is emptied before a build; anything but a site of ours must not be lost. */
function assertOurs(folder: string): void {
  if (folder === DEFAULT_SITE || !existsSync(folder)) return;
  const names = readdirSync(folder);
  const ours = names.includes(FINGERPRINT_FILE) || names.every((name) => PARTS.includes(name));
  if (!ours) throw new CommandError(`${folder}: holds something other than the built site; choose an empty folder`);
}
