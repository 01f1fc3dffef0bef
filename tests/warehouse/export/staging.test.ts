import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { WarehouseError } from '../../../src/warehouse/warehouse-error.ts';
import { spawnCli } from '../../support/run-cli.ts';
import { keepFolder, useTemporaryFolders } from '../../support/temporary-folder.ts';
import { exportTo, writeExported } from './exported.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const temporaryFolder = useTemporaryFolders();
const db = join(keepFolder(), 'atlas.duckdb');
beforeAll(() => writeExported(db));

describe('where an export is put', () => {
  it('makes the folder, fills an empty one, and replaces an earlier export whole', async () => {
    const parent = temporaryFolder();
    const out = join(parent, 'deep', 'out');
    await exportTo(db, out);
    await exportTo(db, out, { format: 'json' });
    expect(existsSync(join(out, 'notices.json'))).toBe(true);
    expect(existsSync(join(out, 'notices.csv'))).toBe(false);
    const empty = join(parent, 'empty');
    mkdirSync(empty);
    await exportTo(db, empty, { format: 'parquet' });
    await exportTo(db, empty, { format: 'csv' });
    expect(existsSync(join(empty, 'notices.csv'))).toBe(true);
    expect(existsSync(join(empty, 'notices'))).toBe(false);
    expect(readdirSync(parent).sort()).toEqual(['deep', 'empty']);
    expect(readdirSync(dirname(out))).toEqual(['out']);
  });

  it('leaves alone what no export wrote, and moves it aside only when forced', async () => {
    const parent = temporaryFolder();
    const out = join(parent, 'out');
    await exportTo(db, out);
    writeFileSync(join(out, 'my-analysis.R'), 'library(readr)');
    await expect(exportTo(db, out)).rejects.toThrow(
      /holds what no export wrote \(my-analysis\.R\); choose another folder/,
    );
    expect(readdirSync(parent)).toEqual(['out']);
    const { movedTo } = await exportTo(db, out, { force: true });
    expect(movedTo).toBe(join(parent, 'out.before-1'));
    expect(readFileSync(join(movedTo!, 'my-analysis.R'), 'utf8')).toBe('library(readr)');
    expect(existsSync(join(out, 'my-analysis.R'))).toBe(false);
    expect(readdirSync(parent).sort()).toEqual(['out', 'out.before-1']);
  });

  it('refuses a file, the folder of the database and the folder one works in', async () => {
    const parent = temporaryFolder();
    const file = join(parent, 'file');
    writeFileSync(file, 'mine');
    await expect(exportTo(db, file)).rejects.toThrow('is a file; choose another folder');
    await expect(exportTo(db, dirname(db), { force: true })).rejects.toThrow('holds the database');
    await expect(exportTo(db, '.', { force: true })).rejects.toThrow(WarehouseError);
    const link = join(parent, 'link');
    symlinkSync(process.cwd(), link);
    await expect(exportTo(db, link, { force: true })).rejects.toThrow('is the folder you work in');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('leaves the old export in place where the new one fails', async () => {
    const parent = temporaryFolder();
    const out = join(parent, 'out');
    await exportTo(db, out);
    const failing = exportTo(db, out, {
      format: 'json',
      progress: ({ name }) => {
        // Something stands where a file should be written.
        if (name === 'metrics') {
          const [staging] = readdirSync(parent).filter((entry) => entry.startsWith('out.tmp-'));
          mkdirSync(join(parent, staging!, 'metrics.json'));
        }
      },
    });
    await expect(failing).rejects.toThrow('EISDIR');
    expect(readdirSync(parent)).toEqual(['out']);
    expect(existsSync(join(out, 'notices.csv'))).toBe(true);
  });

  it('leaves no half folder behind when it is killed, and clears up the next time', async () => {
    const parent = temporaryFolder();
    const out = join(parent, 'out');
    let killed = 0;
    for (let round = 0; round < 6; round += 1) {
      const child = spawnCli(['export', '--db', db, '--out', out, '--format', 'csv', '--views']);
      while (child.exitCode === null && !readdirSync(parent).some((name) => name.startsWith('out.tmp-')))
        await sleep(2);
      await sleep(round * 15);
      child.kill('SIGKILL');
      const [, signal] = await once(child, 'close');
      if (signal === 'SIGKILL') killed += 1;
      if (existsSync(out)) expect(existsSync(join(out, 'README.md'))).toBe(true);
    }
    expect(killed).toBeGreaterThan(0);
    await exportTo(db, out);
    expect(readdirSync(parent)).toEqual(['out']);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('leaves nothing behind when it is told to stop by %s', async (signal, code) => {
    const parent = temporaryFolder();
    const child = spawnCli(['export', '--db', db, '--out', join(parent, 'out'), '--format', 'xlsx', '--views']);
    while (child.exitCode === null && readdirSync(parent).length === 0) await sleep(2);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(readdirSync(parent)).toEqual([]);
  });
});
