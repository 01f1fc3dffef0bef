/** Which words set notices apart, and what they have in common word for word, with the places beside the pictures. */
import type { Corpus } from '../../../charts/corpus.ts';
import { viewWords } from './view-words.ts';

export function WordsView(_: { corpus: Corpus }) {
  const messages = viewWords();
  return <h2>{messages.title}</h2>;
}
