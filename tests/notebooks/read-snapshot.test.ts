import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_THEME_VIEW } from '../../src/charts/first-views.ts';
import { charts } from '../../src/charts/registry.ts';
import { writeSnapshots } from '../../src/charts/write-snapshots.ts';
import { readCorpus, readSnapshot } from '../../src/notebooks/read-snapshot.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const warehouseOf = useWarehouses();
const temporaryFolder = useTemporaryFolders();

describe('readCorpus and readSnapshot', () => {
  it('read what writeSnapshots wrote, and refuse another chart or a damaged file', async () => {
    const folder = temporaryFolder();
    const warehouse = await warehouseOf([makeNotice({ place: '清远市', measures: measuresOf('school_meals', 2) })]);
    await writeSnapshots((sql) => warehouse.query(sql), folder);
    const content = (id: string): unknown => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));

    expect(readCorpus(content('corpus')).notices.map((notice) => notice.jurisdiction)).toEqual(['清远市']);
    const { params, rows } = readSnapshot(charts.themeMatrix, content('theme-matrix'));
    expect(params).toEqual(FIRST_THEME_VIEW);
    expect(rows.find((row) => row.theme === 'school_meals')).toMatchObject({ measures: 2, measures_total: 2 });
    expect(() => readSnapshot(charts.themeMatrix, content('indicator-comparison'))).toThrow('theme-matrix');
    const damaged = { ...(content('theme-matrix') as object), params: { ...params, by: 'month' } };
    expect(() => readSnapshot(charts.themeMatrix, damaged)).toThrow('month');
    expect(() => readCorpus({ notices: [] })).toThrow('themes');
  });
});
