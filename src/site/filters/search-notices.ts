/** The search among notices, for a list to choose from. */
import type { Corpus } from '../../charts/corpus.ts';
import { searchTerms } from '../data/search-terms.ts';

type Notice = Corpus['notices'][number];

/** The notices that hold every word of a search in what the page knows of them, in their order. */
export function searchNotices(notices: readonly Notice[], search: string): readonly Notice[] {
  const terms = searchTerms(search);
  if (terms.length === 0) return notices;
  return notices.filter((notice) => {
    const held = heldWords(notice);
    return terms.every((term) => held.includes(term));
  });
}

function heldWords({ jurisdiction, province, title, issuer, published, file }: Notice): string {
  return [jurisdiction, province, title, issuer, published, file].join('\n').toLowerCase();
}
