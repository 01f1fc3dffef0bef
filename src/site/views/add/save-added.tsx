/** Keeps what was added: as a database file that the command line and this page can read. */
import { useState } from 'preact/hooks';
import { tellFault } from '../../add/add-fault.ts';
import { OtherBuildError } from '../../add/build-versions.ts';
import { TooLargeToSaveError } from '../../add/save-database.ts';
import { saveFile, stampedName } from '../../components/save-file.ts';
import { removeAll, saveNotices } from '../../data/added-notices.ts';
import { reasonOf } from '../../data/reason-of.ts';
import { words } from '../../messages/words.ts';

type State = { is: 'idle' | 'saving' | 'saved' | 'too_large' | 'other_build' } | { is: 'failed'; reason: string };

export function SaveAdded() {
  const messages = words();
  const [state, setState] = useState<State>({ is: 'idle' });
  const save = async (what: 'all' | 'added') => {
    setState({ is: 'saving' });
    try {
      const content = new Blob([await saveNotices(what)], { type: 'application/octet-stream' });
      saveFile(stampedName(what === 'all' ? 'notice-atlas' : 'added-notices', 'duckdb'), content);
      setState({ is: 'saved' });
    } catch (error) {
      if (error instanceof TooLargeToSaveError) setState({ is: 'too_large' });
      else if (error instanceof OtherBuildError) setState({ is: 'other_build' });
      else setState({ is: 'failed', reason: reasonOf(error) });
    }
  };
  const busy = state.is === 'saving';
  return (
    <div class="save-added">
      <button type="button" disabled={busy} onClick={() => void save('all')}>
        {messages.add.saveAll}
      </button>
      <button type="button" disabled={busy} onClick={() => void save('added')}>
        {messages.add.saveAdded}
      </button>
      <button type="button" class="link" disabled={busy} onClick={() => tellFault(removeAll())}>
        {messages.add.removeAll}
      </button>
      <p role="status">
        {state.is === 'saving' && messages.add.saving}
        {state.is === 'saved' && messages.add.saved}
      </p>
      {state.is === 'too_large' && <p role="alert">{messages.add.tooLargeToSave}</p>}
      {state.is === 'other_build' && <p role="alert">{messages.add.refused_other_build}</p>}
      {state.is === 'failed' && <p role="alert">{messages.add.saveFailed(state.reason)}</p>}
    </div>
  );
}
