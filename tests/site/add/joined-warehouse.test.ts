import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parserVersion } from '../../../src/cli/parser-version.ts';
import { writeReadingKit } from '../../../src/cli/write-reading-kit.ts';
import { loadCodebook } from '../../../src/coding/load-codebook.ts';
import { preparer } from '../../../src/ingest/prepare-notice.ts';
import { OtherBuildError } from '../../../src/site/add/build-versions.ts';
import { rowsOf } from '../../../src/site/add/engine-work.ts';
import { addedReader } from '../../../src/site/add/read-added.ts';
import { EMPTY_DATABASE_FILE } from '../../../src/site/add/reading-kit.ts';
import { assertSavable, saveDatabase } from '../../../src/site/add/save-database.ts';
import { dropAdded, JOINED_SCHEMA, joinAdded, leaveAdded } from '../../../src/site/data/joined-warehouse.ts';
import { materialise } from '../../../src/site/data/materialise.ts';
import { DEFAULT_LIMITS } from '../../../src/text/formats/limits.ts';
import type { NoticeRows } from '../../../src/warehouse/load-notices.ts';
import { openReadOnly } from '../../../src/warehouse/open-read-only.ts';
import { CORPUS_TABLES } from '../../../src/warehouse/tables.ts';
import { WarehouseBuild } from '../../../src/warehouse/warehouse-build.ts';
import { openOnPage, type PageEngine } from '../../support/page-engine.ts';
import { noticePath } from '../../support/sample-notices.ts';

const CODEBOOK = loadCodebook('data/codebook');
const versions = { parser: parserVersion(), codebook: CODEBOOK.version };
const RUN = { builtAt: '2025-08-08T09:30:00Z', toolVersion: '0.1.0' };

let folder: string;
let all: string;
let part: string;
let rowsByNumber: Map<string, NoticeRows>;
let page: PageEngine;

async function read(number: string): Promise<NoticeRows> {
  const path = noticePath(number);
  const bytes = new Uint8Array(readFileSync(path));
  const reading = await addedReader({ versions, codebook: CODEBOOK, tool: '0.1.0' })(path, bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  return reading.rows;
}

/** A warehouse of some of the samples, as the command line builds it. */
async function writeWarehouse(file: string, numbers: readonly string[]): Promise<void> {
  const prepare = preparer({ codebook: CODEBOOK, corrections: [], versions, limits: DEFAULT_LIMITS }, null);
  const build = await WarehouseBuild.open(file, CODEBOOK, versions.parser);
  for (const number of numbers) {
    const path = noticePath(number);
    await build.addRows((await prepare({ path, bytes: readFileSync(path), listed: null })).rows);
  }
  await build.finish(RUN);
}

const RELATIONS = [...readFileSync('docs/dictionary.md', 'utf8').matchAll(/<a id="(\w+)">/g)].map(([, name]) => name!);
/** What is made of all notices together when a warehouse is built, and stays as it was where some are added. */
const OF_BUILD: readonly string[] = CORPUS_TABLES;
/** What is reckoned from that, each with notices that were added as not compared. */
const FROM_BUILD = ['notice_reuse'];
const FROM_NOTICES = RELATIONS.filter((relation) => ![...OF_BUILD, ...FROM_BUILD].includes(relation));
const ask = (sql: string) => rowsOf(page.connection, sql);

const rowsAsText = (relation: string) => `SELECT r::VARCHAR AS row FROM ${relation} r`;

/** Rows of one text each, in order; sums that were added up in another order differ in their last digit. */
function comparable(rows: readonly unknown[]): string[] {
  return rows
    .map((entry) => (entry as { row: string }).row.replace(/\d+\.\d{12,}/g, (number) => Number(number).toPrecision(12)))
    .sort();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'notice-atlas-added-'));
  all = join(folder, 'all.duckdb');
  part = join(folder, 'part.duckdb');
  await writeWarehouse(all, ['000', '001', '002', '003', '004']);
  await writeWarehouse(part, ['000', '003', '004']);
  mkdirSync(join(folder, 'data'));
  await writeReadingKit(folder, CODEBOOK);
  rowsByNumber = new Map([
    ['001', await read('001')],
    ['002', await read('002')],
  ]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  page = await openOnPage(part);
});
afterEach(() => page.close());

const added = () => [...rowsByNumber.values()];

