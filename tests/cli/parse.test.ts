import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { encodeGb18030 } from '../support/encode-gb18030.ts';
import { runCli, spawnCli } from '../support/run-cli.ts';
import { noticePath, noticeText } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const temporaryFolder = useTemporaryFolders();

describe('parse', () => {
  it('prints a notice whose spans are the words it quotes', async () => {
    const { code, stdout, stderr } = await runCli('parse', noticePath('001'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const text = noticeText('001');
    const parsed = JSON.parse(stdout);
    expect(parsed).toMatchObject({ is_notice: true, reason: null });
    expect(parsed.header).toMatchObject({ jurisdiction: '云浮市云安区', adcode: '445303', jurisdiction_stated: true });
    for (const kind of ['headings', 'items', 'measures', 'metrics', 'commitments']) {
      expect(parsed[kind].length, kind).toBeGreaterThan(0);
      for (const entry of parsed[kind]) expect(text.slice(entry.start, entry.end), kind).not.toBe('');
    }
    for (const { start, end, starts, ends } of parsed.measures) {
      const words = text.slice(start, end);
      expect([words.startsWith(starts), words.endsWith(ends)]).toEqual([true, true]);
    }
    for (const { start, end, quote, context } of parsed.metrics) {
      expect(text.slice(start, end)).toBe(quote);
      expect(context.endsWith(quote)).toBe(true);
      expect(text).toContain(context);
    }
    const titles = parsed.documents.map(({ title }: { title: string }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('reads the same from GB18030 as from UTF-8', async () => {
    const file = join(temporaryFolder(), '001.txt');
    writeFileSync(file, encodeGb18030(noticeText('001')));
    const [gb18030, utf8] = await Promise.all([runCli('parse', file), runCli('parse', noticePath('001'))]);
    expect(JSON.parse(gb18030.stdout)).toEqual({ ...JSON.parse(utf8.stdout), file: '001.txt' });
  });

  it('says in one line what is wrong with a file, and where only when asked', async () => {
    const file = join(temporaryFolder(), 'none.txt');
    const quiet = await runCli('parse', file);
    expect(quiet).toEqual({ code: 1, stdout: '', stderr: `notice-atlas: ${file}: no such file\n` });
    const verbose = await runCli('parse', '--verbose', file);
    expect(verbose.stderr).toMatch(/read-text-file\.ts:\d+/);
    expect(await runCli('--verbose', 'parse', file)).toEqual(verbose);
  });

  it('marks a text that is no notice and says why', async () => {
    const file = join(temporaryFolder(), 'menu.txt');
    writeFileSync(file, '今天的菜单：米饭、青菜、豆腐。');
    const { code, stdout, stderr } = await runCli('parse', file);
    expect(code).toBe(1);
    expect(JSON.parse(stdout).is_notice).toBe(false);
    expect(stderr).toMatch(/^notice-atlas: .*menu\.txt: is no rectification notice: \S.*\n$/);
  });

  it('ends quietly when its reader stops early', async () => {
    const child = spawnCli(['parse', noticePath('001')]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
