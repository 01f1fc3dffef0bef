/** The words of the picture as a list: each opens its places, or is left out. */
import { useEffect, useRef } from 'preact/hooks';
import { columnLabels } from '../../../charts/columns.ts';
import { keyWords } from '../../../charts/key-words.ts';
import { isWordRow, type KeyWord, type KeyWordsParams } from '../../../charts/key-words-rows.ts';
import { useLoaded } from '../../components/use-loaded.ts';
import { ask } from '../../data/warehouse.ts';
import { go, linkTo, route } from '../../navigation.ts';
import { withoutWord } from './left-out.tsx';
import { viewWords } from './view-words.ts';

export function WordList({ params }: { params: KeyWordsParams }) {
  const loaded = useLoaded(JSON.stringify(params), () => ask(keyWords.sql(params), keyWords.row));
  const last = useRef<readonly KeyWord[]>([]);
  if (loaded.state === 'ready') last.current = loaded.value.filter(isWordRow);
  // What is coming, or that it failed, the picture beside says.
  return loaded.state === 'failed' || last.current.length === 0 ? null : <Words rows={last.current} by={params.by} />;
}

function Words({ rows, by }: { rows: readonly KeyWord[]; by: KeyWordsParams['by'] }) {
  const messages = viewWords();
  const list = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);
  const buttons = () => [...list.current!.querySelectorAll('button')];
  useEffect(() => {
    // The button that was pressed is gone with its word: on to the one that has come in its place.
    if (pressed.current === null) return;
    const left = buttons();
    left[Math.min(pressed.current, left.length - 1)]?.focus({ preventScroll: true });
    pressed.current = null;
  }, [rows]);
  const labels = columnLabels(rows, by, route.value.lang);
  const columns = [...new Set(rows.map((row) => row.column))];
  return (
    <div class="word-list" ref={list}>
      <p class="faint">{messages.wordList}</p>
      {columns.map((column) => (
        <section key={column}>
          <h4>{labels.get(column) ?? column}</h4>
          <ul>
            {rows
              .filter((row) => row.column === column)
              .map(({ word, times }) => (
                <li key={word}>
                  <a {...linkTo({ word, at: column, other: null })}>
                    {word} <span class="faint">{times}</span>
                  </a>
                  <button
                    type="button"
                    class="link"
                    aria-label={messages.leaveOut(word)}
                    onClick={(event) => {
                      pressed.current = buttons().indexOf(event.currentTarget);
                      go(withoutWord(word));
                    }}
                  >
                    ×
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
