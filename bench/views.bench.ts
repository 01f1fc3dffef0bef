/** The views over a corpus that is multiplied in SQL from the sample notices, places and dates varied. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeNotice } from '../src/coding/code-notice.ts';
import { loadCodebook } from '../src/coding/load-codebook.ts';
import { parseNotice } from '../src/notice/parse-notice.ts';
import { contentHash } from '../src/warehouse/content-hash.ts';
import { createSchema } from '../src/warehouse/create-schema.ts';
import { startEngine } from '../src/warehouse/engine.ts';
import { NOTICE_TABLES } from '../src/warehouse/tables.ts';
import { WarehouseBuild } from '../src/warehouse/warehouse-build.ts';
import { sampleNotices } from './corpus.ts';
import { printTable } from './print-table.ts';
import { timeViews } from './view-times.ts';

const NOTICES = 10_000;
/** What the copies of a notice do not share; rows of all other tables differ in their notice alone. */
const VARIED = `c.new_id AS notice_id, c.new_hash AS content_hash, '' AS text, c.copy % 2800 + 1 AS sort_key,
  (110000 + c.copy % 2800)::VARCHAR AS adcode, '第' || c.copy % 2800 || '县' AS jurisdiction,
  '第' || c.copy % 31 || '省' AS province, 'county' AS level,
  (DATE '2021-01-01' + (c.copy * 7 % 1800)::INTEGER)::VARCHAR AS published`;

export async function viewsBench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-views-'));
  try {
    const seed = join(folder, 'seed.duckdb');
    const large = join(folder, 'large.duckdb');
    await buildSeed(seed);
    const engine = await startEngine();
    const { connection } = engine;
    await connection.run(`ATTACH '${seed}' AS seed (READ_ONLY)`);
    await connection.run(`ATTACH '${large}' AS large (STORAGE_VERSION 'v1.0.0', BLOCK_SIZE 16384)`);
    await connection.run('USE large');
    await createSchema(connection);
    for (const table of ['build', 'themes', 'indicators']) {
      await connection.run(`INSERT INTO large.${table} FROM seed.${table}`);
    }
    const copies = Math.ceil(NOTICES / sampleNotices().length);
    await connection.run(
      `CREATE TEMP TABLE copies AS SELECT notice_id, copy, sha256(notice_id || copy) AS new_hash, left(new_hash, 16) AS new_id
       FROM seed.notices CROSS JOIN range(${copies}) AS r (copy)`,
    );
    for (const table of NOTICE_TABLES) {
      const varied = table === 'notices' ? VARIED : 'c.new_id AS notice_id';
      await connection.run(
        `INSERT INTO large.${table} SELECT t.* REPLACE (${varied}) FROM temp.copies c JOIN seed.${table} t USING (notice_id)`,
      );
    }
    await connection.run('CHECKPOINT large');
    const times = await timeViews(connection);
    engine.close();
    printTable(
      `Views over ${copies * sampleNotices().length} notices (${(statSync(large).size / 1e6).toFixed(0)} MB without the texts)`,
      ['view', 'rows', 'ms'],
      times.map(({ view, rows, time }) => [view, String(rows), time.toFixed(0)]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildSeed(file: string): Promise<void> {
  const codebook = loadCodebook('data/codebook');
  const build = await WarehouseBuild.open(file, codebook, 'bench');
  for (const [index, text] of sampleNotices().entries()) {
    const coded = codeNotice(parseNotice(text), text, codebook);
    await build.add({ file: `${index}.txt`, encoding: 'utf-8', text, hash: contentHash(text), coded });
  }
  await build.finish();
}
