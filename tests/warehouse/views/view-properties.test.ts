import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openReadOnly, type ReadOnlyWarehouse } from '../../../src/warehouse/open-read-only.ts';
import type { SourceNotice } from '../../../src/warehouse/source-notice.ts';
import { writeWarehouse } from '../../support/built-warehouse.ts';
import { type MeasureSketch, makeNotice } from '../../support/make-notice.ts';

/** Few different words, so that measures repeat one another. */
const measure: fc.Arbitrary<MeasureSketch> = fc
  .record({
    words: fc.constantFrom('检查食堂3次', '召开会议*次', '2024年5月培训3名', '印发《办法》'),
    label: fc.option(fc.constantFrom('一是', '二是'), { nil: undefined }),
    status: fc.constantFrom('done', 'ongoing', 'planned', 'clean', 'mixed'),
    themes: fc.subarray(['school_meals', 'integrity', 'teacher_staffing'], { maxLength: 3 }),
    due: fc.option(fc.constantFrom('2025', '2025-06', '2025-06-E', '2025-06-30', null), { nil: undefined }),
    indicator: fc.option(fc.constantFrom('teachers_recruited', 'supervision_share'), { nil: undefined }),
    role: fc.option(fc.constantFrom('own', 'part', 'planned', 'applied', 'required', 'cumulative'), { nil: undefined }),
    period: fc.option(fc.constantFrom('2024', '2024/', '2022/2024', '2024-05'), { nil: undefined }),
  })
  .map(({ words, label, status, themes, due, indicator, role, period }): MeasureSketch => {
    const figure = /[3*][次名]/.exec(words)?.[0];
    return {
      text: `${words}。`,
      status,
      themes,
      ...(label && { label }),
      ...(due !== undefined && { commitments: [{ quote: words, due }] }),
      ...(words.includes('月') && { dates: [{ quote: '2024年5月', iso: '2024-05' }] }),
      ...(words.includes('《') && { documents: ['《办法》'] }),
      ...(figure && {
        metrics: [
          {
            quote: figure,
            value: figure.startsWith('*') ? null : 3,
            ...(indicator && { indicator }),
            ...(role && { role }),
            ...(period && { period }),
          },
        ],
      }),
    };
  });

const PLACES = [
  { place: '清远市', adcode: '441800', province: '广东省' },
  { place: '阳山县', adcode: '441823', province: '广东省', level: 'county' },
  { place: '某乡', province: '广东省', level: 'county' },
  { place: null },
] as const;

const corpus: fc.Arbitrary<SourceNotice[]> = fc
  .array(
    fc.record({
      place: fc.constantFrom(...PLACES),
      published: fc.option(fc.constantFrom('2024', '2024-12', '2025-01-E', '2025-01-31'), { nil: undefined }),
      feedbackDate: fc.constantFrom(null, '2024-06', '2024-06-18', '2025-12-31'),
      measures: fc.array(measure, { maxLength: 6 }),
    }),
    { maxLength: 6 },
  )
  .map((sketches) =>
    sketches.map(({ place, published, feedbackDate, measures }, index) =>
      makeNotice({
        ...place,
        ...(published && { published }),
        header: { feedbackDate },
        measures,
        // Every text is a notice of its own.
        preamble: { text: `第${index}份。`, metrics: [] },
      }),
    ),
  );

