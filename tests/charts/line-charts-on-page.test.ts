import { join } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { Chart } from '../../src/charts/chart.ts';
import { commitmentsDue } from '../../src/charts/commitments-due.ts';
import { documentStrip } from '../../src/charts/document-strip.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { inspectionTimeline } from '../../src/charts/inspection-timeline.ts';
import { measureStatus } from '../../src/charts/measure-status.ts';
import { metricDistribution } from '../../src/charts/metric-distribution.ts';
import { noticeSimilarity } from '../../src/charts/notice-similarity.ts';
import { overduePromises } from '../../src/charts/overdue-promises.ts';
import { publicationDelay } from '../../src/charts/publication-delay.ts';
import { queryText } from '../../src/charts/query-text.ts';
import { shareDifferences } from '../../src/charts/share-differences.ts';
import { sharedDocuments } from '../../src/charts/shared-documents.ts';
import { sharedPassages } from '../../src/charts/shared-passages.ts';
import { specificity } from '../../src/charts/specificity.ts';
import { textReuse } from '../../src/charts/text-reuse.ts';
import { themeConcentration } from '../../src/charts/theme-concentration.ts';
import { themeCooccurrence } from '../../src/charts/theme-cooccurrence.ts';
import { themeProfile } from '../../src/charts/theme-profile.ts';
import { themeTrend } from '../../src/charts/theme-trend.ts';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { chartRows, writeWarehouse } from '../support/built-warehouse.ts';
import { HAINAN, QINGYUAN } from '../support/line-corpus.ts';
import { makeNotice } from '../support/make-notice.ts';
import { openOnPage } from '../support/page-engine.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

/** 淄博市: published in a year without a quarter, one measure with figures of which one is covered. */
const ZIBO = {
  ...HAINAN,
  place: '淄博市',
  published: '2024',
  measures: [
    {
      text: '培训30人、40至50人、*人、0人、7人、2000人。',
      themes: ['school_meals', 'integrity'],
      metrics: [
        ...[30, 0, 7, 2000].map((value) => ({ quote: `${value}人`, value, unit: '人' })),
        { quote: '40至50人', value: 40, valueHigh: 50, unit: '人' },
        { quote: '*人', value: null, unit: '人' },
      ],
    },
  ],
};

const temporaryFolder = useTemporaryFolders();

it('the charts with a line for each notice have the same rows in the page’s engine', async () => {
  const file = join(temporaryFolder(), 'atlas.duckdb');
  await writeWarehouse(file, [QINGYUAN, HAINAN, ZIBO].map(makeNotice));
  const warehouse = await openReadOnly(file);
  const page = await openOnPage(file);
  try {
    const same = async <Params, Row>(chart: Chart<Params, Row>, params: Params) => {
      const rows = await chartRows(warehouse, chart, params);
      expect(rows.length).toBeGreaterThan(0);
      expect(v.parse(v.array(chart.row), page.query(queryText(chart.sql(params))))).toEqual(rows);
    };
    const [notice] = await warehouse.query('SELECT notice_id FROM notices ORDER BY notice_id');
    const all = { notices: [], filters: NO_FILTERS };
    const chosen = {
      notices: (await warehouse.query('SELECT notice_id FROM notices')).map((row) => String(row.notice_id)),
      filters: { ...NO_FILTERS, themes: ['school_meals', 'teacher_staffing'], statuses: ['planned' as const] },
    };
    for (const set of [all, chosen]) {
      await same(themeProfile, { ...set, order: 'codebook' });
      await same(shareDifferences, { ...set, seed: null });
      await same(specificity, set);
      for (const value of ['share', 'text'] as const) await same(themeTrend, { value, filters: set.filters });
      for (const unit of [null, '人'])
        await same(metricDistribution, { unit, filters: { ...set.filters, statuses: [] } });
      await same(measureStatus, set);
      await same(inspectionTimeline, set);
      await same(publicationDelay, set);
      await same(sharedDocuments, set);
      await same(noticeSimilarity, set);
      await same(textReuse, set);
      await same(sharedPassages, set);
      await same(themeCooccurrence, set);
      await same(themeConcentration, set);
      for (const asOf of [null, '2026-01-01']) {
        await same(commitmentsDue, { ...set, asOf });
        await same(overduePromises, { ...set, asOf });
      }
    }
    await same(documentStrip, { notice: String(notice!.notice_id) });
  } finally {
    page.close();
    warehouse.close();
  }
}, 60_000);
