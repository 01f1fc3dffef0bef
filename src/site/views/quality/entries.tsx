/** One entry of each list: what was read how, warned of, corrected or covered, with the way to its place. */
import type { ComponentChildren } from 'preact';
import type { Corpus } from '../../../charts/corpus.ts';
import type { CorrectionEntry, CoveredEntry, RepairEntry, WarningEntry } from '../../../charts/quality-entries.ts';
import { codeWords, ruleWords } from '../../messages/rule-words.ts';
import { words } from '../../messages/words.ts';
import { linkToNotice, route } from '../../navigation.ts';

interface Placed {
  notice_id: string;
  span_start: number;
  span_end: number;
}

/** A link to the place in the text; a correction of a whole notice, which stands nowhere, leads to its beginning. */
function toText({ notice_id, span_start: start, span_end: end }: Placed) {
  return linkToNotice(notice_id, end > start ? { start, end } : null);
}

function Entry({
  entry,
  place,
  head,
  children,
}: {
  entry: Placed;
  place: string;
  head: string;
  children: ComponentChildren;
}) {
  return (
    <article class="quality-entry">
      <p class="quality-entry-head">
        <span>{head}</span>
        <a class="quiet" {...toText(entry)}>
          {place}
          <span class="visually-hidden">: {words().quality.openText}</span>
        </a>
      </p>
      {children}
    </article>
  );
}

export function Repair({ entry, place }: { entry: RepairEntry; place: string }) {
  const messages = words();
  const confidence = messages.quality.confidence(entry.confidence.toFixed(2));
  return (
    <Entry entry={entry} place={place} head={`${ruleWords(entry.rule, messages)} · ${confidence}`}>
      <p>
        <a {...toText(entry)}>{entry.printed}</a>{' '}
        {entry.reading === '' ? (
          <span class="faint">{messages.quality.dropped}</span>
        ) : (
          <>
            <span class="faint">{messages.quality.readAs}</span> <b>{entry.reading}</b>
          </>
        )}
      </p>
    </Entry>
  );
}

export function Warning({ entry, place }: { entry: WarningEntry; place: string }) {
  return (
    <Entry entry={entry} place={place} head={codeWords(entry.code, words())}>
      <p lang="zh-CN">{entry.message}</p>
    </Entry>
  );
}

export function Correction({ entry, place }: { entry: CorrectionEntry; place: string }) {
  const messages = words().quality;
  const value = (text: string) => (text === '' ? messages.empty : text);
  return (
    <Entry
      entry={entry}
      place={place}
      head={`${entry.applied ? messages.isApplied : messages.notApplied} · ${messages.by(entry.corrected_by, entry.corrected_on)}`}
    >
      <p>
        <code>
          {entry.row_kind}.{entry.field}
        </code>{' '}
        <del>{value(entry.old_value)}</del> → <ins>{value(entry.new_value)}</ins>
      </p>
      <p>{entry.why}</p>
      {entry.reason !== null && <p class="quality-fault">{messages.because(entry.reason)}</p>}
    </Entry>
  );
}

export function Covered({ entry, place, corpus }: { entry: CoveredEntry; place: string; corpus: Corpus }) {
  const indicator = corpus.indicators.find((known) => known.indicator === entry.indicator);
  const name = indicator === undefined ? '' : route.value.lang === 'zh' ? indicator.name_zh : indicator.name_en;
  return (
    <Entry entry={entry} place={place} head={name}>
      <p>
        <a {...toText(entry)}>{entry.quote}</a> <span class="faint">{entry.subject}</span>
      </p>
    </Entry>
  );
}
