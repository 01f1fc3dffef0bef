import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';

/** A function that makes an empty folder for the running test; it is removed when the test is over. */
export function useTemporaryFolders(): () => string {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    const folder = emptyFolder();
    folders.push(folder);
    return folder;
  };
}

/** An empty folder for all tests of a file; it is removed when they are over. */
export function keepFolder(): string {
  const folder = emptyFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'notice-atlas-'));
}
