import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticeId } from '../../src/warehouse/content-hash.ts';
import { startEngine } from '../../src/warehouse/engine.ts';
import { packNotice } from '../../src/warehouse/load-notices.ts';
import { noticeRows } from '../../src/warehouse/notice-rows.ts';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import type { Row } from '../../src/warehouse/query-rows.ts';
import type { SourceNotice } from '../../src/warehouse/source-notice.ts';
import { NOTICE_TABLES } from '../../src/warehouse/tables.ts';
import { WarehouseBuild } from '../../src/warehouse/warehouse-build.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';
import { CODEBOOK, sampleNotice } from './sample-notice.ts';

const temporaryFolder = useTemporaryFolders();
const QINGYUAN = sampleNotice('清远市', '441800');
const QINZHOU = sampleNotice('秦州区', '620502');
const NOWHERE = sampleNotice('某地', null);

async function build(db: string, add: SourceNotice[], keep: SourceNotice[] = [], parser = 'p1', codebook = CODEBOOK) {
  const warehouse = await WarehouseBuild.open(db, codebook, parser);
  const kept = keep.map((notice) => warehouse.keep(notice.hash, notice.file, notice.corrections?.fingerprint));
  for (const notice of add) await warehouse.add(notice);
  return { kept, written: await warehouse.finish() };
}

