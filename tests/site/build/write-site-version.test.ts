import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { writeSiteVersion } from '../../../src/site/build/write-site-version.ts';
import { LARGEST_KEPT_BYTES } from '../../../src/site/offline/largest-kept.ts';
import type { SiteVersion } from '../../../src/site/offline/site-version.ts';
import { useTemporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();

function writeSite(files: Record<string, string> = {}, script = 'self.ran = true;'): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data', 'snapshots'), { recursive: true });
  const all = { 'index.html': 'page', 'sw.js': script, 'data/snapshots/corpus.json': '{}', ...files };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Runs the worker's script, as a browser does. */
function versionOf(folder: string): SiteVersion {
  writeSiteVersion(folder);
  const self: { siteVersion?: SiteVersion; ran?: boolean } = {};
  runInNewContext(readFileSync(join(folder, 'sw.js'), 'utf8'), { self });
  expect(self.ran).toBe(true);
  return self.siteVersion!;
}

describe('writeSiteVersion', () => {
  it('lists every file with its hash, except the worker itself', () => {
    const { files } = versionOf(writeSite({ 'data/一.json': '1' }));
    expect(Object.keys(files)).toEqual(['data/snapshots/corpus.json', 'data/%E4%B8%80.json', 'index.html']);
    expect(files['index.html']).toBe(createHash('sha256').update('page').digest('hex'));
  });

  it('leaves out what is too large to be kept', () => {
    const folder = writeSite({ 'data/fits.duckdb': '', 'data/large.duckdb': '' });
    truncateSync(join(folder, 'data/fits.duckdb'), LARGEST_KEPT_BYTES);
    truncateSync(join(folder, 'data/large.duckdb'), LARGEST_KEPT_BYTES + 1);
    const { files } = versionOf(folder);
    expect(files).toHaveProperty(['data/fits.duckdb']);
    expect(files).not.toHaveProperty(['data/large.duckdb']);
  });

  it('names the same site alike, and any other differently', () => {
    const { id } = versionOf(writeSite());
    expect(versionOf(writeSite()).id).toBe(id);
    const others = [
      writeSite({ 'index.html': 'Page' }),
      writeSite({ 'data/more.json': '' }),
      writeSite({}, 'self.ran = 1 > 0;'),
    ];
    expect(new Set([id, ...others.map((folder) => versionOf(folder).id)]).size).toBe(4);
  });
});
