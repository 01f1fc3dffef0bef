import { describe, expect, it, vi } from 'vitest';
import { chartList } from '../../src/charts/chart-list.ts';
import { runCli } from '../support/run-cli.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

describe('charts', () => {
  it('lists every chart with its names and its question, in either language', async () => {
    const [zh, en] = await Promise.all([runCli('charts'), runCli('charts', '--lang', 'en')]);
    expect([zh.code, zh.stderr, en.code, en.stderr]).toEqual([0, '', 0, '']);
    for (const { id, name, question } of chartList) {
      expect(zh.stdout).toMatch(new RegExp(`^${id} +${name.zh} · ${name.en}$`, 'm'));
      expect(zh.stdout).toContain(question.zh);
      expect(en.stdout).toMatch(new RegExp(`^${id} +${name.en} · ${name.zh}$`, 'm'));
      expect(en.stdout).toContain(question.en);
    }
  });

  it('prints them as JSON with cautions and options', async () => {
    const { code, stdout, stderr } = await runCli('charts', '--json');
    expect([code, stderr]).toEqual([0, '']);
    const charts = JSON.parse(stdout) as Record<string, unknown>[];
    expect(charts.map(({ id }) => id)).toEqual(chartList.map(({ id }) => id));
    const [matrix] = charts;
    expect(matrix).toMatchObject({
      name: chartList[0]!.name,
      question: chartList[0]!.question,
      caution: chartList[0]!.caution,
    });
    expect(matrix!.options).toEqual(expect.arrayContaining(['--theme', '--place', '--by', '--value', '--order']));
  });
});
