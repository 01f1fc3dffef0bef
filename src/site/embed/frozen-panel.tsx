/** The code of a frozen embed, and its picture. */
import type { ChartAnswer } from '../../charts/chart-answer.ts';
import { chartFileName } from '../../charts/files/file-name.ts';
import { saveFile } from '../components/save-file.ts';
import { FailedMessage, LoadingMessage } from '../components/state-message.tsx';
import { useLoaded } from '../components/use-loaded.ts';
import { currentProvenance } from '../data/provenance.ts';
import { words } from '../messages/words.ts';
import { route } from '../navigation.ts';
import { CodeField } from './code-field.tsx';
import type { Switches } from './embed-switches.ts';
import { frozenFiles } from './frozen-files.ts';

export function FrozenPanel({ answer, switches }: { answer: ChartAnswer; switches: Switches }) {
  const { lang } = route.value;
  const messages = words();
  const { title, source } = switches;
  const loaded = useLoaded(`${lang} ${title} ${source}`, async () => {
    const provenance = await currentProvenance();
    return { ...(await frozenFiles(answer, lang, switches, provenance)), day: provenance.day };
  });
  if (loaded.state === 'loading') return <LoadingMessage words={messages.chartLoading} />;
  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={messages} />;
  const { snippet, page, svg, day } = loaded.value;
  const snippetBytes = new TextEncoder().encode(snippet).length;
  const save = () => saveFile(chartFileName(answer, 'html', day), new Blob([page], { type: 'text/html' }));
  return (
    <>
      <CodeField code={snippet}>
        <button type="button" onClick={save}>
          {messages.embed.savePage}
        </button>
        <span class="faint">{messages.embed.size((snippetBytes / 1000).toFixed(1))}</span>
      </CodeField>
      <h4>{messages.embed.picture}</h4>
      <img class="embed-picture" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={answer.describe(lang)} />
    </>
  );
}
