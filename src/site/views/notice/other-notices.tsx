/** The other notices that name a document, each with the way to where it does. */
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { FailedMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { noticesNaming } from '../../data/document-notices.ts';
import { words } from '../../messages/words.ts';
import { linkToNotice, route } from '../../navigation.ts';

export function OtherNotices({ title, notice, corpus }: { title: string; notice: string; corpus: Corpus }) {
  const { lang } = route.value;
  const messages = words();
  const loaded = useLoaded(`${notice} ${title}`, () => noticesNaming(title, notice));
  if (loaded.state === 'loading') return null;
  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={messages} />;
  const [first] = loaded.value;
  if (first === undefined) return <p class="faint">{messages.notice.noOtherNotice}</p>;
  const labels = placeLabels(corpus.notices, lang);
  return (
    <p>
      {messages.notice.otherNotices(first.notices - 1)}{' '}
      {loaded.value.map(({ notice_id, span_start, span_end }) => (
        <a key={notice_id} {...linkToNotice(notice_id, { start: span_start, end: span_end })}>
          {labels.get(notice_id) ?? notice_id}
        </a>
      ))}
    </p>
  );
}
