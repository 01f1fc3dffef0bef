/** The page's name, what the corpus holds, and the language. */
import type { Corpus } from '../../charts/corpus.ts';
import { messagesOf } from '../messages/messages.ts';
import { linkTo, route } from '../navigation.ts';

export function PageHeader({ corpus }: { corpus: Corpus | null }) {
  const { lang } = route.value;
  const messages = messagesOf(lang);
  const notices = corpus?.notices ?? [];
  const total = (of: 'measures' | 'metrics') => notices.reduce((sum, notice) => sum + notice[of], 0);
  const places = new Set(notices.map((notice) => notice.jurisdiction ?? notice.notice_id)).size;
  const holdings: [number, string][] = [
    [notices.length, messages.holdsNotices],
    [places, messages.holdsPlaces],
    [total('measures'), messages.holdsMeasures],
    [total('metrics'), messages.holdsMetrics],
  ];
  return (
    <header class="page-header">
      <div class="names">
        <h1>
          {messages.name} <span lang={lang === 'zh' ? 'en' : 'zh-CN'}>{messages.otherName}</span>
        </h1>
        <a class="quiet" lang={lang === 'zh' ? 'en' : 'zh-CN'} {...linkTo({ lang: lang === 'zh' ? 'en' : 'zh' })}>
          {messages.otherLanguage}
        </a>
      </div>
      <p class="tagline">{messages.tagline}</p>
      <ul class="holdings" aria-busy={corpus === null}>
        {holdings.map(([count, words]) => (
          <li key={words}>
            <b>{corpus === null ? '–' : count.toLocaleString('en-US')}</b> {words}
          </li>
        ))}
      </ul>
    </header>
  );
}
