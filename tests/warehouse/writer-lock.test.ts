import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WriterLock } from '../../src/warehouse/writer-lock.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();

describe('WriterLock', () => {
  it('makes the folder it needs and removes it again where nothing was put there', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a', 'b', 'atlas.duckdb');
    const empty = await WriterLock.take(file);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['atlas.duckdb.lock']);
    empty.release();
    expect(readdirSync(folder)).toEqual([]);
    const used = await WriterLock.take(file);
    writeFileSync(file, 'x');
    used.release();
    used.release();
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['atlas.duckdb']);
  });

  it('is taken by one at a time, and knows when it was taken away', async () => {
    const file = join(temporaryFolder(), 'atlas.duckdb');
    const first = await WriterLock.take(file);
    expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
    await expect(WriterLock.take(file)).rejects.toThrow(`${file}: process ${process.pid}, since `);
    const holders: string[] = [];
    const second = WriterLock.take(file, { waitSeconds: 20, onWait: (holder) => holders.push(holder) });
    setTimeout(() => first.release(), 300);
    expect((await second).isHeld()).toBe(true);
    expect(holders).toHaveLength(1);
    writeFileSync(`${file}.lock`, '{}');
    expect(first.isHeld()).toBe(false);
    (await second).release();
    expect(existsSync(`${file}.lock`)).toBe(true);
  });

  it('stops waiting where the run is stopped', async () => {
    const file = join(temporaryFolder(), 'atlas.duckdb');
    await WriterLock.take(file);
    const waiting = WriterLock.take(file, { waitSeconds: 60, signal: AbortSignal.timeout(100) });
    await expect(waiting).rejects.toThrow(/abort/i);
  });

  it('takes over one that was never written, but not while it may still be', async () => {
    const file = join(temporaryFolder(), 'atlas.duckdb');
    writeFileSync(`${file}.lock`, '');
    await expect(WriterLock.take(file)).rejects.toThrow('another process is writing to it');
    const earlier = Date.now() / 1000 - 60;
    utimesSync(`${file}.lock`, earlier, earlier);
    expect((await WriterLock.take(file)).isHeld()).toBe(true);
  });
});
