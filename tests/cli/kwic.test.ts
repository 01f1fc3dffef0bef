// Key word in context (Luhn 1960): each line held against the notice that its offsets lead to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { displayWidth } from '../../src/warehouse/export/display-width.ts';
import { type CliResult, runCli } from '../support/run-cli.ts';
import { NOTICES, noticeText } from '../support/sample-notices.ts';
import { keepFolder } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = keepFolder();
const db = join(folder, 'atlas.duckdb');
beforeAll(async () => {
  expect((await runCli('ingest', NOTICES, '--db', db)).code).toBe(0);
});

const kwic = (word: string, ...options: string[]): Promise<CliResult> => runCli('kwic', word, '--db', db, ...options);

interface Printed {
  file: string;
  start: number;
  end: number;
  left: string;
  word: string;
  right: string;
}

describe('kwic', () => {
  it('prints the word in one column, and how often it stands where', async () => {
    const { code, stdout, stderr } = await kwic('校园餐', '--width', '12');
    expect(code).toBe(0);
    expect(stderr).toBe('校园餐: 13 places in 10 of 356 measures, 3 of 5 notices\n');
    const [head, rule, ...lines] = stdout.trimEnd().split('\n');
    expect(head!.trimStart()).toMatch(/^before {2}word/);
    const column = displayWidth(rule!.slice(0, rule!.indexOf(' ')));
    expect(lines).toHaveLength(13);
    for (const line of lines) {
      const before = line.slice(0, line.indexOf('  校园餐  '));
      expect(displayWidth(before)).toBe(column);
      expect(line).toMatch(/云浮市云安区|清远市|天水市秦州区/);
    }
  });

  it('gives JSON whose offsets lead to the word in the notice', async () => {
    const { stdout } = await kwic('教育 系统', '--json', '--width', '5');
    const places: Printed[] = JSON.parse(stdout);
    expect(places.length).toBeGreaterThan(2);
    for (const { file, start, end, left, word, right } of places) {
      const text = noticeText(file.slice(0, 3));
      expect(text.slice(start, end).replace(/\s/gu, '')).toBe('教育系统');
      expect(word).toBe('教育系统');
      expect([...left].length).toBeLessThanOrEqual(5);
      expect(text.slice(0, start).replace(/\s/gu, '').endsWith(left.replace(/\s/gu, ''))).toBe(true);
      expect(text.slice(end).replace(/\s/gu, '').startsWith(right.replace(/\s/gu, ''))).toBe(true);
    }
  });

  it('cuts what is written without blanks as the measures were, and says so', async () => {
    const { stderr } = await kwic('教育系统', '--place', '清远市');
    expect(stderr).toMatch(
      /^looked up as words: 教育 系统\n教育 系统: \d+ places? in \d+ of \d+ measures, 1 of 1 notice\n$/,
    );
  });

  it('writes CSV into a file, of the measures that are asked for, and names longer words', async () => {
    const file = join(folder, 'kwic.csv');
    const { code, stdout, stderr } = await kwic('服务', '--csv', '--level', 'county', '--out', file);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/also inside longer words, in all measures: 课后服务 11, /);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    expect(lines[0]).toBe('notice_id,file,place,title,published,measure_id,start,end,left,word,right');
    expect(lines.slice(1).every((line) => /,(云浮市云安区|天水市秦州区),/.test(line))).toBe(true);
    expect(lines.length).toBeGreaterThan(5);
  });

  it.each([
    [['“双减”政策'], '“双减”政策: is no word or phrase'],
    [['学校 30'], '学校 30: is no word or phrase'],
    [["' OR 1=1"], "' OR 1=1: is no word or phrase"],
    [['校\u001b[31m园'], '校␛[31m园: is no word or phrase'],
    [['校园'.repeat(51)], 'the word has 102 characters; a word or phrase has at most 100'],
    [['学校', '--place', '无此市'], '--place 无此市'],
  ])('refuses %j in one line', async (args, message) => {
    const { code, stdout, stderr } = await kwic(args[0]!, ...args.slice(1));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`notice-atlas: ${message}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
