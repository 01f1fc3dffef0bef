import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { noticeText } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { writeNotices } from '../support/vary-notices.ts';
import { warehouseState } from '../support/warehouse-state.ts';

const temporaryFolder = useTemporaryFolders();

it('gives the same database, row by row, and the same report whatever the number of threads', {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder();
  const input = writeNotices(join(folder, 'in'), 150);
  mkdirSync(join(input, 'more'));
  // In among them what is left out, by threads too, and what is there twice.
  for (let i = 0; i < 5; i += 1) {
    writeFileSync(join(input, `00${i}5-no-notice.txt`), `第${i}份不是通报。`);
    writeFileSync(join(input, 'more', `same-${i}.txt`), noticeText('001'));
  }
  const runs: { state: string; report: string[] }[] = [];
  for (const jobs of ['1', '2', '5']) {
    const db = join(folder, `${jobs}.duckdb`);
    const { code, stderr } = await runCli('ingest', input, '--db', db, '--jobs', jobs);
    expect(code).toBe(1);
    const report = stderr.split('\n').filter((line) => !/^\d+\/\d+ /.test(line));
    runs.push({ state: await warehouseState(db), report: report.map((line) => line.replace(db, 'DB')) });
  }
  expect(runs[0]!.report.at(-2)).toBe('DB: 151 notices (151 parsed, 0 unchanged, 5 left out)');
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[2]).toEqual(runs[0]);
});
