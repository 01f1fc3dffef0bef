/** A field to look up any words in the text of the measures. */
import { useEffect, useState } from 'preact/hooks';
import { go, route } from '../../navigation.ts';
import { LONGEST_WORDS } from '../../route/fields.ts';
import { viewWords } from './view-words.ts';

export function LookUp() {
  const { word, at } = route.value;
  const messages = viewWords();
  const sought = at === null ? (word ?? '') : '';
  const [typed, setTyped] = useState(sought);
  // The back button and links set the words too.
  useEffect(() => setTyped(sought), [sought]);
  return (
    <search class="look-up">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go({ word: typed.trim() || null, at: null, other: null });
        }}
      >
        <input
          type="search"
          name="word"
          maxLength={LONGEST_WORDS}
          value={typed}
          aria-label={messages.lookUp}
          placeholder={messages.lookUp}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit">{messages.lookUpGo}</button>
      </form>
    </search>
  );
}
