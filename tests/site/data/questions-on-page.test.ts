import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { commitmentsQuery } from '../../../src/charts/commitment-list.ts';
import { NO_FILTERS } from '../../../src/charts/filters.ts';
import { indicatorComparison } from '../../../src/charts/indicator-comparison.ts';
import { queryText } from '../../../src/charts/query-text.ts';
import { DUE_STATES } from '../../../src/site/route/fields.ts';
import { findings } from '../../../src/site/views/overview/findings/findings.ts';
import { openReadOnly } from '../../../src/warehouse/open-read-only.ts';
import { chartRows, writeWarehouse } from '../../support/built-warehouse.ts';
import { HAINAN, QINGYUAN } from '../../support/line-corpus.ts';
import { type MeasureSketch, makeNotice } from '../../support/make-notice.ts';
import { openOnPage } from '../../support/page-engine.ts';
import { useTemporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();

const recruited = (value: number | null, period: string, unit = '名'): MeasureSketch => {
  const quote = `${value ?? '*'}${unit}`;
  return { text: `招聘${quote}。`, metrics: [{ quote, value, unit, period, indicator: 'teachers_recruited' }] };
};

it('indicators, findings and promises have the same rows in the page’s engine', async () => {
  const file = join(temporaryFolder(), 'atlas.duckdb');
  const notices = [
    { ...QINGYUAN, measures: [...QINGYUAN.measures, recruited(40, '2024'), recruited(7, '2023-09/2023-11')] },
    { ...HAINAN, measures: [...HAINAN.measures, recruited(null, '2024')] },
    { place: '淄博市', adcode: '370300', measures: [recruited(90, '2024/2025', '人'), recruited(9, '2024-09/')] },
    { place: '天水市', adcode: '620500', measures: [recruited(3, '2024', '人次')] },
  ];
  await writeWarehouse(file, notices.map(makeNotice));
  const warehouse = await openReadOnly(file);
  const page = await openOnPage(file);
  try {
    for (const per of [null, { name: '学生', values: { 441800: 60_000, 370300: 1000 } }]) {
      const params = { indicator: 'teachers_recruited', filters: NO_FILTERS, per };
      const rows = await chartRows(warehouse, indicatorComparison, params);
      expect(rows).toHaveLength(6);
      const own = page.query(queryText(indicatorComparison.sql(params)));
      expect(v.parse(v.array(indicatorComparison.row), own)).toEqual(rows);
    }
    const filters = { ...NO_FILTERS, themes: ['teacher_staffing', 'school_meals'], statuses: ['planned' as const] };
    for (const set of [NO_FILTERS, filters]) {
      for (const finding of findings) {
        const { sql, bindings } = finding.sql(set);
        const rows = await warehouse.query(sql, [...bindings]);
        expect(page.query(queryText({ sql, bindings })), finding.id).toEqual(rows);
      }
      for (const state of DUE_STATES) {
        const { sql, bindings } = commitmentsQuery(set, '2026-01-01', state);
        expect(page.query(queryText({ sql, bindings })), state).toEqual(await warehouse.query(sql, [...bindings]));
      }
    }
  } finally {
    page.close();
    warehouse.close();
  }
}, 60_000);
