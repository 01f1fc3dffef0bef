/** Saves the data and the picture of an embedded chart. */
import { useState } from 'preact/hooks';
import type { Language } from '../../charts/chart.ts';
import { reasonOf } from '../data/reason-of.ts';
import type { Messages } from '../messages/zh.ts';
import type { EmbedAnswer } from './read-answer.ts';

const KINDS = ['csv', 'svg', 'png'] as const;

interface Props extends EmbedAnswer {
  language: Language;
  messages: Messages;
}

export function SaveButtons({ messages, ...chart }: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (kind: (typeof KINDS)[number]) => {
    try {
      const { saveChart } = await import('./save-chart.ts');
      await saveChart(kind, chart);
      setFailure(null);
    } catch (error) {
      setFailure(messages.embed.saveFailed(reasonOf(error)));
    }
  };
  return (
    <>
      <span class="embed-save">
        {messages.embed.save}
        {KINDS.map((kind) => (
          <button key={kind} type="button" class="link" onClick={() => void save(kind)}>
            {kind.toUpperCase()}
          </button>
        ))}
      </span>
      {failure !== null && <span role="alert">{failure}</span>}
    </>
  );
}
