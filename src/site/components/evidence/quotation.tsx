/** One quotation: its place, status and headings, its words, the figures in it. */
import { periodLabel } from '../../../charts/period-label.ts';
import type { Evidence } from '../../data/evidence.ts';
import { words } from '../../messages/words.ts';
import { linkToNotice, route } from '../../navigation.ts';

export function Quotation({ entry, place }: { entry: Evidence; place: string }) {
  const { lang } = route.value;
  const messages = words();
  return (
    <li class="quotation">
      <p class="quotation-head">
        <strong>{place}</strong>
        {entry.status !== null && (
          <span class={`status status-${entry.status}`}>{messages[`status_${entry.status}`]}</span>
        )}
      </p>
      <p class="quotation-path">
        {entry.heading_path !== null && <span>{entry.heading_path}</span>}
        <span>
          {entry.item_title === null ? messages.evidence.outside : `${entry.item_label ?? ''} ${entry.item_title}`}
        </span>
      </p>
      <a class="quotation-link" {...linkToNotice(entry.notice_id, { start: entry.span_start, end: entry.span_end })}>
        <blockquote>{entry.text}</blockquote>
        <span class="open">{messages.evidence.open}</span>
      </a>
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
