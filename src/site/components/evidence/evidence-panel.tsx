/** The passages behind what the reader has picked, as a page of quotations beside the chart. */
import type { ComponentChildren } from 'preact';
import type { Corpus } from '../../../charts/corpus.ts';
import type { EvidenceSource } from '../../data/evidence.ts';
import { words } from '../../messages/words.ts';
import { linkTo } from '../../navigation.ts';
import { Quotations } from './quotations.tsx';
import { useAnnounced } from './use-announced.ts';

export interface Pick {
  /** Names everything that `source` depends on. */
  key: string;
  source: EvidenceSource;
  /** What the quotations are on: a theme, an indicator. */
  subject: string;
  /** Where they are from, null for all places. */
  place: string | null;
  /** How many there are, in words. */
  count: (quotations: number) => string;
  /** True where the reader has picked it, so that it can be closed; an indicator is shown without. */
  picked: boolean;
}

/** `pick` is null as long as the reader has picked nothing; `children` is then what is offered instead. */
export function EvidencePanel({
  pick,
  corpus,
  children,
}: {
  pick: Pick | null;
  corpus: Corpus;
  children?: ComponentChildren;
}) {
  const messages = words();
  return (
    <aside class="evidence" aria-labelledby="evidence-title">
      {pick === null ? (
        <>
          <h3 id="evidence-title">{messages.evidence.title}</h3>
          <p class="hint">{messages.evidence.hint}</p>
          {children}
        </>
      ) : (
        <Picked key={pick.key} pick={pick} corpus={corpus} />
      )}
    </aside>
  );
}

function Picked({ pick, corpus }: { pick: Pick; corpus: Corpus }) {
  const messages = words();
  const title = useAnnounced(pick.picked);
  return (
    <>
      <div class="evidence-head">
        <h3 id="evidence-title" tabIndex={-1} ref={title}>
          {pick.subject}
          {pick.place !== null && <span class="evidence-place">{pick.place}</span>}
        </h3>
        {pick.picked && (
          <a class="quiet" {...linkTo({ theme: null, at: null, words: null })}>
            {messages.close}
          </a>
        )}
      </div>
      {!pick.picked && <p class="hint">{messages.evidence.hint}</p>}
      <Quotations pick={pick} corpus={corpus} />
    </>
  );
}
