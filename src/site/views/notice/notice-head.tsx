/** What is known of a notice as a whole, and the way to those of the same place. */
import type { Corpus } from '../../../charts/corpus.ts';
import { periodLabel } from '../../../charts/period-label.ts';
import { placeLabel } from '../../../charts/place-label.ts';
import { webAddress } from '../../../text/web-address.ts';
import type { NoticeText } from '../../data/notice.ts';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import type { Mark } from '../../route/route.ts';
import { neighbours } from './neighbours.ts';

interface Props {
  notice: NoticeText;
  corpus: Corpus;
  counts: Readonly<Record<Mark, number>>;
  /** Messages of the warnings that have no place in the text. */
  warnings: readonly string[];
}

export function NoticeHead({ notice, corpus, counts, warnings }: Props) {
  const { lang } = route.value;
  const messages = words();
  const names = messages.notice;
  const held = corpus.notices.find((entry) => entry.notice_id === notice.notice_id);
  const date = (iso: string | null) => (iso === null ? null : periodLabel(iso, lang));
  const kind = [notice.inspection_kind, notice.inspection_round].filter((part) => part !== null).join(' · ');
  const inspected = [notice.inspection_start, notice.inspection_end].filter((part) => part !== null).join('/');
  const facts: [string, string | null][] = [
    [names.place, [notice.province, placeLabel(notice, lang)].filter((part) => part !== null).join(' ')],
    [names.issuer, notice.issuer],
    [names.inspector, notice.inspector],
    [names.inspection, kind || null],
    [names.inspected, inspected === '' ? null : periodLabel(inspected, lang)],
    [names.feedback, date(notice.feedback_date)],
    [names.published, date(notice.published)],
    [names.file, notice.file],
    [names.encoding, notice.encoding],
  ];
  return (
    <header class="notice-head">
      <h2>{notice.title ?? messages.noTitle}</h2>
      <dl>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        {notice.url !== null && (
          <div>
            <dt>{names.source}</dt>
            <dd>
              <Source url={notice.url} />
            </dd>
          </div>
        )}
        <div>
          <dt>{names.holds}</dt>
          <dd>
            {[
              names.measures(held?.measures ?? 0),
              names.metrics(held?.metrics ?? 0),
              names.commitments(counts.commitments),
              names.repairs(counts.repairs),
              names.warnings(counts.warnings + warnings.length),
            ].join(messages.comma)}
          </dd>
        </div>
      </dl>
      {notice.redacted && <p class="faint">{names.redacted}</p>}
      {warnings.length > 0 && (
        <ul class="notice-warnings" aria-label={names.wholeWarnings}>
          {warnings.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <Neighbours corpus={corpus} id={notice.notice_id} />
    </header>
  );
}

/** Where it was published: a link where that is an address of the web. */
function Source({ url }: { url: string }) {
  const address = webAddress(url);
  if (address === null) return <>{url}</>;
  return (
    <a href={address} rel="noreferrer" target="_blank">
      {address}
    </a>
  );
}

/** The way to the notices of the same place before and after it. */
function Neighbours({ corpus, id }: { corpus: Corpus; id: string }) {
  const messages = words().notice;
  const { earlier, later } = neighbours(corpus.notices, id);
  if (earlier === null && later === null) return null;
  return (
    <nav class="notice-neighbours" aria-label={messages.samePlace}>
      <span class="faint">{messages.samePlace}</span>
      {earlier !== null && (
        <a {...linkTo({ notice: earlier.notice_id, span: null })}>
          ← {messages.earlier(earlier.published ?? messages.undated)}
        </a>
      )}
      {later !== null && (
        <a {...linkTo({ notice: later.notice_id, span: null })}>
          {messages.later(later.published ?? messages.undated)} →
        </a>
      )}
    </nav>
  );
}
