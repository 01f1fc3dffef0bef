/** A notice's own text with all that was read in it; without a notice in the address, the notices to choose from. */
import { useSignal } from '@preact/signals';
import type { Corpus } from '../../../charts/corpus.ts';
import { NoticeList } from '../../components/notice-list.tsx';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { noticeText } from '../../data/notice.ts';
import { noticeMarks } from '../../data/notice-marks.ts';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import { isView } from '../../route/route.ts';
import './notice.css';
import './marks.css';
import { OpenNotice } from './open-notice.tsx';
import { ReadingProgress } from './reading-progress.tsx';

export function NoticeView({ corpus }: { corpus: Corpus }) {
  const { notice, back } = route.value;
  const messages = words();
  const id = notice ?? '';
  const loaded = useLoaded(id, async () => {
    const [text, marks] = await Promise.all([noticeText(id), noticeMarks(id)]);
    return text === null ? null : { text, marks };
  });
  /** Offset of what stands at the top of the window. */
  const reading = useSignal(0);
  if (notice === null) return <NoNotice corpus={corpus} title={messages.notice.choose} />;
  const shown = loaded.state === 'ready' ? loaded.value : null;
  return (
    <article class="notice">
      <div class="notice-back">
        <a {...linkTo({ view: isView(back) ? back : 'overview', notice: null, span: null, back: null })}>
          ← {messages.notice.back}
        </a>
        {shown !== null && <ReadingProgress reading={reading} length={shown.text.text.length} />}
      </div>
      {loaded.state === 'loading' && <LoadingMessage words={messages.dataLoading} />}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'ready' && loaded.value === null && (
        <>
          <p class="state" role="status">
            {messages.notice.missing}
          </p>
          <NoNotice corpus={corpus} title={messages.notice.choose} />
        </>
      )}
      {shown !== null && (
        <OpenNotice key={id} notice={shown.text} read={shown.marks} corpus={corpus} reading={reading} />
      )}
    </article>
  );
}

function NoNotice({ corpus, title }: { corpus: Corpus; title: string }) {
  return (
    <>
      <h2>{title}</h2>
      <NoticeList corpus={corpus} linkOf={(notice) => linkTo({ view: 'notice', notice, span: null })} />
    </>
  );
}
