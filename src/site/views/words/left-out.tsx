/** Words that the reader does not want to see in the picture: a way to leave one out, and to bring it back. */
import { go, linkTo, route } from '../../navigation.ts';
import { shownWord } from './shown-word.ts';
import { viewWords } from './view-words.ts';

export function LeaveOut({ word }: { word: string }) {
  const { without } = route.value;
  const messages = viewWords();
  return (
    <a class="leave-out" {...linkTo({ without: [...new Set([...without, word])], word: null, at: null })}>
      {messages.leaveOut(shownWord(word))} <span aria-hidden="true">×</span>
    </a>
  );
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
              aria-label={messages.bringBack(shownWord(word))}
              onClick={() => go({ without: without.filter((entry) => entry !== word) })}
            >
              {shownWord(word)} <span aria-hidden="true">×</span>
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
