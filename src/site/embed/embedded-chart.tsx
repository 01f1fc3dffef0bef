/** One chart without the page around it: question, picture, notes, source line, and the way to the rest. */
import type { Look, Target } from '../../charts/chart.ts';
import type { ListedChart } from '../../charts/chart-answer.ts';
import { provenanceLine } from '../../charts/provenance.ts';
import { ChartDataTable } from '../components/chart-data-table.tsx';
import { SourceLine } from '../components/source-line.tsx';
import { LoadingMessage } from '../components/state-message.tsx';
import { type Loaded, useLoaded } from '../components/use-loaded.ts';
import { VegaChart } from '../components/vega-chart.tsx';
import { databaseState } from '../data/warehouse.ts';
import type { Messages } from '../messages/zh.ts';
import { scheme } from '../scheme.ts';
import { evidenceAddress, explorerAddress } from './explorer-address.ts';
import { type EmbedAnswer, readAnswer } from './read-answer.ts';
import type { EmbedRequest } from './read-embed-address.ts';
import { SaveButtons } from './save-buttons.tsx';

interface Props {
  chart: ListedChart;
  request: EmbedRequest;
  messages: Messages;
}

export function EmbeddedChart({ chart, request: { route, switches }, messages }: Props) {
  const loaded = useLoaded(chart.id, () => readAnswer(chart, route));
  return (
    <>
      <h1 class={switches.title === 'no' ? 'visually-hidden' : undefined}>{chart.question[route.lang]}</h1>
      {loaded.state === 'loading' && (
        <div class="chart-picture">
          <LoadingMessage words={databaseState.value === 'waiting' ? messages.chartLoading : messages.dataLoading} />
        </div>
      )}
      {loaded.state === 'failed' && <Failure {...loaded} messages={messages} />}
      {loaded.state === 'ready' && loaded.value.answer.rows.length === 0 && (
        <div class="state">
          <p class="state-title">{messages.nothingToShowTitle}</p>
          <p>{messages.embed.nothing}</p>
        </div>
      )}
      {loaded.state === 'ready' && loaded.value.answer.rows.length > 0 && (
        <Drawn {...loaded.value} lang={route.lang} switches={switches} messages={messages} />
      )}
    </>
  );
}

function Failure({ reason, retry, messages }: Extract<Loaded<unknown>, { state: 'failed' }> & { messages: Messages }) {
  return (
    <div class="state" role="alert">
      <p class="state-title">
        {databaseState.value === 'failed' ? messages.embed.databaseFailed : messages.failedTitle}
      </p>
      <p>{messages.embed.failed(reason)}</p>
      <button type="button" onClick={retry}>
        {messages.retry}
      </button>
    </div>
  );
}

type DrawnProps = EmbedAnswer & { lang: Look['language'] } & Pick<EmbedRequest, 'switches'> & Pick<Props, 'messages'>;

function Drawn({ answer, provenance, lang, switches, messages }: DrawnProps) {
  const question = answer.question[lang];
  const linkOf = (target: Target) =>
    ({ href: evidenceAddress(answer, lang, target), target: '_blank', rel: 'noopener' }) as const;
  return (
    <>
      <figure class="chart" data-chart={answer.id}>
        <VegaChart
          makeSpec={(width) => answer.spec({ language: lang, scheme: scheme.value, width })}
          specKey={scheme.value}
          picked=""
          description={`${question} ${answer.describe(lang)}`}
          messages={messages}
          onPick={(target) => open(linkOf(target).href, '_blank', 'noopener')}
        />
        <ul class="notes">
          {answer.notes(lang).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {switches.source === 'yes' && (
          <SourceLine
            chart={answer.id}
            methods={answer.methods}
            source={provenanceLine(answer.source(lang), provenance, lang)}
            messages={messages}
          />
        )}
        <ChartDataTable table={() => answer.table(lang)} caption={question} messages={messages} linkOf={linkOf} />
      </figure>
      <p class="embed-foot">
        <a href={explorerAddress(answer, lang)} target="_blank" rel="noopener">
          {messages.embed.open}
        </a>
        {switches.download === 'yes' && (
          <SaveButtons answer={answer} provenance={provenance} language={lang} messages={messages} />
        )}
      </p>
    </>
  );
}
