/** Builds and serves the page over a corpus, for the time of a bench. */
import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSite } from '../src/cli/build-site.ts';
import { listen } from '../src/cli/listen.ts';
import { loadProjectCodebook } from '../src/cli/project-codebook.ts';
import { siteServer } from '../src/cli/site-server.ts';
import { writeCorpus } from './ingest-corpus.ts';

const SEED = 20250318;
const SAMPLES = fileURLToPath(new URL('../data/notices/', import.meta.url));
const ONCE = fileURLToPath(new URL('./ingest-once.ts', import.meta.url));

export interface ServedSite {
  name: string;
  /** With a final `/`. */
  address: string;
  close(): void;
}

/** The sample notices. */
export async function sampleSite(folder: string): Promise<ServedSite> {
  const db = join(folder, 'samples.duckdb');
  await ingest(SAMPLES, db);
  return serve(`${readdirSync(SAMPLES).length} notices`, db, join(folder, 'samples'));
}

/**
 * That many variants of them.
 *
 * @param db a database of such a corpus, where one is at hand; it takes some minutes to make
 */
export async function largeSite(folder: string, notices: number, db: string | undefined): Promise<ServedSite> {
  const name = `${notices.toLocaleString('en')} notices`;
  if (db !== undefined) return serve(name, db, join(folder, 'large'));
  const corpus = join(folder, 'corpus');
  const made = join(folder, 'large.duckdb');
  writeCorpus(corpus, notices, SEED);
  await ingest(corpus, made);
  rmSync(corpus, { recursive: true });
  return serve(name, made, join(folder, 'large'));
}

async function ingest(corpus: string, db: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', ONCE, corpus, db]);
}

async function serve(name: string, db: string, folder: string): Promise<ServedSite> {
  await buildSite(db, folder, loadProjectCodebook(), () => {});
  const server = siteServer(folder);
  const port = await listen(server, 0, () => {});
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { name, address: `http://127.0.0.1:${port}/`, close };
}
