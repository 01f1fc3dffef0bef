import { describe, expect, it, vi } from 'vitest';
import { runCli } from '../support/run-cli.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

describe('the command line', () => {
  it('explains itself and every command', async () => {
    const help = await runCli('--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const command of [
      'parse',
      'ingest',
      'serve',
      'start',
      'correct',
      'agreement',
      'query',
      'kwic',
      'export',
      'charts',
      'chart',
    ]) {
      expect(help.stdout).toContain(`  ${command} `);
      const own = await runCli(command, '--help');
      expect(own).toMatchObject({ code: 0, stderr: '' });
      expect(own.stdout).toContain(`Usage: notice-atlas ${command}`);
      expect(own.stdout).toContain('--verbose');
    }
  });

  it.each([
    [['parse'], "error: missing required argument 'file'"],
    [['ingest', 'data/notices'], "error: required option '--db <file>' not specified"],
    [['serve', '--port', '70000'], '"70000" is no port (0–65535)'],
    [['serve', '--colour', 'red'], "error: unknown option '--colour'"],
    [['prase', 'a.txt'], "error: unknown command 'prase'"],
  ])('ends with 2 on wrong usage: %j', async (args, message) => {
    const { code, stdout, stderr } = await runCli(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('ends with 2 when no command is given', async () => {
    expect((await runCli()).code).toBe(2);
  });
});
