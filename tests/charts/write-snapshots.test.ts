import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { corpus } from '../../src/charts/corpus.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { FIRST_THEME_VIEW } from '../../src/charts/first-views.ts';
import { charts } from '../../src/charts/registry.ts';
import { writeSnapshots } from '../../src/charts/write-snapshots.ts';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const warehouseOf = useWarehouses();
const temporaryFolder = useTemporaryFolders();
const read = (folder: string, id: string): unknown => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));

const NOTICES = [
  makeNotice({ place: '清远市', adcode: '441800', measures: measuresOf('school_meals', 3) }),
  makeNotice({
    place: '海南藏族自治州',
    stated: false,
    measures: [
      {
        text: '招聘教师*名，2024年督查食堂3次。',
        themes: ['teacher_staffing'],
        metrics: [
          { quote: '*名', value: null, indicator: 'teachers_recruited' },
          { quote: '3次', value: 3, indicator: 'meal_inspections' },
        ],
      },
    ],
  }),
];

describe('writeSnapshots', () => {
  it('writes what the page would ask of the database for each first view', async () => {
    const warehouse = await warehouseOf(NOTICES);
    const folder = join(temporaryFolder(), 'deep', 'snapshots');
    await writeSnapshots((sql) => warehouse.query(sql), folder);
    const held = v.parse(corpus, read(folder, 'corpus'));
    expect(held.notices.map((notice) => notice.jurisdiction)).toEqual(['清远市', '海南藏族自治州']);
    const indicator = charts.indicatorComparison.paramsOf(EMPTY_SETTINGS, held);
    expect(charts.themeMatrix.paramsOf(EMPTY_SETTINGS, held)).toEqual(FIRST_THEME_VIEW);
    const [{ corpus_version: version } = {}] = await warehouse.query('SELECT corpus_version FROM run');
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    const shown = chartList.map(({ id }) => id);
    expect(readdirSync(folder).sort()).toEqual(['corpus', ...shown].map((id) => `${id}.json`).sort());
    expect(indicator).toEqual({ indicator: 'meal_inspections', filters: NO_FILTERS, per: null });
    expect(read(folder, 'theme-matrix')).toEqual({
      id: 'theme-matrix',
      params: FIRST_THEME_VIEW,
      rows: await chartRows(warehouse, charts.themeMatrix, FIRST_THEME_VIEW),
      version,
    });
    expect(read(folder, 'focus-themes')).toEqual({
      id: 'focus-themes',
      params: FIRST_THEME_VIEW,
      rows: await chartRows(warehouse, charts.focusThemes, FIRST_THEME_VIEW),
      version,
    });
    expect(read(folder, 'indicator-comparison')).toEqual({
      id: 'indicator-comparison',
      params: indicator,
      rows: await chartRows(warehouse, charts.indicatorComparison, indicator),
      version,
    });
  });

  it('writes rows that every chart reads again as they came', async () => {
    const warehouse = await warehouseOf(NOTICES);
    const folder = temporaryFolder();
    await writeSnapshots((sql) => warehouse.query(sql), folder);
    const held = v.parse(corpus, read(folder, 'corpus'));
    for (const listed of chartList) {
      const answer = await listed.answer(EMPTY_SETTINGS, held, askWarehouse(warehouse));
      const written = v.parse(v.object({ params: v.unknown(), rows: v.unknown() }), read(folder, listed.id));
      const rows = listed.withChart<readonly object[]>((chart) => v.parse(v.array(chart.row), written.rows));
      expect(rows, listed.id).toEqual(answer.rows);
      expect(written.params, listed.id).toEqual(answer.params);
    }
  });

  it('keeps a covered figure null', async () => {
    const warehouse = await warehouseOf([
      makeNotice({
        place: '清远市',
        adcode: '441800',
        measures: [{ text: '招聘*名。', metrics: [{ quote: '*名', value: null, indicator: 'teachers_recruited' }] }],
      }),
    ]);
    const folder = temporaryFolder();
    await writeSnapshots((sql) => warehouse.query(sql), folder);
    expect(read(folder, 'indicator-comparison')).toMatchObject({ rows: [{ value: null, quote: '*名' }] });
  });

  it('writes an empty warehouse too, and overwrites what is there', async () => {
    const folder = temporaryFolder();
    for (const notices of [NOTICES, []]) {
      const warehouse = await warehouseOf(notices);
      await writeSnapshots((sql) => warehouse.query(sql), folder);
    }
    expect(read(folder, 'corpus')).toMatchObject({ notices: [] });
    expect(read(folder, 'theme-matrix')).toMatchObject({ rows: [] });
  });

  it('writes nothing when a query fails', async () => {
    const folder = temporaryFolder();
    const warehouse = await warehouseOf(NOTICES);
    const failing = async (sql: string) => {
      if (sql.includes('JOIN indicator_values q USING (notice_id)')) throw new Error('no such view');
      return warehouse.query(sql);
    };
    await expect(writeSnapshots(failing, folder)).rejects.toThrow('no such view');
    expect(readdirSync(folder)).toEqual([]);
  });
});
