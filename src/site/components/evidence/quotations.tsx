/** The quotations of a pick: how many, what narrows them, the list, and ways to take it along. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import type { Evidence } from '../../data/evidence.ts';
import { searchTerms } from '../../data/search-terms.ts';
import { words } from '../../messages/words.ts';
import { linkTo, route } from '../../navigation.ts';
import { CopyOutcome } from '../copy-outcome.tsx';
import { FailedMessage, LoadingMessage } from '../state-message.tsx';
import { useCopy } from '../use-copy.ts';
import { type Cited, citation } from './citation.ts';
import { CopyAll } from './copy-all.tsx';
import type { Pick } from './evidence-panel.tsx';
import { EvidenceTools, type Narrowing } from './evidence-tools.tsx';
import { Quotation } from './quotation.tsx';
import { type Passages, usePassages } from './use-passages.ts';

export function Quotations({ pick, corpus }: { pick: Pick; corpus: Corpus }) {
  const { lang, words: sought } = route.value;
  const messages = words();
  const [narrowing, setNarrowing] = useState<Narrowing>({ statuses: [], figures: false });
  const terms = searchTerms(sought);
  const asked = JSON.stringify([terms, narrowing]);
  // Another search begins with its first portion again.
  const [opened, setOpened] = useState({ asked, portions: 1 });
  const portions = opened.asked === asked ? opened.portions : 1;
  const filter = { terms, figures: narrowing.figures };
  const { loaded, passages } = usePassages(pick.key, pick.source, filter, narrowing.statuses, portions);
  const copying = useCopy();

  const labels = useMemo(() => placeLabels(corpus.notices, lang), [corpus, lang]);
  const titles = useMemo(() => new Map(corpus.notices.map((notice) => [notice.notice_id, notice.title])), [corpus]);
  const cite = (entry: Evidence): Cited => ({
    entry,
    source: {
      place: labels.get(entry.notice_id) ?? '',
      title: titles.get(entry.notice_id) ?? null,
      status: entry.status === null ? '' : messages[`status_${entry.status}`],
    },
  });

  const list = useRef<HTMLOListElement>(null);
  const shownBefore = useRef<number | null>(null);
  const shown = passages?.shown.length ?? 0;
  useEffect(() => {
    // The button that was pressed now stands below what it has brought.
    const first = shownBefore.current;
    if (first === null || first >= shown) return;
    shownBefore.current = null;
    list.current!.children[first]!.querySelector('a')!.focus({ preventScroll: true });
  }, [shown]);

  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={messages} />;
  if (passages === null) return <LoadingMessage words={messages.dataLoading} />;
  return (
    <>
      <p class="evidence-count">
        <span role="status">{countWords(passages, pick, messages.evidence)}</span>
        {pick.place !== null && (
          <a class="quiet" {...linkTo({ at: null })}>
            {messages.evidence.all}
          </a>
        )}
      </p>
      {passages.cut !== null && <p class="faint">{messages.evidence.cut(passages.cut.read, passages.cut.total)}</p>}
      {passages.total > 1 && <EvidenceTools counts={passages.counts} narrowing={narrowing} onNarrow={setNarrowing} />}
      {shown > 0 && <CopyAll passages={passages.shown.map(cite)} copying={copying} />}
      <CopyOutcome {...copying} />
      <ol class="quotations" ref={list} aria-busy={loaded.state === 'loading'}>
        {passages.shown.map((entry) => {
          const cited = cite(entry);
          const key = `${entry.notice_id} ${entry.span_start}`;
          return (
            <Quotation
              key={key}
              entry={entry}
              place={cited.source.place}
              terms={terms}
              copied={copying.outcome?.what === key}
              onCopy={() => copying.copy(citation(cited, lang, location.href), messages.evidence.copied(1), key)}
            />
          );
        })}
      </ol>
      {passages.next > 0 && (
        <button
          type="button"
          class="more"
          onClick={() => {
            shownBefore.current = shown;
            setOpened({ asked, portions: portions + 1 });
          }}
        >
          {messages.more(passages.next)}
        </button>
      )}
    </>
  );
}

function countWords(passages: Passages, pick: Pick, messages: ReturnType<typeof words>['evidence']): string {
  const { total, fitting, shown } = passages;
  if (total === 0) return pick.place === null ? messages.nowhere : messages.none;
  const count = fitting === total ? pick.count(total) : messages.fitting(fitting, total);
  return shown.length < fitting ? messages.listed(count, shown.length) : count;
}
