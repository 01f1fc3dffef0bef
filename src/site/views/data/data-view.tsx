/** Any question, put in SQL to the whole warehouse: the statement, its answer, and the dictionary beside them. */
import { useEffect, useState } from 'preact/hooks';
import { FailedMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { words } from '../../messages/words.ts';
import { go, route } from '../../navigation.ts';
import { LONGEST_STATEMENT } from '../../route/fields.ts';
import './data.css';
import type { SqlEditor } from './create-editor.ts';
import { loadDictionary } from './dictionary.ts';
import { DictionaryPanel } from './dictionary-panel.tsx';
import { ExampleList } from './example-list.tsx';
import { FaultMessage } from './fault-message.tsx';
import { HistoryList } from './history-list.tsx';
import { ResultView } from './result-view.tsx';
import { RunLine } from './run-line.tsx';
import { SqlEditorField } from './sql-editor.tsx';
import { type Asked, useRun } from './use-run.ts';

export function QueryView() {
  const { sql } = route.value;
  const messages = words();
  const dictionary = useLoaded('dictionary', loadDictionary);
  const [editor, setEditor] = useState<SqlEditor | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { run, last } = useRun(asked);

  const ask = (text: string) => setAsked((before) => ({ sql: text, turn: (before?.turn ?? 0) + 1 }));
  // The address has changed: by the reader's run, which is under way, or by a link or the back button.
  useEffect(() => {
    if (sql === null) {
      if (asked !== null && asked.sql.length <= LONGEST_STATEMENT) setAsked(null);
    } else if (sql !== asked?.sql) {
      editor?.setText(sql);
      ask(sql);
    }
  }, [sql]);
  useEffect(() => {
    editor?.mark(run.state === 'fault' ? run.fault.at : null);
  }, [run, editor]);

  const runText = () => {
    const text = editor?.text() ?? '';
    ask(text);
    const address = text.length > 0 && text.length <= LONGEST_STATEMENT ? text : null;
    if (address !== sql) go({ sql: address, x: null, y: null });
  };

  return (
    <>
      <h2>{messages.data.title}</h2>
      <p class="tagline">{messages.data.intro}</p>
      <div class="data">
        <div class="data-ask">
          <ExampleList open={sql === null} />
          <HistoryList />
          <SqlEditorField initial={sql ?? ''} dictionary={dictionary} onRun={runText} onReady={setEditor} />
          <RunLine run={run} last={last} onRun={runText} />
          {asked !== null && asked.sql.length > LONGEST_STATEMENT && (
            <p class="faint">{messages.data.tooLong(LONGEST_STATEMENT)}</p>
          )}
        </div>
        <div class="data-answer" aria-busy={run.state === 'running'}>
          {run.state === 'failed' && (
            <FailedMessage reason={run.reason} retry={() => ask(asked?.sql ?? '')} messages={messages} />
          )}
          {run.state === 'fault' && (
            <FaultMessage
              sql={run.sql}
              fault={run.fault}
              onShow={() => {
                editor?.mark(run.fault.at);
                editor?.focus();
              }}
            />
          )}
          {last !== null && <ResultView key={last.sql} answer={last} />}
        </div>
        <DictionaryPanel dictionary={dictionary} onInsert={(name) => editor?.insert(name)} />
      </div>
    </>
  );
}
