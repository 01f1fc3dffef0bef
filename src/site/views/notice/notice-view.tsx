/** A notice's own text, its outline beside it, the sentence behind a number marked. */
import { useEffect, useRef } from 'preact/hooks';
import { placeLabel } from '../../../charts/place-label.ts';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import { type NoticeText, noticeText } from '../../data/notice.ts';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import type { Span } from '../../route/field.ts';
import { isView } from '../../route/route.ts';
import { noticeSegments } from './notice-segments.ts';

export function NoticeView() {
  const { notice, span, back } = route.value;
  const messages = words();
  const id = notice ?? '';
  const loaded = useLoaded(id, () => noticeText(id));
  return (
    <article class="notice">
      <p class="notice-back">
        <a {...linkTo({ view: isView(back) ? back : 'overview', notice: null, span: null, back: null })}>
          ← {messages.notice.back}
        </a>
      </p>
      {loaded.state === 'loading' && <LoadingMessage words={messages.dataLoading} />}
      {loaded.state === 'failed' && <FailedMessage {...loaded} messages={messages} />}
      {loaded.state === 'ready' &&
        (loaded.value === null ? (
          <p class="state">{messages.notice.missing}</p>
        ) : (
          <OpenNotice notice={loaded.value} span={span ?? { start: 0, end: 0 }} />
        ))}
    </article>
  );
}

function scrollToHeading(start: number): void {
  const heading = document.getElementById(`at-${start}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

function OpenNotice({ notice, span }: { notice: NoticeText; span: Span }) {
  const { lang } = route.value;
  const messages = words();
  const mark = useRef<HTMLElement>(null);
  const toMark = () => {
    mark.current?.scrollIntoView({ block: 'center' });
    mark.current?.focus({ preventScroll: true });
  };
  // Again whenever another stretch is marked.
  useEffect(toMark, [notice.notice_id, span.start, span.end]);
  const segments = noticeSegments(
    notice.text,
    notice.outline.map((entry) => entry.span_start),
    span,
  );
  const levels = [...new Set(notice.outline.map((entry) => entry.level))].sort((a, b) => a - b);
  return (
    <>
      <header class="notice-head">
        <h2>{notice.title ?? messages.noTitle}</h2>
        <dl>
          <div>
            <dt>{placeLabel(notice, lang)}</dt>
          </div>
          {notice.issuer !== null && (
            <div>
              <dt>{messages.notice.issuer}</dt>
              <dd>{notice.issuer}</dd>
            </div>
          )}
          {notice.published !== null && (
            <div>
              <dt>{messages.notice.published}</dt>
              <dd>{notice.published}</dd>
            </div>
          )}
          <div>
            <dt>{messages.notice.file}</dt>
            <dd>{notice.file}</dd>
          </div>
        </dl>
        {notice.redacted && <p class="faint">{messages.notice.redacted}</p>}
      </header>
      <div class="notice-body">
        <nav class="outline" aria-label={messages.notice.outline}>
          <h3>{messages.notice.outline}</h3>
          {span.end > span.start && (
            <button type="button" class="link" onClick={toMark}>
              {messages.notice.toQuote}
            </button>
          )}
          <ol>
            {notice.outline.map((entry) => (
              <li key={entry.span_start} data-level={levels.indexOf(entry.level) + 1}>
                <button type="button" class="link" onClick={() => scrollToHeading(entry.span_start)}>
                  {entry.words}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <div class="notice-text" lang="zh-CN">
          {segments.map((segment) => {
            if (segment.kind === 'text') return segment.words;
            if (segment.kind === 'heading')
              return (
                <b key={segment.start} id={`at-${segment.start}`} tabIndex={-1}>
                  {segment.words}
                </b>
              );
            return (
              <mark key={segment.start} id={`at-${segment.start}`} ref={mark} tabIndex={-1}>
                {segment.words}
              </mark>
            );
          })}
        </div>
      </div>
    </>
  );
}
