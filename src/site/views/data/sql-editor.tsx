/** The editor, once it has been fetched. */
import { useEffect, useRef } from 'preact/hooks';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import { type Loaded, useLoaded } from '../../components/use-loaded.ts';
import { words } from '../../messages/words.ts';
import type { SqlEditor } from './create-editor.ts';
import type { Relation } from './search-dictionary.ts';

interface Props {
  /** What stands in it once it is there. */
  initial: string;
  dictionary: Loaded<Relation[]>;
  onRun: () => void;
  onReady: (editor: SqlEditor | null) => void;
}

export function SqlEditorField({ initial, dictionary, onRun, onReady }: Props) {
  const messages = words();
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<SqlEditor | null>(null);
  const run = useRef(onRun);
  run.current = onRun;
  const first = useRef(initial);
  first.current = initial;
  const loaded = useLoaded('editor', () => import('./create-editor.ts'));
  const module = loaded.state === 'ready' ? loaded.value : null;
  const relations = dictionary.state === 'ready' ? dictionary.value : null;
  const { editorLabel: label, completions } = messages.data;

  useEffect(() => {
    if (module === null) return;
    const made = module.createEditor(host.current!, { label, completions }, () => run.current());
    made.setText(first.current);
    editor.current = made;
    onReady(made);
    return () => {
      made.close();
      editor.current = null;
      onReady(null);
    };
  }, [module]);
  useEffect(() => editor.current?.setWords({ label, completions }), [module, label, completions]);
  useEffect(() => {
    if (relations !== null) editor.current?.setNames(relations);
  }, [module, relations]);

  return (
    <>
      {loaded.state === 'loading' && <LoadingMessage words={messages.viewLoading} />}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      <div ref={host} class="sql-editor" hidden={module === null} />
    </>
  );
}
