import { methodsAddress } from '../docs/addresses.ts';
import type { Messages } from '../messages/zh.ts';

interface Props {
  chart: string;
  methods: readonly string[];
  /** Which notices the chart draws on. */
  source: string;
  messages: Messages;
}

/** What a chart draws on, and the way to how its numbers are made. */
export function SourceLine({ chart, methods, source, messages }: Props) {
  const address = methodsAddress(chart, methods);
  return (
    <p class="source">
      {source}{' '}
      {address !== null && (
        <a href={address} target="_blank" rel="noopener">
          {messages.method}
        </a>
      )}
    </p>
  );
}
