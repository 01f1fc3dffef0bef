/** The page of an embedded chart: the chart that its address names, or what is wrong with the address. */
import { useEffect } from 'preact/hooks';
import { chartList } from '../../charts/chart-list.ts';
import { messagesOf } from '../messages/messages.ts';
import type { Messages } from '../messages/zh.ts';
import { joinParts } from '../route/route.ts';
import { EmbeddedChart } from './embedded-chart.tsx';
import type { EmbedRequest } from './read-embed-address.ts';

export function EmbedPage({ request }: { request: EmbedRequest }) {
  const { chart, refused } = request;
  const { lang } = request.route;
  const messages = messagesOf(lang);
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = `${chart?.question[lang] ?? messages.embed.unknownTitle} · ${messages.name} ${messages.otherName}`;
  }, []);
  return (
    <main class="embed">
      {chart === null ? (
        <UnknownChart request={request} messages={messages} />
      ) : refused.length > 0 ? (
        <RefusedAddress refused={refused} messages={messages} />
      ) : (
        <EmbeddedChart chart={chart} request={request} messages={messages} />
      )}
    </main>
  );
}

function UnknownChart({ request, messages }: { request: EmbedRequest; messages: Messages }) {
  const { lang } = request.route;
  return (
    <div class="state" role="alert">
      <h1 class="state-title">{messages.embed.unknownTitle}</h1>
      <p>{messages.embed.unknown(request.id)}</p>
      <ul class="embed-list">
        {chartList.map(({ id, name }) => (
          <li key={id}>
            <a href={joinParts([['chart', id], ...(lang === 'zh' ? [] : [['lang', lang] as const])])}>
              <code>{id}</code>
            </a>{' '}
            {name[lang]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function RefusedAddress({ refused, messages }: { refused: readonly string[]; messages: Messages }) {
  return (
    <div class="state" role="alert">
      <h1 class="state-title">{messages.embed.refusedTitle}</h1>
      <p>{messages.embed.refused}</p>
      <ul class="embed-list">
        {refused.map((part) => (
          <li key={part}>
            <code>{part}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
