/** Families and spans of sentences set down by hand; and what reading the five sample notices side by side finds shared. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import type { ReadOnlyWarehouse } from '../../src/warehouse/open-read-only.ts';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { WarehouseBuild } from '../../src/warehouse/warehouse-build.ts';
import { useWarehouses, writeWarehouse } from '../support/built-warehouse.ts';
import { makeNotice } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { countedIn, FORM, FORM_CHANGED, PAIR, reuseNotices, TWICE } from '../support/reuse-corpus.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const warehouseOf = useWarehouses();
const temporaryFolder = useTemporaryFolders();

async function placesOf(warehouse: ReadOnlyWarehouse) {
  const rows = await warehouse.query(
    `SELECT n.jurisdiction, n.text, r.* EXCLUDE (notice_id) FROM reused_passages r JOIN notices n USING (notice_id)
     ORDER BY n.sort_key, r.ordinal`,
  );
  return rows.map((row) => ({
    place: row.jurisdiction,
    family: row.family,
    ordinal: row.ordinal,
    similarity: row.similarity,
    characters: row.characters,
    words: String(row.text).slice(Number(row.span_start), Number(row.span_end)),
  }));
}

const TABLES = ['compared_texts', 'passage_families', 'reused_passages'] as const;
const rowsOf = async (warehouse: ReadOnlyWarehouse) =>
  Promise.all(TABLES.map((table) => warehouse.query(`FROM ${table} ORDER BY ALL`)));

describe('what notices share', () => {
  it('is written with its families and the spans of its words', async () => {
    const warehouse = await warehouseOf(reuseNotices());
    const places = await placesOf(warehouse);
    const shared = FORM_CHANGED.slice('根据巡察'.length);
    expect(places.map(({ place, family, words }) => [place, family, words])).toEqual([
      ['甲市', 1, FORM],
      ['甲市', 2, PAIR],
      ['乙市', 1, FORM],
      ['乙市', 2, PAIR],
      ['乙市', 3, TWICE],
      ['乙市', 3, TWICE],
      ['丙市', 1, expect.stringContaining(shared)],
    ]);
    for (const { words, characters } of places) expect(characters).toBe(countedIn(words));
    expect(await warehouse.query('SELECT family, notices, passages FROM passage_families ORDER BY family')).toEqual([
      { family: 1, notices: 3, passages: 3 },
      { family: 2, notices: 2, passages: 2 },
      { family: 3, notices: 1, passages: 2 },
    ]);
    // Aligned with each other, all characters but one of the shorter are the same.
    const matched = countedIn(FORM) - 1;
    const similarities = places.filter(({ family }) => family === 1).map(({ similarity }) => Number(similarity));
    expect(Math.min(...similarities)).toBeCloseTo(matched / countedIn(FORM_CHANGED), 12);
    expect(Math.max(...similarities)).toBe(1);
  });

  it('counts in each notice what was compared', async () => {
    const warehouse = await warehouseOf(reuseNotices());
    const rows = await warehouse.query(
      `SELECT n.text, c.characters, c.passages FROM compared_texts c JOIN notices n USING (notice_id) ORDER BY n.sort_key`,
    );
    expect(rows.map(({ passages }) => passages)).toEqual([3, 5, 2]);
    for (const { text, characters } of rows) {
      expect(characters).toBe([...String(text)].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length);
    }
  });

  it('is the same whatever the order of the notices', async () => {
    const notices = reuseNotices();
    const forward = await rowsOf(await warehouseOf(notices));
    expect(await rowsOf(await warehouseOf(notices.toReversed()))).toEqual(forward);
    expect(forward.every((rows) => rows.length > 0)).toBe(true);
  });

  it('is made anew of all notices when one is added to those that are kept', async () => {
    const file = join(temporaryFolder(), 'atlas.duckdb');
    const codebook = loadCodebook('data/codebook');
    const [first, ...rest] = reuseNotices();
    await writeWarehouse(file, rest);
    const build = await WarehouseBuild.open(file, codebook, 'test');
    for (const { hash, file: name } of rest) expect(build.keep(hash, name)).toBe(true);
    await build.add(first!);
    await build.finish({ builtAt: '2025-08-08T09:30:00Z', toolVersion: 'test' });
    const grown = await openReadOnly(file);
    try {
      expect(await rowsOf(grown)).toEqual(await rowsOf(await warehouseOf(reuseNotices())));
    } finally {
      grown.close();
    }
  });

  it('is nothing where no notice has a sentence that can be compared', async () => {
    const warehouse = await warehouseOf([makeNotice({ place: '甲市', measures: [] })]);
    const [compared, families, places] = await rowsOf(warehouse);
    expect(compared).toHaveLength(1);
    expect([families, places]).toEqual([[], []]);
  });

  it('is in the five samples what a reader finds: forms that notices have in common, and sentences reported again', async () => {
    const { file } = await openSamples();
    const warehouse = await openReadOnly(file);
    try {
      const places = await placesOf(warehouse);
      const families = [...new Set(places.map(({ family }) => family))];
      const read = families.map((number) => {
        const members = places.filter(({ family }) => family === number);
        return {
          notices: new Set(members.map(({ place }) => place)).size,
          places: members.length,
          has: members.map(({ words }) => words.replace(/[^\p{L}\p{N}]/gu, '')),
        };
      });
      // Each was read in its notices: words that all places of it have, how many notices it stands in, and how many times.
      const expected: readonly [string, number, number][] = [
        ['现将巡察整改', 4, 4],
        ['干部群众对巡察整改落实情况进行监督', 4, 4],
        ['反馈了巡察意见', 3, 3],
        ['根据市委统一部署', 2, 2],
        ['教育局党组关于', 2, 2],
        ['组织开展联合检查30余次', 1, 2],
        ['线上巡课平台', 1, 3],
        ['领军团队205名', 1, 2],
        ['校务会议议事规则', 1, 2],
        ['阳光食堂智慧平台', 1, 2],
        ['11期线上巡课', 1, 3],
        ['反腐败斗争专项治理', 1, 2],
        ['法治知识讲座', 1, 2],
      ];
      expect(read).toHaveLength(expected.length);
      for (const [words, notices, count] of expected) {
        const family = read.find(({ has }) => has.every((place) => place.includes(words)));
        expect([words, family?.notices, family?.places]).toEqual([words, notices, count]);
      }
    } finally {
      warehouse.close();
    }
  });
});