async function rows(db: string, sql: string): Promise<Row[]> {
  const warehouse = await openReadOnly(db);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

async function allRows(db: string): Promise<Record<string, Row[]>> {
  const warehouse = await openReadOnly(db);
  const tables: Record<string, Row[]> = {};
  for (const table of NOTICE_TABLES) tables[table] = await warehouse.query(`SELECT * FROM ${table} ORDER BY ALL`);
  warehouse.close();
  return tables;
}

describe('WarehouseBuild', () => {
  it('does not keep a notice that was never cut into words, as those that the page has read', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    const warehouse = await WarehouseBuild.open(db, CODEBOOK, 'p1');
    const versions = { parser: 'p1', codebook: CODEBOOK.version };
    await warehouse.addRows(packNotice(noticeRows(QINGYUAN, versions, null)));
    await warehouse.finish();
    expect(await rows(db, 'FROM measure_words')).toEqual([]);
    expect(await build(db, [QINGYUAN], [QINGYUAN])).toEqual({ kept: [false], written: true });
    expect(await rows(db, 'SELECT count(*)::INTEGER AS n FROM measure_words')).toEqual([{ n: 1 }]);
    expect(await build(db, [], [QINGYUAN])).toEqual({ kept: [true], written: false });
  });

  it('loads every table with its spans and words', async () => {
    const db = join(temporaryFolder(), 'deep', "o'dd", 'atlas.duckdb');
    expect(await build(db, [QINGYUAN])).toEqual({ kept: [], written: true });
    const tables = await allRows(db);
    // Nothing in it repeats anything.
    for (const table of NOTICE_TABLES) expect(tables[table], table).toHaveLength(table === 'repeats' ? 0 : 1);
    const { text, hash } = QINGYUAN;
    const notice_id = noticeId(hash);
    const [notice] = tables.notices!;
    expect(notice).toMatchObject({ notice_id, content_hash: hash, text, span_end: text.length, claimed_problems: 12 });
    expect(tables.measure_themes).toEqual([
      {
        notice_id,
        measure_id: '1.1',
        theme: 'school_meals',
        subtheme: null,
        rank: 1,
        score: 2.5,
        span_start: text.indexOf('食堂约'),
        span_end: text.indexOf('食堂约') + 3,
        evidence: '食堂约',
        evidence_spans: [text.indexOf('食堂约'), text.indexOf('办法')]
          .map((at, index) => `${at}-${at + [3, 2][index]!} ${['食堂约', '办法'][index]}`)
          .join(';'),
      },
    ]);
    expect(tables.metrics![0]).toMatchObject({
      quote: '约20次',
      value: 20,
      value_high: null,
      indicator: 'meal_inspections',
    });
    expect(tables.dates![0]).toMatchObject({ measure_id: '1.1', iso: '2025-05', iso_end: '2025-06', words: '印发' });
    expect(tables.measures![0]!.text).toBe('一是检查食堂约20次，印发《“食堂”办法》。');
    expect(await rows(db, 'SELECT count(*) AS n FROM themes')).toEqual([{ n: CODEBOOK.themes.length }]);
    expect(await rows(db, 'SELECT count(*) AS n FROM indicators')).toEqual([{ n: CODEBOOK.indicators.length }]);
  });

  it('opens every view under another database name', async () => {
    const db = join(temporaryFolder(), 'other-name.duckdb');
    await build(db, [QINGYUAN]);
    const views = await rows(db, 'SELECT view_name FROM duckdb_views() WHERE NOT internal');
    expect(views.length).toBeGreaterThan(0);
    for (const { view_name } of views) await rows(db, `SELECT * FROM ${String(view_name)}`);
  });

  it('comments every table, view and column', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    await build(db, [QINGYUAN]);
    expect(await rows(db, 'SELECT table_name FROM duckdb_tables() WHERE comment IS NULL')).toEqual([]);
    expect(await rows(db, 'SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL')).toEqual([]);
    const bare = 'SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL AND NOT internal';
    expect(await rows(db, bare)).toEqual([]);
  });

  it('writes storage that the page can open: small blocks and an old version', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    await build(db, [QINGYUAN]);
    const [size] = await rows(db, 'SELECT block_size FROM pragma_database_size()');
    expect(size).toEqual({ block_size: 16384 });
    const [database] = await rows(
      db,
      "SELECT tags['storage_version'] AS version FROM duckdb_databases() WHERE NOT internal",
    );
    expect(database!.version).toMatch(/^v1\.0\.0/);
  });

  it('leaves the file untouched when nothing changed', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    await build(db, [QINGYUAN, QINZHOU]);
    const before = statSync(db);
    expect(await build(db, [], [QINGYUAN, QINZHOU])).toEqual({ kept: [true, true], written: false });
    const after = statSync(db);
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  it('copies unchanged notices and yields what a build from nothing yields', async () => {
    const folder = temporaryFolder();
    const grown = join(folder, 'grown.duckdb');
    await build(grown, [QINZHOU, NOWHERE]);
    expect(await build(grown, [QINGYUAN], [QINZHOU])).toEqual({ kept: [true], written: true });
    const fresh = join(folder, 'fresh.duckdb');
    await build(fresh, [QINGYUAN, QINZHOU]);
    expect(await allRows(grown)).toEqual(await allRows(fresh));
  });

  it('numbers jurisdictions by code, unknown places last, one number a place', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    const again = sampleNotice('清远市', '441800');
    again.text += '（二）';
    await build(db, [NOWHERE, QINZHOU, QINGYUAN, { ...again, hash: 'f'.repeat(64), file: 'again.txt' }]);
    expect(await rows(db, 'SELECT file, sort_key FROM notices ORDER BY sort_key, file DESC')).toEqual([
      { file: '清远市.txt', sort_key: 1 },
      { file: 'again.txt', sort_key: 1 },
      { file: '秦州区.txt', sort_key: 2 },
      { file: '某地.txt', sort_key: 3 },
    ]);
  });

  it('keeps nothing that another parser or codebook made, nor a notice under a new name', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    await build(db, [QINGYUAN]);
    const edited = { ...CODEBOOK, version: 'edited' };
    expect((await build(db, [QINGYUAN], [QINGYUAN], 'p1', edited)).kept).toEqual([false]);
    expect((await build(db, [QINGYUAN], [QINGYUAN], 'p2', edited)).kept).toEqual([false]);
    const renamed = { ...QINGYUAN, file: 'renamed.txt' };
    expect((await build(db, [renamed], [renamed], 'p2', edited)).kept).toEqual([false]);
    expect(await rows(db, 'SELECT file, parser_version FROM notices')).toEqual([
      { file: 'renamed.txt', parser_version: 'p2' },
    ]);
  });

  it('keeps nothing whose corrections have changed since', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    await build(db, [QINGYUAN, QINZHOU]);
    const { corrections: _, ...uncorrected } = QINGYUAN;
    expect(await build(db, [uncorrected], [uncorrected, QINZHOU])).toEqual({ kept: [false, true], written: true });
    expect(await rows(db, 'SELECT notice_id FROM corrections')).toEqual([{ notice_id: noticeId(QINZHOU.hash) }]);
  });

  it('replaces a file of an older schema', async () => {
    const db = join(temporaryFolder(), 'atlas.duckdb');
    const engine = await startEngine(db);
    await engine.connection.run(
      "CREATE TABLE build AS SELECT 'p1' AS parser_version, 'c' AS codebook_version, 'older' AS schema_hash",
    );
    await engine.connection.run('CREATE TABLE notices (content_hash VARCHAR, file VARCHAR, "encoding" VARCHAR)');
    await engine.connection.run("INSERT INTO notices VALUES ($1, $2, 'utf-8')", [QINGYUAN.hash, QINGYUAN.file]);
    engine.close();
    expect(await build(db, [QINGYUAN], [QINGYUAN])).toEqual({ kept: [false], written: true });
    expect(await rows(db, 'SELECT applied, reason FROM corrections')).toEqual([{ applied: true, reason: null }]);
  });

  it('holds its keys: a row that refers to nothing fails and the old file stays', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    await build(db, [QINGYUAN]);
    const before = readFileSync(db);
    const broken = structuredClone(QINZHOU);
    broken.coded.measures[0]!.themes[0]!.theme = 'no_such_theme';
    const warehouse = await WarehouseBuild.open(db, CODEBOOK, 'p1');
    await warehouse.add(broken);
    await expect(warehouse.finish()).rejects.toThrow(/foreign key/i);
    warehouse.abandon();
    expect(readFileSync(db).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['atlas.duckdb']);
  });

  it('does not undo what another program wrote meanwhile', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    await build(db, [QINGYUAN]);
    const late = await WarehouseBuild.open(db, CODEBOOK, 'p1');
    await late.add(NOWHERE);
    // The other program is stood in for by a renamed file: one process has one successor.
    copyFileSync(db, `${db}.other`);
    renameSync(`${db}.other`, db);
    const before = readFileSync(db);
    await expect(late.finish()).rejects.toThrow(`${db}: cannot be written: another program has replaced it`);
    late.abandon();
    expect(readFileSync(db).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['atlas.duckdb']);
  });

  it('names the file that cannot be written', async () => {
    const file = join(temporaryFolder(), 'a.txt');
    writeFileSync(file, 'x');
    const below = join(file, 'atlas.duckdb');
    await expect(WarehouseBuild.open(below, CODEBOOK, 'p1')).rejects.toThrow(`${below}: cannot be written: `);
  });

  it('refuses a target that is no warehouse and leaves it as it is', async () => {
    const folder = temporaryFolder();
    const text = join(folder, 'text.duckdb');
    writeFileSync(text, 'not a database at all');
    await expect(WarehouseBuild.open(text, CODEBOOK, 'p1')).rejects.toThrow(`${text}: is not a DuckDB database`);
    expect(readFileSync(text, 'utf8')).toBe('not a database at all');
    const directory = join(folder, 'folder.duckdb');
    mkdirSync(directory);
    await expect(WarehouseBuild.open(directory, CODEBOOK, 'p1')).rejects.toThrow(`${directory}: is not a file`);
    const busy = join(folder, 'busy.duckdb');
    await build(busy, [QINGYUAN]);
    writeFileSync(`${busy}.wal`, 'x');
    await expect(WarehouseBuild.open(busy, CODEBOOK, 'p1')).rejects.toThrow('another program is writing to it');
  });

  it('removes what a killed build left behind, and no more', async () => {
    const folder = temporaryFolder();
    const db = join(folder, 'atlas.duckdb');
    const ended = 2 ** 22 + 1; // above the largest process id of Linux and macOS
    for (const name of [
      `atlas.duckdb.tmp-${ended}`,
      `atlas.duckdb.tmp-${ended}.wal`,
      `atlas.duckdb.tmp-${process.ppid}`,
    ]) {
      writeFileSync(join(folder, name), 'x');
    }
    await build(db, [QINGYUAN]);
    expect(readdirSync(folder).sort()).toEqual(['atlas.duckdb', `atlas.duckdb.tmp-${process.ppid}`]);
  });
});
