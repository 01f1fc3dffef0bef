/** Which words set notices apart, and what they have in common word for word, with the places beside the pictures. */
import './words.css';
import type { Corpus } from '../../../charts/corpus.ts';
import { addedState } from '../../data/added-state.ts';
import { LookUp } from './look-up.tsx';
import { viewWords } from './view-words.ts';
import { WordControls } from './word-controls.tsx';
import { WordsPanel } from './words-panel.tsx';

export function WordsView({ corpus }: { corpus: Corpus }) {
  const messages = viewWords();
  const added = addedState.value.length;
  return (
    <>
      <h2>{messages.title}</h2>
      <p class="tagline">{messages.lead}</p>
      <LookUp />
      <WordControls />
      {added > 0 && <p class="words-added">{messages.added(added)}</p>}
      <div class="beside">
        <div class="chart-column" />
        <WordsPanel corpus={corpus} />
      </div>
    </>
  );
}
