import { corpusVersionOf, type Provenance } from '../../charts/provenance.ts';
import { localDay } from '../local-day.ts';
import { addedState } from './added-state.ts';
import { ask } from './warehouse.ts';

/** What a picture that leaves the page now was drawn from. Rejects where the database cannot be read. */
export async function currentProvenance(): Promise<Provenance> {
  // No version covers what the reader has added.
  const version = addedState.peek().length > 0 ? null : await corpusVersionOf(ask);
  return { version, day: localDay() };
}
