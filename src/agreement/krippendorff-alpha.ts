import { type Contingency, marginals } from './contingency.ts';

/**
 * Krippendorff's alpha for nominal data of two coders without gaps: 1 - D_o / D_e, from the coincidence matrix,
 * in which each unit stands twice, as a-b and as b-a.
 *
 * Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), sections A and B.
 *
 * @returns null where it is not defined: without units, or where all judgements are of one category
 */
export function krippendorffAlpha(table: Contingency): number | null {
  const { n: units, agreed, rows, columns } = marginals(table);
  const values = 2 * units;
  const observed = values - 2 * agreed;
  const pairs = rows.reduce((sum, row, index) => {
    const count = row + columns[index]!;
    return sum + count * (values - count);
  }, 0);
  return pairs === 0 ? null : 1 - ((values - 1) * observed) / pairs;
}
