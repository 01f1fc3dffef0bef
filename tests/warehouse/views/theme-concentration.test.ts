/**
 * Held against: US Department of Justice and Federal Trade Commission (2010), Horizontal Merger Guidelines, section 5.3,
 * where shares of 30, 30, 20 and 20 percent make 2,600 points; Simpson (1949), Nature 163, 688, whose estimate has no
 * bias, by the enumeration of all samples of a population; and a count without SQL.
 */
import { describe, expect, it } from 'vitest';
import { openReadOnly } from '../../../src/warehouse/open-read-only.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../../support/make-notice.ts';
import { openSamples } from '../../support/open-samples.ts';

const warehouseOf = useWarehouses();

const noticeOf = (place: string, counts: Record<string, number>) =>
  makeNotice({
    place,
    file: `${place}.txt`,
    measures: [...Object.entries(counts).flatMap(([theme, count]) => measuresOf(theme, count)), { text: '没有主题。' }],
  });

/** All ways to take `size` of these. */
function samples<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => samples(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

const squaresOf = (items: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count * count, 0);
};

describe('theme_concentration', () => {
  it('gives the points of the Merger Guidelines’ example, and what else is counted by hand', async () => {
    const warehouse = await warehouseOf([
      noticeOf('甲市', { school_meals: 6, integrity: 6, teacher_staffing: 4, double_reduction: 4 }),
      noticeOf('乙市', { school_meals: 1 }),
      noticeOf('丙市', {}),
      // One pair of 6 × 5 / 2 = 15 has a theme in common: 1 / 15; two of 40 × 39 / 2 would need 390 themes.
      noticeOf('丁市', { school_meals: 2, integrity: 1, teacher_staffing: 1, double_reduction: 1, campus_safety: 1 }),
    ]);
    const rows = await warehouse.query('SELECT * FROM theme_concentration');
    const of = (place: string) => rows.find(({ jurisdiction }) => jurisdiction === place)!;
    expect(of('甲市')).toMatchObject({ themed_measures: 20, themes: 4, largest_theme: 'school_meals' });
    expect(Number(of('甲市').hhi) * 10_000).toBeCloseTo(2600, 9);
    expect(of('甲市').largest_share).toBeCloseTo(0.3, 12);
    expect(of('甲市').top_three_share).toBeCloseTo(0.8, 12);
    expect(of('甲市').effective_uncorrected).toBeCloseTo(1 / 0.26, 12);
    // (6·5 + 6·5 + 4·3 + 4·3) / (20·19)
    expect(of('甲市').simpson).toBeCloseTo(84 / 380, 12);
    expect(of('甲市').effective_themes).toBeCloseTo(380 / 84, 12);
    expect(of('乙市')).toMatchObject({ themed_measures: 1, hhi: 1, simpson: null, effective_themes: null });
    expect(of('丙市')).toMatchObject({ themed_measures: 0, themes: 0, largest_theme: null, hhi: null, simpson: null });
    expect(of('丁市').effective_themes).toBeCloseTo(15, 12);
  });

  it('gives no effective number where it would be more than the themes that there are', async () => {
    const warehouse = await warehouseOf([]);
    const [row] = await warehouse.query(
      `SELECT effective_themes(10, 8, 28) AS just, effective_themes(10, 8, 27) AS over, effective_themes(8, 8, 33) AS none,
         effective_themes(64, 8, 33) AS one`,
    );
    expect(row).toEqual({ just: 28, over: null, none: null, one: 1 });
  });

  it('estimates without bias: the mean over all samples of a population is its own', async () => {
    const warehouse = await warehouseOf([]);
    const population = ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'd'];
    const estimate = async (squares: number, n: number) => {
      const [row] = await warehouse.query(
        `SELECT simpson_unbiased(${squares}, ${n}) AS simpson, herfindahl(${squares}, ${n}) AS hhi`,
      );
      return { simpson: Number(row!.simpson), hhi: Number(row!.hhi) };
    };
    const whole = await estimate(squaresOf(population), population.length);
    for (const size of [2, 4]) {
      const times = new Map<number, number>();
      for (const sample of samples(population, size)) {
        const squares = squaresOf(sample);
        times.set(squares, (times.get(squares) ?? 0) + 1);
      }
      let [simpson, hhi, count] = [0, 0, 0];
      for (const [squares, many] of times) {
        const own = await estimate(squares, size);
        simpson += own.simpson * many;
        hhi += own.hhi * many;
        count += many;
      }
      expect(simpson / count).toBeCloseTo(whole.simpson, 12);
      expect(hhi / count).toBeGreaterThan(whole.hhi);
    }
  });

  it('has of the samples what a count without SQL has', async () => {
    const { file } = await openSamples();
    const warehouse = await openReadOnly(file);
    try {
      const primary = await warehouse.query(
        `SELECT m.notice_id, t.theme FROM counted_measures m
         JOIN measure_themes t ON t.notice_id = m.notice_id AND t.measure_id = m.measure_id AND t.rank = 1`,
      );
      const rows = await warehouse.query('SELECT * FROM theme_concentration');
      expect(rows).toHaveLength(5);
      for (const row of rows) {
        const own = primary.filter(({ notice_id }) => notice_id === row.notice_id).map(({ theme }) => String(theme));
        const n = own.length;
        expect(row.themed_measures).toBe(n);
        expect(row.hhi).toBeCloseTo(squaresOf(own) / n ** 2, 12);
        // Pairs of measures with a theme in common, out of all pairs.
        let alike = 0;
        own.forEach((a, i) => {
          own.forEach((b, j) => {
            if (i < j && a === b) alike += 1;
          });
        });
        expect(row.simpson).toBeCloseTo(alike / ((n * (n - 1)) / 2), 12);
      }
      // 28 measures on 20 themes are too few to tell.
      expect(rows.filter(({ effective_themes }) => effective_themes === null)).toHaveLength(1);
    } finally {
      warehouse.close();
    }
  });
});