describe('joinAdded', () => {
  it('makes every table and view what it would be had all notices been built into one warehouse', async () => {
    await materialise(page.connection, 'warehouse.main');
    await joinAdded(page.connection, added());
    await materialise(page.connection, JOINED_SCHEMA);
    const [whole, before] = [await openReadOnly(all), await openReadOnly(part)];
    try {
      for (const relation of FROM_NOTICES) {
        if (relation === 'run') continue;
        const expected = comparable(await whole.query(rowsAsText(relation)));
        expect(comparable(await ask(rowsAsText(relation))), relation).toEqual(expected);
      }
      for (const relation of OF_BUILD) {
        const expected = comparable(await before.query(rowsAsText(relation)));
        expect(comparable(await ask(rowsAsText(relation))), relation).toEqual(expected);
      }
    } finally {
      before.close();
      whole.close();
    }
  }, 60_000);

  it('comes to the same one notice after the other, and after one was taken out and put back', async () => {
    await joinAdded(page.connection, [rowsByNumber.get('002')!]);
    await joinAdded(page.connection, [rowsByNumber.get('001')!]);
    const before = comparable(await ask(rowsAsText('notice_overview')));
    const [id] = await ask(`SELECT notice_id FROM notices WHERE file LIKE '002%'`);
    await dropAdded(page.connection, [(id as { notice_id: string }).notice_id]);
    expect(await ask('SELECT count(*) AS n FROM notices')).toEqual([{ n: 4 }]);
    expect(await ask('SELECT max(sort_key) AS n FROM notices')).toEqual([{ n: 4 }]);
    await joinAdded(page.connection, [rowsByNumber.get('002')!]);
    expect(comparable(await ask(rowsAsText('notice_overview')))).toEqual(before);
  });

  it('adds nothing where a notice is there already, and says so', async () => {
    await joinAdded(page.connection, [rowsByNumber.get('001')!]);
    await expect(joinAdded(page.connection, added())).rejects.toThrow(/[Dd]uplicate key/);
    expect(await ask('SELECT count(*) AS n FROM notices')).toEqual([{ n: 4 }]);
  });

  it('refuses what another version has read', async () => {
    const reading = await addedReader({ versions: { ...versions, codebook: 'other' }, codebook: CODEBOOK, tool: '' })(
      'a.txt',
      new Uint8Array(readFileSync(noticePath('001'))),
    );
    if (!reading.ok) throw new Error('it is a notice');
    await expect(joinAdded(page.connection, [reading.rows])).rejects.toThrow(OtherBuildError);
    expect(await ask('SELECT count(*) AS n FROM notices')).toEqual([{ n: 3 }]);
  });
});

describe('leaveAdded', () => {
  it('leaves the warehouse as it was, to be joined again', async () => {
    const before = comparable(await ask(rowsAsText('notices')));
    await joinAdded(page.connection, added());
    await leaveAdded(page.connection);
    expect(comparable(await ask(rowsAsText('notices')))).toEqual(before);
    await joinAdded(page.connection, added());
    expect(await ask('SELECT count(*) AS n FROM notices')).toEqual([{ n: 5 }]);
  });

  it('has nothing to do where nothing was added', async () => {
    await leaveAdded(page.connection);
    expect(await ask('SELECT count(*) AS n FROM notices')).toEqual([{ n: 3 }]);
  });
});

describe('saveDatabase', () => {
  async function saved(what: 'all' | 'added') {
    const base = new Uint8Array(readFileSync(what === 'all' ? part : join(folder, EMPTY_DATABASE_FILE)));
    const bytes = await saveDatabase(page.connection, { base, tool: RUN.toolVersion, savedAt: RUN.builtAt });
    const file = join(folder, `saved-${what}.duckdb`);
    rmSync(file, { force: true });
    writeFileSync(file, bytes);
    return openReadOnly(file);
  }

  it('saves what a build of all notices would have made, comments included', async () => {
    await joinAdded(page.connection, added());
    const [mine, whole] = [await saved('all'), await openReadOnly(all)];
    try {
      for (const relation of FROM_NOTICES) {
        const sql = rowsAsText(relation);
        expect(comparable(await mine.query(sql)), relation).toEqual(comparable(await whole.query(sql)));
      }
      const comments = `SELECT table_name, column_name, comment FROM duckdb_columns()
        WHERE database_name = current_database() AND NOT internal ORDER BY ALL`;
      expect(await mine.query(comments)).toEqual(await whole.query(comments));
    } finally {
      mine.close();
      whole.close();
    }
  }, 60_000);

  it('refuses to fill a file that is not of the warehouse that is open, and goes on afterwards', async () => {
    await joinAdded(page.connection, added());
    const base = new Uint8Array(readFileSync(all));
    const saving = { base, tool: '0.1.0', savedAt: RUN.builtAt };
    await expect(saveDatabase(page.connection, saving)).rejects.toThrow(OtherBuildError);
    (await saved('all')).close();
    await assertSavable(page.connection);
  });

  it('saves the added notices alone, their places numbered among themselves, twice in a row', async () => {
    await joinAdded(page.connection, added());
    for (const _ of [1, 2]) {
      const mine = await saved('added');
      try {
        expect(await mine.query('SELECT sort_key FROM notices ORDER BY 1')).toEqual([{ sort_key: 1 }, { sort_key: 2 }]);
        expect(await mine.query('SELECT notices, files FROM run')).toEqual([{ notices: 2, files: 2 }]);
        const [measures] = await mine.query('SELECT count(*)::INTEGER AS n FROM measures');
        expect(measures).toEqual((await ask('SELECT count(*) AS n FROM added.measures'))[0]);
      } finally {
        mine.close();
      }
    }
    expect(await ask('SELECT count(*) AS n FROM notices')).toEqual([{ n: 5 }]);
  });
});
