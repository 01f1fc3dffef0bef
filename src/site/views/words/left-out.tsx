/** Words that the reader does not want to see in the picture: what leaves one out, and the way to bring it back. */
import { go, route } from '../../navigation.ts';
import type { Route } from '../../route/route.ts';
import { viewWords } from './view-words.ts';

/** What leaves a word out of the picture, with nothing picked in it any more. */
export function withoutWord(word: string): Partial<Route> {
  return { without: [...new Set([...route.value.without, word])], word: null, at: null };
}

/** The words left out, each with a way to bring it back. */
export function LeftOut() {
  const { without } = route.value;
  const messages = viewWords();
  if (without.length === 0) return null;
  return (
    <div class="left-out">
      <span id="left-out-title">{messages.without}</span>
      <ul class="chips" aria-labelledby="left-out-title">
        {without.map((word) => (
          <li key={word}>
            <button
              type="button"
              class="chip"
              aria-label={messages.bringBack(word)}
              onClick={() => go({ without: without.filter((entry) => entry !== word) })}
            >
              {word} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {without.length > 1 && (
          <li>
            <button type="button" class="link" onClick={() => go({ without: [] })}>
              {messages.bringBackAll}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
