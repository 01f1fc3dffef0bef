/** What the mark says that the reader is at, with the way to the one before and the next. */
import type { Corpus } from '../../../charts/corpus.ts';
import type { NoticeText } from '../../data/notice.ts';
import type { NoticeMark } from '../../data/notice-marks.ts';
import { sentenceAround } from '../../data/sentence.ts';
import { words } from '../../messages/words.ts';
import { CopyLink } from './copy-link.tsx';
import { type FactWords, markFacts } from './mark-facts.ts';
import { OtherNotices } from './other-notices.tsx';
import type { Direction } from './step-marks.ts';

/** The title of what the mark says: a mark that has the focus is described by it. */
export const DETAILS_TITLE = 'mark-details-title';

interface Props {
  notice: NoticeText;
  corpus: Corpus;
  /** The mark the reader is at, then the others on the same words. */
  marks: readonly NoticeMark[];
  /** Its place among the marks of its kind, from 1. */
  at: number;
  count: number;
  factWords: FactWords;
  onStep: (direction: Direction) => void;
  onClose: () => void;
}

export function MarkDetails({ notice, corpus, marks, at, count, factWords, onStep, onClose }: Props) {
  const messages = words();
  const { kinds, previous, next, position, details } = messages.notice;
  const [first] = marks;
  if (first === undefined) return null;
  const kind = kinds[first.kind];
  return (
    <section class="mark-details" aria-label={details}>
      <div class="mark-details-head">
        <span class="faint">{position(at, count)}</span>
        <button type="button" class="link" aria-keyshortcuts="p" onClick={() => onStep(-1)}>
          ↑ {previous(kind)} <kbd>p</kbd>
        </button>
        <button type="button" class="link" aria-keyshortcuts="n" onClick={() => onStep(1)}>
          ↓ {next(kind)} <kbd>n</kbd>
        </button>
        <CopyLink key={`${first.start} ${first.end}`} span={sentenceAround(notice.text, first)} />
        <button type="button" class="link mark-details-close" aria-keyshortcuts="Escape" onClick={onClose}>
          {messages.close}
        </button>
      </div>
      {marks.map((mark, index) => {
        const { title, facts } = markFacts(mark, notice.text.slice(mark.start, mark.end), factWords);
        return (
          <div key={`${mark.kind} ${mark.start} ${mark.end}`} class="mark-fact">
            <p id={index === 0 ? DETAILS_TITLE : undefined}>
              <span class={`mark-${mark.kind}`} data-warned={mark.kind === 'warnings' || undefined}>
                {kinds[mark.kind]}
              </span>{' '}
              <strong>{title}</strong>
            </p>
            {facts.length > 0 && (
              <dl>
                {facts.map(({ name, value }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            )}
            {mark.kind === 'documents' && (
              <OtherNotices title={mark.row.title} notice={notice.notice_id} corpus={corpus} />
            )}
          </div>
        );
      })}
    </section>
  );
}
