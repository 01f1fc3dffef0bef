import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../src/cli/listen.ts';
import { runOffline } from './run-offline.ts';

const server = createServer((_request, response) => response.end('here'));
let port = 0;
beforeAll(async () => {
  port = await listen(server, 0, () => {});
});
afterAll(() => server.close());

describe('runOffline', () => {
  it('ends a program that asks for another machine, even one that swallows the failure', async () => {
    for (const address of ['http://192.0.2.1/', 'https://cdn.example.org/']) {
      const program = `await fetch('${address}').catch(() => {}); console.log('went on')`;
      const { code, stdout, stderr } = await runOffline('--input-type=module', '--eval', program);
      expect({ code, stdout }).toEqual({ code: 70, stdout: '' });
      expect(stderr).toContain(`asked for the network: ${new URL(address).hostname}`);
    }
  });

  it('lets a program ask this machine', async () => {
    const program = `console.log(await (await fetch('http://127.0.0.1:${port}/')).text())`;
    expect(await runOffline('--input-type=module', '--eval', program)).toMatchObject({ code: 0, stdout: 'here\n' });
  });
});
