import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it, vi } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { NOTICES, noticePath, noticeText } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const temporaryFolder = useTemporaryFolders();

interface Measure {
  start?: number;
  end?: number;
  themes: string[];
  status: string;
}

/** Folders with the machine's coding of notice 004 and with a person's, who changed what `change` changes. */
async function codings(change: (measures: Measure[]) => void) {
  const folder = temporaryFolder();
  const machine = join(folder, 'machine');
  const person = join(folder, 'person');
  mkdirSync(machine);
  mkdirSync(person);
  const { stdout } = await runCli('parse', noticePath('004'));
  writeFileSync(join(machine, '004.json'), stdout);
  const coding: { file: string; measures: Measure[] } = JSON.parse(stdout);
  change(coding.measures);
  writeFileSync(join(person, 'mine.json'), JSON.stringify(coding));
  return { machine, person, measures: coding.measures };
}

describe('agreement', () => {
  it('finds what a person sees otherwise, by words where there are no offsets', async () => {
    const { machine, person, measures } = await codings((list) => {
      list[0]!.status = list[0]!.status === 'mixed' ? 'done' : 'mixed';
      list[1]!.themes = ['mental_health'];
      for (const measure of list) {
        delete measure.start;
        delete measure.end;
      }
    });
    const csv = ['--format', 'csv', '--notices', NOTICES];
    const statistics = await runCli('agreement', machine, person, ...csv);
    expect(statistics).toMatchObject({ code: 0, stderr: '' });
    const rows = csvParse(statistics.stdout);
    const n = measures.length;
    const status = rows.find(({ what }) => what === 'status')!;
    expect(status).toMatchObject({ n: String(n), agreement: ((n - 1) / n).toFixed(4) });
    expect(Number(status.agreement_low)).toBeLessThanOrEqual(Number(status.agreement));
    expect(Number(status.cohen_kappa)).toBeLessThan(1);
    expect(rows.map(({ what }) => what)).toContain('theme:mental_health');

    const listed = csvParse((await runCli('agreement', machine, person, ...csv, '--disagreements')).stdout);
    expect(listed.map(({ what }) => what).sort()).toEqual(['status', 'themes']);
    for (const { file, span_start, span_end, sentence } of listed) {
      expect(file).toBe(basename(noticePath('004')));
      expect(sentence).toBe(noticeText('004').slice(Number(span_start), Number(span_end)));
    }
    const table = await runCli('agreement', join(machine, '004.json'), join(person, 'mine.json'), '--notices', NOTICES);
    expect(table.stdout).toContain(`1 notice: ${n} measures in both, 0 only in A, 0 only in B`);
    expect(table.stdout).toContain('2 disagreements');
    const again = await runCli('agreement', machine, person, ...csv, '--seed', '1');
    expect(again.stdout).toBe(statistics.stdout);
  });

  it('compares by offsets where the text is not at hand', async () => {
    const { machine, person } = await codings(() => {});
    const empty = temporaryFolder();
    const { code, stdout } = await runCli('agreement', machine, person, '--notices', empty);
    expect(code).toBe(0);
    expect(stdout).toContain('0 disagreements');
  });

  it('says what it cannot compare', async () => {
    const { machine, person } = await codings((list) => {
      for (const measure of list) delete measure.start;
    });
    const empty = temporaryFolder();
    const without = await runCli('agreement', machine, person, '--notices', empty);
    expect(without).toMatchObject({ code: 1, stdout: '' });
    expect(without.stderr).toContain('mine.json: gives no offsets; name the folder that holds');
    expect((await runCli('agreement', machine, empty)).stderr).toContain(`${empty}: holds no coding (.json)`);
    expect((await runCli('agreement', machine, 'nowhere')).stderr).toBe('notice-atlas: nowhere: no such file\n');
    const other = join(empty, 'other.json');
    writeFileSync(other, JSON.stringify({ file: 'other.txt', measures: [] }));
    expect((await runCli('agreement', machine, other)).stderr).toContain('have no notice in common');
    expect((await runCli('agreement', machine, person, '--seed', 'x')).code).toBe(2);
  });
});