async function withWarehouse(notices: SourceNotice[], check: (warehouse: ReadOnlyWarehouse) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-views-'));
  try {
    await writeWarehouse(join(folder, 'atlas.duckdb'), notices);
    const warehouse = await openReadOnly(join(folder, 'atlas.duckdb'));
    await check(warehouse).finally(() => warehouse.close());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each must hold for every corpus: the two sides of a statement are equal. */
const EQUAL: Readonly<Record<string, readonly [string, string]>> = {
  'measures are counted or repeats': [
    "SELECT (SELECT count(*) FROM counted_measures) + (SELECT count(*) FROM repeats WHERE row_kind = 'measure') AS n",
    'SELECT count(*) AS n FROM measures',
  ],
  'one row a notice': [
    `SELECT (SELECT count(*) FROM notice_overview) AS o, (SELECT count(*) FROM specificity) AS s,
       (SELECT count(*) FROM notice_quality) AS q, (SELECT count(*) // 4 FROM durations) AS d,
       (SELECT count(*) // 5 FROM status_shares) AS t`,
    'SELECT count(*) AS o, count(*) AS s, count(*) AS q, count(*) AS d, count(*) AS t FROM notices',
  ],
  'every notice and measure stands in one place, one level and one quarter': [
    `SELECT theme, sum(notices) AS notices, sum(measures) AS measures, sum(measures_total) AS total
     FROM theme_by_place GROUP BY theme ORDER BY theme`,
    `SELECT theme, count(*) AS notices, sum(measures) AS measures, sum(measures_total) AS total
     FROM theme_shares GROUP BY theme ORDER BY theme`,
  ],
  'levels and quarters hold the same': [
    `SELECT theme, sum(notices) AS notices, sum(measures) AS measures, sum(primary_measures) AS first
     FROM theme_by_level GROUP BY theme ORDER BY theme`,
    `SELECT theme, sum(notices) AS notices, sum(measures) AS measures, sum(primary_measures) AS first
     FROM theme_by_quarter GROUP BY theme ORDER BY theme`,
  ],
  'status_by_theme counts what theme_shares counts': [
    `SELECT notice_id, theme, measures, done + ongoing + planned + clean + mixed AS sum FROM status_by_theme
     ORDER BY notice_id, theme`,
    'SELECT notice_id, theme, measures, measures AS sum FROM theme_shares WHERE measures > 0 ORDER BY notice_id, theme',
  ],
  'theme_counts counts what status_by_theme counts': [
    `SELECT notice_id, theme, sum(measures)::INTEGER AS measures,
       coalesce(sum(measures) FILTER (status = 'done'), 0)::INTEGER AS done FROM theme_counts GROUP BY ALL ORDER BY ALL`,
    'SELECT notice_id, theme, measures, done FROM status_by_theme ORDER BY ALL',
  ],
  'measure_counts counts what status_shares and theme_shares count': [
    'SELECT notice_id, status, measures FROM measure_counts ORDER BY ALL',
    'SELECT notice_id, status, measures FROM status_shares WHERE measures > 0 ORDER BY ALL',
  ],
  'the measures that have a theme have one primary theme': [
    'SELECT notice_id, status, themed_measures FROM measure_counts WHERE themed_measures > 0 ORDER BY ALL',
    `SELECT notice_id, status, sum(primary_measures)::INTEGER AS themed_measures FROM theme_counts
     GROUP BY ALL HAVING sum(primary_measures) > 0 ORDER BY ALL`,
  ],
  'every figure of an indicator is in one comparable row': [
    `SELECT notice_id, indicator, sum(own_figures + left_out) AS figures FROM comparable_indicators
     GROUP BY ALL ORDER BY ALL`,
    `SELECT notice_id, indicator, count(*) AS figures FROM metrics WHERE indicator IS NOT NULL AND repeat_of IS NULL
     GROUP BY ALL ORDER BY ALL`,
  ],
  'commitments are neither lost nor doubled': [
    'SELECT notice_id, ordinal, due FROM commitments_due ORDER BY ALL',
    'SELECT notice_id, ordinal, due FROM commitments ORDER BY ALL',
  ],
  'each measure names the dates that stand in it': [
    'SELECT notice_id, measure_id, dates_named AS n FROM measures WHERE dates_named > 0 ORDER BY ALL',
    'SELECT notice_id, measure_id, count(*)::INTEGER AS n FROM dates GROUP BY ALL ORDER BY ALL',
  ],
  'every two themes of a measure are in one pair': [
    'SELECT coalesce(sum(together), 0)::INTEGER AS pairs FROM theme_pairs',
    `SELECT coalesce(sum(n * (n - 1) // 2), 0)::INTEGER AS pairs FROM (SELECT count(*) AS n FROM counted_measures
       JOIN measure_themes USING (notice_id, measure_id) GROUP BY notice_id, measure_id)`,
  ],
  'concentration is of all measures with a theme, and of every notice': [
    'SELECT notice_id, themed_measures FROM theme_concentration ORDER BY ALL',
    `SELECT notice_id, coalesce(sum(m.themed_measures), 0)::INTEGER AS themed_measures
     FROM notices LEFT JOIN measure_counts m USING (notice_id) GROUP BY ALL ORDER BY ALL`,
  ],
  'one span earned each theme here': [
    'SELECT notice_id, measure_id, theme, span_start, span_end FROM theme_evidence ORDER BY ALL',
    'SELECT notice_id, measure_id, theme, span_start, span_end FROM measure_themes ORDER BY ALL',
  ],
};

/** Each must give no row: what it gives is wrong. */
const NEVER: Readonly<Record<string, string>> = {
  'the shares of the statuses add up to 1': `SELECT notice_id FROM status_shares GROUP BY notice_id
    HAVING any_value(measures_total) > 0 AND abs(sum(share) - 1) > 1e-9`,
  'the shares of the primary themes add up to 1': `SELECT notice_id FROM theme_shares GROUP BY notice_id
    HAVING any_value(themed_measures) > 0 AND abs(sum(primary_share) - 1) > 1e-9`,
  'and those of places': `SELECT sort_key FROM theme_by_place GROUP BY sort_key
    HAVING sum(primary_measures) > 0 AND abs(sum(primary_share) - 1) > 1e-9`,
  'no share lies outside 0 and 1': `SELECT notice_id FROM specificity
    WHERE greatest(figure_share, date_share, document_share, body_share, specific_share) > 1
      OR specific_share < greatest(figure_share, date_share, document_share)`,
  'no theme takes more of the text than there is': `SELECT notice_id FROM theme_counts t
    JOIN measure_counts m USING (notice_id, status) WHERE t.characters > m.characters OR t.primary_measures > t.measures`,
  'a value is comparable or has a reason': `SELECT notice_id FROM comparable_indicators
    WHERE comparable <> (reason IS NULL) OR (comparable AND value IS NULL)`,
  'no row is of a notice that is not there': `SELECT notice_id FROM (
      SELECT notice_id FROM measures UNION SELECT notice_id FROM metrics
      UNION SELECT notice_id FROM commitments UNION SELECT notice_id FROM citations UNION SELECT notice_id FROM dates
    ) ANTI JOIN notices USING (notice_id)`,
  'what is expected of all pairs adds up to the pairs that there are': `SELECT sum(expected_dealt) FROM theme_pairs
    HAVING abs(sum(expected_dealt) - sum(together)) > 1e-9`,
  'no more measures carry both themes than either': `SELECT theme FROM theme_pairs
    WHERE together > least(measures, other_measures) OR jaccard > 1 OR (pmi IS NULL) <> (together = 0)`,
  'a notice is as concentrated as its largest theme at least, and spreads over its themes at most': `SELECT notice_id
    FROM theme_concentration WHERE largest_share > sqrt(hhi) + 1e-9 OR hhi > largest_share + 1e-9
      OR effective_uncorrected > themes + 1e-9 OR simpson > hhi + 1e-9 OR top_three_share < largest_share`,
  'bounds are in order': `SELECT notice_id FROM durations WHERE days_low > days_high OR days NOT BETWEEN days_low AND days_high
    UNION ALL SELECT notice_id FROM commitments_due WHERE due_low > due_high`,
};

describe('the views', () => {
  it('lose nothing, double nothing, and their shares add up', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(corpus, (notices) =>
        withWarehouse(notices, async (warehouse) => {
          for (const [rule, [left, right]] of Object.entries(EQUAL)) {
            expect(await warehouse.query(left), rule).toEqual(await warehouse.query(right));
          }
          for (const [rule, sql] of Object.entries(NEVER)) expect(await warehouse.query(sql), rule).toEqual([]);
        }),
      ),
      { numRuns: 12, examples: [[[]]] },
    );
  });
});
