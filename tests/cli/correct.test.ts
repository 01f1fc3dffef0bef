import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadCorrections } from '../../src/corrections/corrections-file.ts';
import { contentHash } from '../../src/warehouse/content-hash.ts';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { runCli } from '../support/run-cli.ts';
import { noticePath, noticeText } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const temporaryFolder = useTemporaryFolders();
const NOTICE = noticePath('002');
const HASH = contentHash(noticeText('002'));
const WHO = ['--who', '王明', '--why', '核对原文：尚在推进'];

async function firstMeasure() {
  const { stdout } = await runCli('parse', NOTICE);
  const [measure] = JSON.parse(stdout).measures;
  return { ...measure, span: `${measure.start}-${measure.end}`, other: measure.status === 'mixed' ? 'done' : 'mixed' };
}

async function query(db: string, sql: string) {
  const warehouse = await openReadOnly(db);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

describe('correct', () => {
  it('adds a correction that parse and ingest apply, and reports it when it no longer fits', async () => {
    const folder = temporaryFolder();
    const csv = join(folder, 'corrections.csv');
    const db = join(folder, 'atlas.duckdb');
    const own = ['--corrections', csv];
    const { span, status, other } = await firstMeasure();
    writeFileSync(csv, '');
    expect((await runCli('ingest', NOTICE, '--db', db, ...own)).stderr).toContain('1 parsed, 0 unchanged');

    const target = ['--notice', HASH.slice(0, 12), '--row', 'measure', '--span', span, '--field', 'status'];
    const added = await runCli('correct', ...target, '--old', status, '--new', other, ...WHO, ...own);
    expect(added).toMatchObject({ code: 0, stdout: '' });
    expect(added.stderr).toContain(`added: measure ${span} of ${NOTICE}: status "${status}" -> "${other}"`);
    expect(JSON.parse((await runCli('parse', NOTICE, ...own)).stdout).measures[0].status).toBe(other);

    expect((await runCli('ingest', NOTICE, '--db', db, ...own)).stderr).toContain('1 parsed, 0 unchanged');
    expect(await query(db, 'SELECT status FROM measures ORDER BY ordinal LIMIT 1')).toEqual([{ status: other }]);
    expect(await query(db, 'SELECT old_value, new_value, corrected_by, applied, reason FROM corrections')).toEqual([
      { old_value: status, new_value: other, corrected_by: '王明', applied: true, reason: null },
    ]);
    expect((await runCli('ingest', NOTICE, '--db', db, ...own)).stderr).toContain('1 unchanged); nothing to write');

    // The span moves by one: reported by name, now and as long as it stays so.
    writeFileSync(csv, readFileSync(csv, 'utf8').replace(`,${span.split('-')[0]},`, ',1,'));
    const reported = `${csv}: row 2: measure 1-${span.split('-')[1]} status (王明, `;
    for (const count of ['1 parsed', '1 unchanged']) {
      const { code, stderr } = await runCli('ingest', NOTICE, '--db', db, ...own);
      expect(code).toBe(0);
      expect(stderr).toContain(reported);
      expect(stderr).toContain(`of ${basename(NOTICE)}: not applied: no measure stands at`);
      expect(stderr).toContain(count);
    }
    expect(await query(db, 'SELECT status FROM measures ORDER BY ordinal LIMIT 1')).toEqual([{ status }]);
    expect(await query(db, 'SELECT applied FROM corrections')).toEqual([{ applied: false }]);
  });

  it('loses none of several that are added at once', async () => {
    const csv = join(temporaryFolder(), 'corrections.csv');
    const fields = ['title', 'issuer', 'inspector', 'phone', 'email', 'postcode'];
    const runs = fields.map((field) => {
      const target = ['--notice', NOTICE, '--row', 'notice', '--field', field, '--new', '*'];
      return runCli('correct', ...target, ...WHO, '--corrections', csv);
    });
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual(fields.map(() => 0));
    expect(
      loadCorrections(csv)
        .of(HASH)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(fields.toSorted());
  });

  it('says so when the text of a correction is not loaded', async () => {
    const folder = temporaryFolder();
    const csv = join(folder, 'corrections.csv');
    const target = ['--notice', NOTICE, '--row', 'notice', '--field', 'published', '--new', '2025-01-02'];
    expect((await runCli('correct', ...target, ...WHO, '--corrections', csv)).code).toBe(0);
    const ingest = ['ingest', noticePath('004'), '--db', join(folder, 'atlas.duckdb'), '--corrections', csv];
    expect((await runCli(...ingest)).stderr).toContain(`${csv}: row 2: for a text that is not loaded here`);
  });

  it('writes nothing where something does not fit', async () => {
    const csv = join(temporaryFolder(), 'corrections.csv');
    const { span, status } = await firstMeasure();
    const fails = async (message: string, ...change: string[]) => {
      const given = new Map([
        ['--notice', NOTICE],
        ['--row', 'measure'],
        ['--span', span],
        ['--field', 'status'],
        ['--new', 'mixed'],
      ]);
      for (let i = 0; i < change.length; i += 2) given.set(change[i]!, change[i + 1]!);
      const { code, stderr } = await runCli('correct', ...[...given].flat(), ...WHO, '--corrections', csv);
      expect(stderr).toContain(message);
      expect(existsSync(csv)).toBe(false);
      return code;
    };
    expect(await fails('no measure stands at 1-2; the nearest stands at', '--span', '1-2')).toBe(1);
    expect(await fails('a measure has no field value', '--field', 'value')).toBe(1);
    expect(await fails('new status must be one of done', '--new', 'finished')).toBe(1);
    expect(await fails('new status is the same as old', '--new', status)).toBe(1);
    expect(await fails(`is "${status}", not "nothing"`, '--old', 'nothing')).toBe(1);
    expect(await fails('has no theme no_such', '--field', 'themes', '--new', 'no_such')).toBe(1);
    expect(await fails('no notice below', '--notice', 'deadbeef')).toBe(1);
    expect(await fails('no such file, nor a content hash', '--notice', 'nowhere.txt')).toBe(1);
    expect(await fails('"12" is no span', '--span', '12')).toBe(2);
    expect(await fails('Allowed choices are notice, heading', '--row', 'table')).toBe(2);
  });
});
