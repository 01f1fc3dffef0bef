import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lineMatching, runCli, spawnCli } from '../support/run-cli.ts';
import { noticePath } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

// It builds the whole page.
vi.setConfig({ testTimeout: 120_000 });
const temporaryFolder = useTemporaryFolders();
const children: ReturnType<typeof spawnCli>[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

describe('start', () => {
  /** Runs `start` until it serves; `look` is called with the address; then it is stopped. */
  async function start(args: string[], look: (address: string) => Promise<void> = async () => {}) {
    const child = spawnCli(['start', '--port', '0', ...args]);
    children.push(child);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const [, address = ''] = await lineMatching(child.stdout, /(http:\/\/127\.0\.0\.1:\d+\/)/);
    await look(address);
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    return { code, stderr };
  }

  it('loads, builds and serves; a second start does only what has changed', async () => {
    const folder = temporaryFolder();
    const notices = join(folder, 'notices');
    const site = join(folder, 'site');
    const db = join(folder, 'atlas.duckdb');
    mkdirSync(notices);
    for (const number of ['000', '001']) copyFileSync(noticePath(number), join(notices, basename(noticePath(number))));
    const args = ['--notices', notices, '--db', db, '--dir', site];

    const first = await start(args, async (address) => {
      expect((await fetch(address)).status).toBe(200);
      const database = Buffer.from(await (await fetch(`${address}data/warehouse.duckdb`)).arrayBuffer());
      expect(database.equals(readFileSync(db))).toBe(true);
      const corpus = await (await fetch(`${address}data/snapshots/corpus.json`)).text();
      expect(corpus).toContain('云浮市云安区');
    });
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('2 notices (2 parsed, 0 unchanged)');
    expect(first.stderr).toContain('2/3 building the page');
    expect(first.stderr).toContain('2/3 building the notebooks');

    const built = statSync(join(site, 'index.html')).mtimeMs;
    const second = await start(args);
    expect(second.code).toBe(0);
    expect(second.stderr).toContain('2 notices (0 parsed, 2 unchanged); nothing to write');
    expect(second.stderr).toContain('2/3 the page is up to date');
    expect(statSync(join(site, 'index.html')).mtimeMs).toBe(built);

    copyFileSync(noticePath('003'), join(notices, 'new.txt'));
    writeFileSync(join(notices, 'empty.txt'), '');
    const third = await start(args, async (address) => {
      expect(await (await fetch(`${address}data/snapshots/corpus.json`)).text()).toContain('天水市秦州区');
    });
    expect(third.stderr).toContain('3 notices (1 parsed, 2 unchanged, 1 left out)');
    expect(third.stderr).toContain(`left out: ${join(notices, 'empty.txt')}: the file is empty`);
    // They ask the database themselves: new notices are no reason to build them.
    expect(third.stderr).toContain('2/3 building the page');
    expect(third.stderr).not.toContain('building the notebooks');
    expect(existsSync(join(site, 'notebooks', 'index.html'))).toBe(true);
    expect(third.code).toBe(1);
  });

  it('does not empty a folder that holds something else', async () => {
    const folder = temporaryFolder();
    const letter = join(folder, 'letter.doc');
    writeFileSync(letter, 'x');
    const { code, stderr } = await runCli(
      'start',
      ...['--notices', noticePath('002'), '--db', join(folder, 'a.duckdb'), '--dir', folder, '--port', '0'],
    );
    expect(code).toBe(1);
    expect(stderr).toContain(`notice-atlas: ${folder}: holds something other than the built site`);
    expect(readFileSync(letter, 'utf8')).toBe('x');
  });

  it('fails where there is no notice, and builds nothing', async () => {
    const folder = temporaryFolder();
    const site = join(folder, 'site');
    const none = join(folder, 'none');
    const { code, stderr } = await runCli('start', '--notices', none, '--db', join(folder, 'a.duckdb'), '--dir', site);
    expect(code).toBe(1);
    expect(stderr).toContain(`left out: ${none}: no such file`);
    expect(existsSync(site)).toBe(false);
  });
});
