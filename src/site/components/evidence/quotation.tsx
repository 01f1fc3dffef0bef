/** One quotation: its place, status and headings, its words, the figures in it. */
import { periodLabel } from '../../../charts/period-label.ts';
import type { Evidence } from '../../data/evidence.ts';
import { words } from '../../messages/words.ts';
import { linkToNotice, route } from '../../navigation.ts';
import { MarkedText } from './marked-text.tsx';
import { itemLine, marksAbove, passageMarks, wordsElsewhere } from './passage-marks.ts';

interface Props {
  entry: Evidence;
  place: string;
  /** Words that the reader looks for. */
  terms: readonly string[];
  /** True where it is what was copied last. */
  copied: boolean;
  onCopy: () => void;
}

export function Quotation({ entry, place, terms, copied, onCopy }: Props) {
  const { lang } = route.value;
  const messages = words();
  const item = itemLine(entry);
  const elsewhere = wordsElsewhere(entry);
  return (
    <li class="quotation">
      <p class="quotation-head">
        <strong>{place}</strong>
        {entry.status !== null && (
          <span class={`status status-${entry.status}`}>{messages[`status_${entry.status}`]}</span>
        )}
      </p>
      <p class="quotation-path">
        {entry.heading_path !== null && (
          <span>
            <MarkedText text={entry.heading_path} marks={marksAbove(entry.heading_path, entry)} />
          </span>
        )}
        <span>
          {item === null ? messages.evidence.outside : <MarkedText text={item} marks={marksAbove(item, entry)} />}
        </span>
        {elsewhere.length > 0 && <span>{messages.evidence.earnedBy(elsewhere)}</span>}
      </p>
      <a class="quotation-link" {...linkToNotice(entry.notice_id, { start: entry.span_start, end: entry.span_end })}>
        <blockquote>
          <MarkedText text={entry.text} marks={passageMarks(entry, terms)} />
        </blockquote>
        <span class="open">{messages.evidence.open}</span>
      </a>
      <button type="button" class="link quotation-copy" aria-label={messages.evidence.copyOne(place)} onClick={onCopy}>
        {copied ? messages.copied : messages.copy}
      </button>
      {entry.figures.length > 0 && (
        <ul class="figures" aria-label={messages.evidence.figures}>
          {entry.figures.map((figure) => (
            <li key={figure.span_start}>
              <b>{figure.quote}</b> {figure.subject}
              {figure.period !== null && <span class="faint"> {periodLabel(figure.period, lang)}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
