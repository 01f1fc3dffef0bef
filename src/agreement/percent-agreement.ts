import { type Contingency, marginals } from './contingency.ts';

/** Share of units on which both agree, 0 to 1; null without units. */
export function percentAgreement(table: Contingency): number | null {
  const { n, agreed } = marginals(table);
  return n === 0 ? null : agreed / n;
}
