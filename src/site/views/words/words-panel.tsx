/** What the reader has picked in the pictures of words, beside them: a word in its contexts, or passages. */
import type { ComponentChildren } from 'preact';
import { columnLabels } from '../../../charts/columns.ts';
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { columnRows } from '../../components/evidence/column-rows.ts';
import { useAnnounced } from '../../components/evidence/use-announced.ts';
import { addedState } from '../../data/added-state.ts';
import { textPlaces, wordPlaces } from '../../data/places-source.ts';
import { words } from '../../messages/words.ts';
import { go, linkTo, route } from '../../navigation.ts';
import { filtersOf } from '../../route/route.ts';
import { KwicPanel } from './kwic-panel.tsx';
import { withoutWord } from './left-out.tsx';
import { PassagesPanel } from './passages-panel.tsx';
import { viewWords } from './view-words.ts';

export function WordsPanel({ corpus, children }: { corpus: Corpus; children?: ComponentChildren }) {
  const { word, at } = route.value;
  const messages = viewWords();
  return (
    <aside class="evidence words-panel" aria-labelledby="evidence-title">
      {word !== null ? (
        <Word key={`${word} ${at}`} word={word} corpus={corpus} />
      ) : at !== null ? (
        <Passages key={`${at} ${route.value.other}`} notice={at} corpus={corpus} />
      ) : (
        <>
          <h3 id="evidence-title">{messages.panelTitle}</h3>
          <p class="hint">{messages.panelHint}</p>
          {children}
        </>
      )}
    </aside>
  );
}

function Head({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useAnnounced(true);
  return (
    <div class="evidence-head">
      <h3 id="evidence-title" tabIndex={-1} ref={heading}>
        {title}
        <span class="evidence-place">{children}</span>
      </h3>
      <a class="quiet" {...linkTo({ word: null, at: null, other: null })}>
        {words().close}
      </a>
    </div>
  );
}

/** Picked in a column, a word is looked for as the text was cut into words; typed in, as it is written. */
function Word({ word, corpus }: { word: string; corpus: Corpus }) {
  const { at, by, lang } = route.value;
  const messages = viewWords();
  const filters = filtersOf(route.value);
  const group = at === null ? null : (columnLabels(columnRows(corpus, by), by, lang).get(at) ?? at);
  const source = at === null ? textPlaces(word, filters) : wordPlaces({ word, column: at, by, filters });
  const added = addedState.value.length;
  return (
    <>
      <Head title={`“${word}”`}>{group === null ? messages.kwicEverywhere : messages.kwicGroup(group)}</Head>
      {at !== null && (
        <p class="panel-ways">
          <a {...linkTo({ at: null })}>{messages.everywhere}</a>
          <button type="button" class="link" onClick={() => go(withoutWord(word))}>
            {messages.leaveOut(word)} <span aria-hidden="true">×</span>
          </button>
        </p>
      )}
      <KwicPanel corpus={corpus} source={source} sourceKey={JSON.stringify([word, at, by, filters, added])} />
    </>
  );
}

function Passages({ notice, corpus }: { notice: string; corpus: Corpus }) {
  const { other, lang } = route.value;
  const messages = viewWords();
  const labels = placeLabels(corpus.notices, lang);
  const labelOf = (id: string) => labels.get(id) ?? id;
  return (
    <>
      <Head title={other === null ? messages.aloneTitle : messages.pairTitle}>
        {other === null ? labelOf(notice) : `${labelOf(notice)} · ${labelOf(other)}`}
      </Head>
      {other !== null && (
        <p class="panel-ways">
          <a {...linkTo({ other: null })}>{messages.back}</a>
        </p>
      )}
      <PassagesPanel notice={notice} other={other} corpus={corpus} />
    </>
  );
}
