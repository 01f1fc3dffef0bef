import { type Contingency, marginals } from './contingency.ts';

/**
 * Cohen's kappa: (p_o - p_e) / (1 - p_e), where p_o is the share agreed on and p_e the share that two coders
 * with these totals would agree on by chance.
 *
 * Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological Measurement
 * 20 (1960), 37-46.
 *
 * @returns null where it is not defined: without units, or where both gave one category to all
 */
export function cohenKappa(table: Contingency): number | null {
  const { n, agreed, rows, columns } = marginals(table);
  const byChance = rows.reduce((sum, row, index) => sum + row * columns[index]!, 0) / n;
  return n === 0 || byChance === n ? null : (agreed - byChance) / (n - byChance);
}
