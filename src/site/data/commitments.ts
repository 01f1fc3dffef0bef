import { type Commitment, commitmentRow, commitmentsQuery, type DueState } from '../../charts/commitment-list.ts';
import type { Filters } from '../../charts/filters.ts';
import { ask } from './warehouse.ts';

/** The answer to {@link commitmentsQuery}. */
export function listedCommitments(filters: Filters, asOf: string | null, state: DueState): Promise<Commitment[]> {
  return ask(commitmentsQuery(filters, asOf, state), commitmentRow);
}
