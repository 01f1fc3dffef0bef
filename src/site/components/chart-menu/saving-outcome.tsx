import { words } from '../../messages/words.ts';
import type { SavingState } from './use-saving.ts';

/** Says that a file is being made or was saved, or what failed and what can be done. */
export function SavingOutcome({ state }: { state: SavingState }) {
  const messages = words().chartMenu;
  return (
    <>
      <p role="status">
        {state.is === 'making' && messages.making(state.what)}
        {state.is === 'saved' && messages.saved(state.name)}
      </p>
      {state.is === 'failed' && (
        <p role="alert">
          {state.reason === null ? messages.tooLarge(state.what) : messages.failed(state.what, state.reason)}
        </p>
      )}
    </>
  );
}
