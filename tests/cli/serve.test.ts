import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lineMatching, runCli, spawnCli } from '../support/run-cli.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });
const temporaryFolder = useTemporaryFolders();
const children: ReturnType<typeof spawnCli>[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A small site of its own in the shape that `start` builds. */
function site(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>t</title>');
  writeFileSync(join(folder, 'embed.html'), '<!doctype html><title>e</title>');
  writeFileSync(join(folder, 'embed.js'), '(()=>{})()');
  writeFileSync(join(folder, 'data', 'warehouse.duckdb'), '0123456789');
  return folder;
}

async function serve(args: string[], env?: NodeJS.ProcessEnv) {
  const child = spawnCli(['serve', ...args], env);
  children.push(child);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const [, address = ''] = await lineMatching(child.stdout, /(http:\/\/127\.0\.0\.1:\d+\/)/);
  return { child, address, stderr: () => stderr };
}

describe('serve', () => {
  it('serves the site with strict headers and stops cleanly', async () => {
    const { child, address } = await serve(['--dir', site(), '--port', '0']);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>t</title>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await fetch(`${address}none.html`)).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).status).toBe(405);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('lets the pages of others show an embedded chart and load its script, and nothing else', async () => {
    const { address } = await serve(['--dir', site(), '--port', '0']);
    const headers = async (path: string) => (await fetch(address + path)).headers;
    const ancestors = async (path: string) =>
      /frame-ancestors (.*)$/.exec((await headers(path)).get('content-security-policy')!)?.[1];
    expect(await ancestors('embed.html?chart=theme-matrix')).toBe('* file:');
    for (const path of ['', 'index.html', 'embed', 'embed.js', '%65mbed.html', 'data/warehouse.duckdb'])
      expect(await ancestors(path), path).toBe("'self'");
    const policy = async (path: string) => (await headers(path)).get('cross-origin-resource-policy');
    for (const path of ['embed.html', 'embed.js']) expect(await policy(path)).toBe('cross-origin');
    for (const path of ['', 'data/warehouse.duckdb']) expect(await policy(path)).toBe('same-origin');
  });

  it('gives nothing from outside the site', async () => {
    const { address } = await serve(['--dir', site(), '--port', '0']);
    for (const path of [
      '/../../../../../../etc/passwd',
      '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
      '/%E0%A4%A',
      '//etc/passwd',
    ]) {
      const { port } = new URL(address);
      const [response] = await once(request({ host: '127.0.0.1', port, path }).end(), 'response');
      expect(response.statusCode, path).toBe(404);
      response.resume();
    }
  });

  it('sends parts of the database', async () => {
    const { address } = await serve(['--dir', site(), '--port', '0']);
    const url = `${address}data/warehouse.duckdb`;
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('accept-ranges')).toBe('bytes');
    expect(head.headers.get('content-length')).toBe('10');
    const part = await fetch(url, { headers: { Range: 'bytes=2-4' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234']);
    const headOfPart = await fetch(url, { method: 'HEAD', headers: { Range: 'bytes=0-' } });
    expect([headOfPart.status, headOfPart.headers.get('content-length')]).toEqual([206, '10']);
    const beyond = await fetch(url, { headers: { Range: 'bytes=10-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */10']);
    const whole = await fetch(url);
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
    const again = await fetch(url, { headers: { 'If-None-Match': whole.headers.get('etag')! } });
    expect(again.status).toBe(304);
  });

  it('says that a port is taken and uses the next free one, from --port as from PORT', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as AddressInfo;
    try {
      for (const [args, env] of [
        [['--port', String(port)], {}],
        [[], { PORT: String(port) }],
      ] as const) {
        const { address, stderr, child } = await serve(['--dir', site(), ...args], env);
        expect(Number(new URL(address).port)).toBeGreaterThan(port);
        expect(stderr()).toContain(`Port ${port} is taken; trying the next one.`);
        child.kill('SIGTERM');
        expect(await once(child, 'close')).toEqual([0, null]);
      }
    } finally {
      blocker.close();
    }
  });

  it('says what to do where there is no site', async () => {
    const folder = temporaryFolder();
    expect(await runCli('serve', '--dir', folder)).toEqual({
      code: 1,
      stdout: '',
      stderr: `notice-atlas: ${folder}: there is no built site here; "npm start" builds it\n`,
    });
  });
});
