import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { runCli, spawnCli } from '../support/run-cli.ts';
import { noticePath } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { writeNotices } from '../support/vary-notices.ts';
import { warehouseRows } from '../support/warehouse-state.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const BIN = fileURLToPath(new URL('../../bin/notice-atlas.js', import.meta.url));
const temporaryFolder = useTemporaryFolders();

/** Starts an ingest of many notices and waits until it writes. */
async function startLong(db: string, many: string, ...more: string[]) {
  const child = spawnCli(['ingest', many, '--db', db, ...more]);
  const output = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const runs = () => child.exitCode === null && child.signalCode === null;
  while (!existsSync(`${db}.tmp-${child.pid}`) && runs()) await sleep(5);
  return { child, output };
}

describe('an ingest that is stopped', () => {
  it('ends at Ctrl-C with code 130, the database as it was and nothing beside it', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const many = writeNotices(join(folder, 'many'), 400);
    await runCli('ingest', noticePath('002'), '--db', db);
    const before = readFileSync(db);
    for (const [signal, flags] of [
      ['SIGINT', []],
      ['SIGTERM', ['--json']],
    ] as const) {
      const { child, output } = await startLong(db, many, ...flags);
      child.kill(signal);
      const [stdout, stderr, [code]] = await output;
      expect(code).toBe(130);
      const said = `stopped; ${db} is as it was`;
      if (signal === 'SIGINT') expect(stderr.endsWith(`${said}\n`)).toBe(true);
      else expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({ event: 'interrupted', message: said });
      expect(readdirSync(folder).sort()).toEqual(['atlas.duckdb', 'many']);
      expect(readFileSync(db).equals(before)).toBe(true);
    }
  });

  it.skipIf(process.platform === 'win32')('leaves the old database where the disk is full, and says so', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    await runCli('ingest', noticePath('004'), '--db', db);
    const before = readFileSync(db);
    const many = writeNotices(join(folder, 'many'), 20);
    // No file may grow beyond this many blocks of 512 or 1,024 bytes: what a full disk is to a program that writes.
    for (const blocks of [700, 1500]) {
      const shell = `ulimit -f ${blocks}; exec "$0" "$@"`;
      const child = spawn('sh', ['-c', shell, process.execPath, BIN, 'ingest', many, '--db', db]);
      const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
      expect(stderr).toContain(`notice-atlas: ${db}: cannot be written: `);
      expect(code).toBe(1);
      expect(readFileSync(db).equals(before)).toBe(true);
      expect(readdirSync(folder).sort()).toEqual(['atlas.duckdb', 'many']);
    }
  });

  it('does not disturb a reader, who goes on with the file it has opened', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    await runCli('ingest', noticePath('002'), '--db', db);
    const reader = await openReadOnly(db);
    expect(await reader.query('SELECT file FROM notices')).toEqual([{ file: basename(noticePath('002')) }]);
    expect((await runCli('ingest', noticePath('003'), '--db', db, '--prune')).code).toBe(0);
    expect(await reader.query('SELECT file, text <> $1 AS x FROM notices', [''])).toEqual([
      { file: basename(noticePath('002')), x: true },
    ]);
    reader.close();
    expect(await warehouseRows(db, 'SELECT file FROM notices')).toEqual([{ file: basename(noticePath('003')) }]);
  });
});

describe('a second ingest at the same time', () => {
  it('is told who writes, or waits for its turn and loses nothing', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const many = writeNotices(join(folder, 'many'), 250);
    const { child, output } = await startLong(db, many);
    const [told, waited] = await Promise.all([
      runCli('ingest', noticePath('002'), '--db', db),
      runCli('ingest', noticePath('003'), '--db', db, '--wait', '100', '--json'),
    ]);
    expect(told.code).toBe(1);
    expect(told.stderr).toContain(`notice-atlas: ${db}: process ${child.pid}, since `);
    expect(told.stderr).toContain('give --wait SECONDS');
    expect(waited.code).toBe(0);
    const [first] = waited.stdout.split('\n');
    expect(JSON.parse(first!)).toMatchObject({ event: 'waiting' });
    expect((await output)[2][0]).toBe(0);
    expect(await warehouseRows(db, 'SELECT count(*) AS n FROM notices')).toEqual([{ n: 251 }]);
    expect(readdirSync(folder).sort()).toEqual(['atlas.duckdb', 'many']);
  });

  it('takes over from a process that has ended, also where another has its number now', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const host = hostname();
    const ended = { pid: 2 ** 22 + 1, host, started: '2025-01-01T00:00:00.000Z', ticks: '1' };
    for (const holder of [ended, ...(process.platform === 'linux' ? [{ ...ended, pid: process.pid }] : [])]) {
      writeFileSync(`${db}.lock`, JSON.stringify(holder));
      expect((await runCli('ingest', noticePath('004'), '--db', db)).code).toBe(0);
    }
    writeFileSync(`${db}.lock`, JSON.stringify({ ...ended, host: 'elsewhere' }));
    const { code, stderr } = await runCli('ingest', noticePath('004'), '--db', db, '--wait', '0.3');
    expect(code).toBe(1);
    expect(stderr).toContain(`waiting for process ${ended.pid} on elsewhere`);
    expect(stderr).toContain(`or remove ${db}.lock if that has ended`);
  });
});
