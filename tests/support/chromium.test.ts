import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from './chromium.ts';
import { useTemporaryFolders } from './temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();
afterEach(() => vi.unstubAllEnvs());

describe('findChromium', () => {
  it('takes what a variable names before all else', () => {
    const file = join(temporaryFolder(), 'my-chromium');
    writeFileSync(file, '');
    vi.stubEnv('CHROMIUM_PATH', file);
    expect(findChromium).toThrow(`CHROMIUM_PATH is ${file}, which cannot be run`);
    chmodSync(file, 0o755);
    expect(findChromium()).toBe(file);
  });

  it('finds one on the path', () => {
    for (const name of ['CHROMIUM_PATH', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']) vi.stubEnv(name, '');
    const folder = temporaryFolder();
    const file = join(folder, 'chromium');
    writeFileSync(file, '', { mode: 0o755 });
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`);
    expect(findChromium()).toBe(process.platform === 'darwin' ? expect.any(String) : file);
  });
});
