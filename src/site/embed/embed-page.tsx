/** The page of an embedded chart: the chart that its address names, or what is wrong with the address. */
import { useEffect } from 'preact/hooks';
import { chartList, findChart } from '../../charts/chart-list.ts';
import { messagesOf } from '../messages/messages.ts';
import type { Messages } from '../messages/zh.ts';
import { joinParts } from '../route/route.ts';
import type { EmbedRequest } from './embed-address.ts';
import { EmbeddedChart } from './embedded-chart.tsx';

export function EmbedPage({ request }: { request: EmbedRequest }) {
  const { lang } = request.route;
  const messages = messagesOf(lang);
  const chart = findChart(request.chart);
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
    document.title = `${chart?.question[lang] ?? messages.embed.unknownTitle} · ${messages.name} ${messages.otherName}`;
  }, []);
  return (
    <main class="embed">
      {chart === null ? (
        <UnknownChart request={request} messages={messages} />
      ) : request.unread.length > 0 ? (
        <UnreadAddress unread={request.unread} messages={messages} />
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
      <p>{messages.embed.unknown(request.chart)}</p>
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

function UnreadAddress({ unread, messages }: { unread: readonly string[]; messages: Messages }) {
  return (
    <div class="state" role="alert">
      <h1 class="state-title">{messages.embed.unreadTitle}</h1>
      <p>{messages.embed.unread}</p>
      <ul class="embed-list">
        {unread.map((part) => (
          <li key={part}>
            <code>{part}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
