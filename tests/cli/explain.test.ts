import { describe, expect, it, vi } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { noticePath, noticeText } from '../support/sample-notices.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

describe('explain', () => {
  it('prints the measure, its themes with their words, and those that lost', async () => {
    const { code, stdout, stderr } = await runCli('explain', noticePath('001'), '23.2');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head, words] = stdout.split('\n');
    expect(head).toContain('23.2 · item 23 强化“两个责任”落实');
    expect(words).toContain('“校园餐”集中整治工作');
    const [given, lost] = stdout.split('\nNot given\n') as [string, string];
    expect(given).toMatch(/1\. integrity 党风廉政与作风 {2}\d+\.\d\d\n +\d\.\d\d {2}\w+ +\S+ {2}\[\d+, \d+\)/);
    expect(lost).toMatch(/school_meals 校园餐 {2}\d\.\d\d: needs \d\.\d\d, \d\.\d\d short\n.*校园餐/);
  });

  it('prints JSON whose spans are the words it quotes, and takes full-width brackets in an id', async () => {
    const { code, stdout } = await runCli('explain', noticePath('001'), '二（五）.1', '--json');
    expect(code).toBe(0);
    const explained = JSON.parse(stdout);
    expect(explained).toMatchObject({ measure: '二(五).1', fallback: null });
    const text = noticeText('001');
    for (const { evidence } of [...explained.given, ...explained.lost]) {
      for (const { start, end, words } of evidence) expect(text.slice(start, end)).toBe(words);
    }
  });

  it('says which measures there are where the id is none', async () => {
    const { code, stdout, stderr } = await runCli('explain', noticePath('001'), '99.1');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('has no measure 99.1; its measures are ');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('wants a file and a measure', async () => {
    expect((await runCli('explain', noticePath('001'))).code).toBe(2);
  });
});
