/** What stands where content would stand: that it is coming, that there is none, that it failed and what to do. */
import type { Messages } from '../messages/zh.ts';

export function LoadingMessage({ words }: { words: string }) {
  return (
    <p class="state" role="status">
      {words}
    </p>
  );
}

export function FailedMessage({ reason, retry, messages }: { reason: string; retry: () => void; messages: Messages }) {
  return (
    <div class="state" role="alert">
      <p class="state-title">{messages.failedTitle}</p>
      <p>{messages.failed(reason)}</p>
      <button type="button" onClick={retry}>
        {messages.retry}
      </button>
    </div>
  );
}

/** A chart without any rows, as under a codebook that lacks its themes. */
export function NothingToShow({ messages }: { messages: Messages }) {
  return (
    <div class="state">
      <p class="state-title">{messages.nothingToShowTitle}</p>
      <p>{messages.nothingToShow}</p>
    </div>
  );
}

export function EmptyMessage({ messages }: { messages: Messages }) {
  return (
    <div class="state">
      <p class="state-title">{messages.emptyTitle}</p>
      <p>{messages.empty}</p>
    </div>
  );
}
