/** The notices that an address narrows the pictures to, each to be taken away. */
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { viewWords } from './view-words.ts';

export function ChosenNotices({ corpus }: { corpus: Corpus }) {
  const { bureaus, lang } = route.value;
  const messages = viewWords();
  if (bureaus.length === 0) return null;
  const labels = placeLabels(corpus.notices, lang);
  return (
    <div class="left-out">
      <span id="chosen-title">{messages.chosen}</span>
      <ul class="chips" aria-labelledby="chosen-title">
        {bureaus.map((notice) => {
          const label = labels.get(notice) ?? notice;
          return (
            <li key={notice}>
              <button
                type="button"
                class="chip"
                aria-label={words().filters.remove(label)}
                onClick={() => go({ bureaus: bureaus.filter((entry) => entry !== notice) })}
              >
                {label} <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
