/** Whether any place that is shown is only inferred. */
import type { Corpus } from '../../charts/corpus.ts';

/** True where the place of one of the notices follows from its words and is not stated. */
export function hasInferredPlace(notices: Corpus['notices']): boolean {
  return notices.some((notice) => notice.jurisdiction !== null && !notice.jurisdiction_stated);
}
