/** The passages that a notice has in common with another, or with any other. */
import './passages.css';
import { useMemo, useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabels } from '../../../charts/place-label.ts';
import { FailedMessage, LoadingMessage } from '../../components/state-message.tsx';
import { useLoaded } from '../../components/use-loaded.ts';
import {
  type AloneRow,
  aloneQuery,
  aloneRow,
  type OwnPlaceRow,
  ownPlaceRow,
  ownPlacesQuery,
  type PairRow,
  pairQuery,
  pairRow,
  textRow,
  textsQuery,
  type WhereRow,
  whereQuery,
  whereRow,
} from '../../data/reused-passages.ts';
import { ask } from '../../data/warehouse.ts';
import { words } from '../../messages/words.ts';
import { linkTo, linkToNotice, route } from '../../navigation.ts';
import { PairPassage } from './pair-passage.tsx';
import { viewWords } from './view-words.ts';

/** Passages that are drawn at a time. */
const PORTION = 40;

interface Props {
  notice: string;
  other: string | null;
  corpus: Corpus;
}

export function PassagesPanel({ notice, other, corpus }: Props) {
  const loaded = useLoaded(JSON.stringify([notice, other]), () => readPassages(notice, other));
  const { lang } = route.value;
  const labels = useMemo(() => placeLabels(corpus.notices, lang), [corpus, lang]);
  const labelOf = (id: string) => labels.get(id) ?? id;
  const messages = viewWords();
  if (loaded.state === 'failed') return <FailedMessage {...loaded} messages={words()} />;
  if (loaded.state === 'loading') return <LoadingMessage words={words().dataLoading} />;
  const { texts, pairs, alone, where, own } = loaded.value;
  const shown = other === null ? [notice] : [notice, other];
  if (shown.some((id) => !texts.has(id))) return <p class="state">{messages.gone}</p>;
  if (shown.some((id) => !texts.get(id)!.compared)) return <p class="state">{messages.addedAlone}</p>;
  const textOf = (id: string) => texts.get(id)!.text;
  if (other !== null) return <Pairs rows={pairs} {...{ notice, other, labelOf, textOf }} />;
  return <Alone rows={alone} {...{ notice, where, own, labelOf, textOf }} />;
}

async function readPassages(notice: string, other: string | null) {
  const ids = other === null ? [notice] : [notice, other];
  const [texts, pairs, alone] = await Promise.all([
    ask(textsQuery(ids), textRow),
    other === null ? [] : ask(pairQuery(notice, other), pairRow),
    other === null ? ask(aloneQuery(notice), aloneRow) : [],
  ]);
  const among = alone.filter((row) => row.notices > 1).map((row) => row.family);
  const repeated = alone.filter((row) => row.times > 1).map((row) => row.family);
  const [named, places] = await Promise.all([
    among.length === 0 ? [] : ask(whereQuery(notice, among), whereRow),
    repeated.length === 0 ? [] : ask(ownPlacesQuery(notice, repeated), ownPlaceRow),
  ]);
  return {
    texts: new Map(texts.map((row) => [row.notice_id, row])),
    pairs,
    alone,
    where: byFamily(named),
    own: byFamily(places),
  };
}

function byFamily<Row extends { family: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const families = new Map<number, Row[]>();
  for (const row of rows) families.set(row.family, [...(families.get(row.family) ?? []), row]);
  return families;
}

interface Lookups {
  notice: string;
  labelOf: (notice: string) => string;
  textOf: (notice: string) => string;
}

function Pairs({ rows, notice, other, labelOf, textOf }: { rows: readonly PairRow[]; other: string } & Lookups) {
  const messages = viewWords();
  const total = rows[0]?.total ?? 0;
  const [most, setMost] = useState(PORTION);
  const shown = rows.slice(0, most);
  return (
    <>
      <p class="evidence-count">
        <span role="status">
          {total === 0 ? messages.pairNone : messages.pairCount(total)}
          {total > rows.length && ` ${messages.listed(rows.length)}`}
        </span>
      </p>
      {total > 0 && <p class="hint">{messages.legend}</p>}
      <ol class="passages">
        {shown.map((row) => (
          <PairPassage
            key={row.start}
            notices={row.notices}
            a={sideOf(notice, row.start, row.end)}
            b={sideOf(other, row.other_start, row.other_end)}
          />
        ))}
      </ol>
      <More left={rows.length - shown.length} onMore={() => setMost(most + PORTION)} />
    </>
  );

  function sideOf(id: string, start: number, end: number) {
    return { notice: id, label: labelOf(id), text: textOf(id).slice(start, end), start, end };
  }
}

function Alone({
  rows,
  notice,
  where,
  own,
  labelOf,
  textOf,
}: {
  rows: readonly AloneRow[];
  where: ReadonlyMap<number, readonly WhereRow[]>;
  own: ReadonlyMap<number, readonly OwnPlaceRow[]>;
} & Lookups) {
  const messages = viewWords();
  const total = rows[0]?.total ?? 0;
  const [most, setMost] = useState(PORTION);
  const shown = rows.slice(0, most);
  return (
    <>
      <p class="evidence-count">
        <span role="status">
          {total === 0 ? messages.aloneNone : messages.aloneCount(total, rows[0]!.places_total)}
          {total > rows.length && ` ${messages.listedMost(rows.length)}`}
        </span>
      </p>
      <ol class="passages">
        {shown.map((row) => (
          <li key={row.family} class="passage">
            <p class="passage-head">{messages.inNotices(row.notices)}</p>
            <a class="passage-side" {...linkToNotice(notice, row)}>
              <q>{textOf(notice).slice(row.start, row.end)}</q>
            </a>
            <OwnPlaces notice={notice} places={own.get(row.family) ?? []} total={row.times} />
            <Where
              notices={(where.get(row.family) ?? []).map((entry) => entry.notice_id)}
              total={row.notices - 1}
              {...{ notice, labelOf }}
            />
          </li>
        ))}
      </ol>
      <More left={rows.length - shown.length} onMore={() => setMost(most + PORTION)} />
    </>
  );
}

/** Where a passage stands again and again in its own notice. */
function OwnPlaces({ notice, places, total }: { notice: string; places: readonly OwnPlaceRow[]; total: number }) {
  const messages = viewWords();
  if (places.length === 0) return null;
  return (
    <p class="passage-where">
      {messages.within(total)}
      {places.map((place, at) => (
        <span key={place.start}>
          {at > 0 && words().comma}
          <a {...linkToNotice(notice, place)}>{messages.placeNumber(at + 1)}</a>
        </span>
      ))}
      {total > places.length && '……'}
    </p>
  );
}

/** The notices that a passage stands in too, each leading to the two side by side. */
function Where({
  notice,
  notices,
  total,
  labelOf,
}: { notices: readonly string[]; total: number } & Pick<Lookups, 'notice' | 'labelOf'>) {
  const messages = viewWords();
  if (notices.length === 0) return null;
  return (
    <p class="passage-where">
      {messages.alsoIn}
      {notices.map((other, at) => (
        <span key={other}>
          {at > 0 && words().comma}
          <a {...linkTo({ word: null, at: notice, other })}>{labelOf(other)}</a>
        </span>
      ))}
      {total > notices.length && ` ${messages.more(total)}`}
    </p>
  );
}

function More({ left, onMore }: { left: number; onMore: () => void }) {
  if (left === 0) return null;
  return (
    <button type="button" class="more" onClick={onMore}>
      {words().more(Math.min(left, PORTION))}
    </button>
  );
}
