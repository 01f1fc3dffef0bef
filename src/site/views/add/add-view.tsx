/** Files of the reader's own: dropped or chosen, read in the browser, compared with the others for this visit. */
import './add.css';
import { useRef } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { addFault, tellFault } from '../../add/add-fault.ts';
import { chosenFiles } from '../../add/dropped-files.ts';
import { addedFiles, addFiles } from '../../data/added-notices.ts';
import { addedState } from '../../data/added-state.ts';
import { words } from '../../messages/words.ts';
import { linkToView } from '../../navigation.ts';
import { FileRow } from './file-row.tsx';
import { SaveAdded } from './save-added.tsx';

export function AddView({ corpus }: { corpus: Corpus }) {
  const messages = words();
  const files = addedFiles.value;
  return (
    <>
      <h2>{messages.add.title}</h2>
      <p class="tagline">{messages.add.lead}</p>
      <ChooseFiles />
      <p class="add-privacy">{messages.add.privacy}</p>
      <AddedCounts />
      {addFault.value !== null && (
        <p class="added-refusal" role="alert">
          {messages.add.fault(addFault.value)}
        </p>
      )}
      {addedState.value.length > 0 && (
        <>
          <p class="add-next">
            {messages.add.next} <a {...linkToView('themes')}>{messages.view.themes}</a>
            {' · '}
            <a {...linkToView('indicators')}>{messages.view.indicators}</a>
            {' · '}
            <a {...linkToView('bureaus')}>{messages.view.bureaus}</a>
          </p>
          <SaveAdded />
        </>
      )}
      {files.length > 0 && (
        <section class="added" aria-labelledby="added-title">
          <h3 id="added-title">{messages.add.listTitle}</h3>
          <ul>
            {files.map((file) => (
              <FileRow key={file.id} file={file} themes={corpus.themes} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ChooseFiles() {
  const messages = words();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement) => {
    tellFault(addFiles(chosenFiles(input.files)));
    // The same file can be chosen again after it was removed.
    input.value = '';
  };
  const chooseFolder = () => {
    if (folder.current === null) return;
    // No attribute that the types of the page's elements know.
    folder.current.webkitdirectory = true;
    folder.current.click();
  };
  return (
    <div class="drop-area">
      <p>{messages.add.drop}</p>
      <p class="drop-buttons">
        <button type="button" onClick={() => files.current?.click()}>
          {messages.add.chooseFiles}
        </button>
        <button type="button" onClick={chooseFolder}>
          {messages.add.chooseFolder}
        </button>
      </p>
      <p class="faint">{messages.add.formats}</p>
      <input ref={files} type="file" multiple hidden onChange={(event) => take(event.currentTarget)} />
      <input ref={folder} type="file" hidden onChange={(event) => take(event.currentTarget)} />
    </div>
  );
}

/** How far the reading has come, for eyes and screen readers alike. */
function AddedCounts() {
  const messages = words();
  const states = addedFiles.value.map(({ state }) => state.value.is);
  const added = states.filter((is) => is === 'added').length;
  const refused = states.filter((is) => is === 'refused').length;
  const open = states.length - added - refused;
  return (
    <p class="add-counts" role="status">
      {states.length > 0 && messages.add.counts(added, refused, open)}
    </p>
  );
}
