/** The view of the address. The one that a notice was opened from stays as it is behind it. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Corpus } from '../../charts/corpus.ts';
import { addedState } from '../data/added-state.ts';
import { words } from '../messages/words.ts';
import { positionOf, route } from '../navigation.ts';
import type { View } from '../route/route.ts';
import { viewLoaders } from '../views/views.ts';
import { FailedMessage, LoadingMessage } from './state-message.tsx';
import { useLoaded } from './use-loaded.ts';

export function ViewOutlet({ corpus }: { corpus: Corpus }) {
  const { view } = route.value;
  const added = addedState.value.map((notice) => notice.notice_id).join(' ');
  // The view before the notice, where the reader came to it from inside the page.
  const behind = useRef<View | null>(null);
  if (view !== 'notice') behind.current = view;
  const shown: View[] = behind.current === null || behind.current === view ? [view] : [behind.current, view];

  useLayoutEffect(() => {
    // Back from a notice, the view stands where the reader left it; a view opened anew begins at its top.
    if (view !== 'notice') scrollTo(0, positionOf(view));
  }, [view]);

  return (
    <>
      {shown.map((id) => (
        <div key={id} class="view" data-view={id} hidden={id !== view}>
          {/* All that a view has asked for is of the notices that were there then. */}
          <LoadedView key={id === 'add' ? '' : added} view={id} corpus={corpus} />
        </div>
      ))}
    </>
  );
}

function LoadedView({ view, corpus }: { view: View; corpus: Corpus }) {
  const messages = words();
  const loaded = useLoaded(view, viewLoaders[view]);
  const isReady = loaded.state === 'ready';
  useEffect(() => {
    if (isReady && route.peek().view === view && view !== 'notice') scrollTo(0, positionOf(view));
  }, [isReady, view]);
  if (loaded.state === 'loading') return <LoadingMessage words={messages.viewLoading} />;
  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={messages} />;
  const Content = loaded.value;
  return <Content corpus={corpus} />;
}
