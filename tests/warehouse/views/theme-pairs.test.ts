/**
 * Held against: pointwise mutual information printed by Church and Hanks (1990), Computational Linguistics 16, 22–29,
 * table 3, whose corpus has 15 million words; a count by hand; and a count without SQL of every pair of the samples.
 */
import { describe, expect, it } from 'vitest';
import { openReadOnly } from '../../../src/warehouse/open-read-only.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';
import { openSamples } from '../../support/open-samples.ts';

const warehouseOf = useWarehouses();

/** 12 measures: meals 6, integrity 4, staffing 2; meals and integrity 3 times together, meals and staffing once. */
const twelve = () => [
  makeNotice({
    place: '甲市',
    adcode: '110100',
    measures: [
      { text: '甲。', themes: ['school_meals', 'integrity'] },
      { text: '乙。', themes: ['integrity', 'school_meals'] },
      { text: '丙。', themes: ['school_meals', 'integrity'] },
      // The same words again count once.
      { label: '一是', text: '丙。', themes: ['school_meals', 'integrity'] },
      { text: '丁。', themes: ['school_meals', 'teacher_staffing'] },
      { text: '戊。', themes: ['school_meals'] },
    ],
  }),
  makeNotice({
    place: '乙市',
    adcode: '120100',
    measures: [
      { text: '甲。', themes: ['school_meals'] },
      { text: '乙。', themes: ['integrity'] },
      { text: '丙。', themes: ['teacher_staffing'] },
      ...['丁。', '戊。', '己。', '庚。'].map((text) => ({ text })),
    ],
  }),
];

describe('theme_pairs', () => {
  it.each([
    [12, 111, 621, 11.3],
    [8, 1105, 44, 11.3],
    [30, 1105, 241, 10.7],
  ])('measures %i pairs of %i and %i words as Church and Hanks print it', async (k, a, b, printed) => {
    const warehouse = await warehouseOf([]);
    const [row] = await warehouse.query(`SELECT pointwise_mutual_information(${k}, ${a}, ${b}, 15000000) AS pmi`);
    expect(Math.abs(Number(row!.pmi) - printed)).toBeLessThan(0.06);
  });

  it('counts by hand what two themes have together, and what they would have by chance', async () => {
    const warehouse = await warehouseOf(twelve());
    const rows = await warehouse.query('SELECT * FROM theme_pairs');
    const pair = (a: string, b: string) =>
      rows.find((row) => [row.theme, row.other_theme].sort().join() === [a, b].sort().join())!;
    expect(rows).toHaveLength(3);
    const meals = pair('school_meals', 'integrity');
    expect(meals).toMatchObject({ together: 3, measures_total: 12, small: true });
    // 6 × 4 / 12 by independence; 4 pairs dealt out over 6 × 4 + 6 × 2 + 4 × 2 = 44.
    expect(meals.expected).toBeCloseTo(2, 12);
    expect(meals.ratio).toBeCloseTo(1.5, 12);
    expect(meals.pmi).toBeCloseTo(Math.log2(1.5), 6);
    expect(meals.expected_dealt).toBeCloseTo((4 * 24) / 44, 12);
    expect(meals.ratio_dealt).toBeCloseTo((3 * 44) / (4 * 24), 12);
    expect(meals.jaccard).toBeCloseTo(3 / 7, 12);
    expect(pair('integrity', 'teacher_staffing')).toMatchObject({ together: 0, ratio: 0, pmi: null, jaccard: 0 });
  });

  it('has no ratio where no measure carries two themes', async () => {
    const alone = ['school_meals', 'integrity'].map((theme) => ({ text: `${theme}。`, themes: [theme] }));
    const warehouse = await warehouseOf([makeNotice({ place: '甲市', adcode: '110100', measures: alone })]);
    const rows = await warehouse.query('SELECT together, expected_dealt, ratio_dealt, small FROM theme_pairs');
    expect(rows).toEqual([{ together: 0, expected_dealt: 0, ratio_dealt: null, small: true }]);
  });

  it('has of the samples every pair that a count without SQL has, and expectations that add up to them', async () => {
    const { file } = await openSamples();
    const warehouse = await openReadOnly(file);
    try {
      const carried = await warehouse.query(
        `SELECT m.notice_id || m.measure_id AS id, t.theme FROM counted_measures m
         JOIN measure_themes t ON t.notice_id = m.notice_id AND t.measure_id = m.measure_id`,
      );
      const themes = new Map<string, string[]>();
      for (const { id, theme } of carried) themes.set(String(id), [...(themes.get(String(id)) ?? []), String(theme)]);
      const counts = new Map<string, number>();
      for (const own of themes.values())
        for (const a of own)
          for (const b of own) if (a < b) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
      const rows = await warehouse.query('SELECT * FROM theme_pairs');
      const found = rows.filter(({ together }) => Number(together) > 0);
      expect(found.length).toBeGreaterThan(50);
      expect(
        new Map(found.map((row) => [[row.theme, row.other_theme].sort().join(' '), Number(row.together)])),
      ).toEqual(counts);
      const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
      expect(sum('expected_dealt')).toBeCloseTo(sum('together'), 9);
      // By independence twice as many as there are: a measure carries three themes at most.
      expect(sum('expected')).toBeGreaterThan(2 * sum('together'));
    } finally {
      warehouse.close();
    }
  });
});
