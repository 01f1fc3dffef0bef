/** The tables and views with their columns, to be looked up and to be put into the statement. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { SearchField } from '../../components/search-field.tsx';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import type { Loaded } from '../../components/use-loaded.ts';
import { words } from '../../messages/words.ts';
import { type Relation, searchDictionary } from './search-dictionary.ts';

interface Props {
  dictionary: Loaded<Relation[]>;
  onInsert: (name: string) => void;
}

/** From this width on it stands beside the editor, open. */
const BESIDE = '(min-width: 961px)';

export function DictionaryPanel({ dictionary, onInsert }: Props) {
  const messages = words();
  const [open] = useState(() => matchMedia(BESIDE).matches);
  return (
    <details class="dictionary" open={open}>
      <summary>
        <h3>{messages.data.dictionary}</h3>
      </summary>
      {dictionary.state === 'loading' && <LoadingMessage words={messages.dataLoading} />}
      {dictionary.state === 'failed' && <FailedMessage {...dictionary} messages={messages} />}
      {dictionary.state === 'ready' && <Relations relations={dictionary.value} onInsert={onInsert} />}
    </details>
  );
}

function Relations({ relations, onInsert }: { relations: readonly Relation[]; onInsert: Props['onInsert'] }) {
  const messages = words().data;
  const [sought, setSought] = useState('');
  const found = useMemo(() => searchDictionary(relations, sought), [relations, sought]);
  // A few that were found are opened, as what was sought may be a column.
  const isNarrow = sought.trim() !== '' && found.length <= 6;
  return (
    <>
      <SearchField label={messages.dictionarySearch} value={sought} onInput={setSought} />
      <p class="faint" role="status">
        {found.length === 0 ? messages.dictionaryNone : messages.dictionaryFound(found.length)}
      </p>
      <ul class="relations">
        {found.map((relation) => (
          <li key={relation.name}>
            <RelationEntry relation={relation} open={isNarrow} onInsert={onInsert} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RelationEntry({
  relation,
  open,
  onInsert,
}: {
  relation: Relation;
  open: boolean;
  onInsert: Props['onInsert'];
}) {
  const messages = words().data;
  const [isOpen, setOpen] = useState(open);
  useEffect(() => setOpen(open), [open]);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <code>{relation.name}</code> {relation.chinese}
      </summary>
      {isOpen && (
        <>
          <p class="relation-about">
            <span lang="en">{relation.description}</span>{' '}
            <button type="button" onClick={() => onInsert(relation.name)}>
              {messages.insert(relation.name)}
            </button>
          </p>
          <ul class="columns">
            {relation.columns.map((column) => (
              <li key={column.name}>
                <button
                  type="button"
                  class="link"
                  onClick={() => onInsert(column.name)}
                  title={messages.insert(column.name)}
                >
                  <code>{column.name}</code>
                </button>{' '}
                {column.chinese} <span class="faint">{column.type}</span>
                <p class="faint" lang="en">
                  {column.description}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
