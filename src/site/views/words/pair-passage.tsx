/** A passage of two notices side by side, with the characters marked that differ. */
import { useMemo } from 'preact/hooks';
import { linkToNotice } from '../../navigation.ts';
import type { Span } from '../../route/field.ts';
import { differences, type Piece, sameShare } from './differences.ts';
import { viewWords } from './view-words.ts';

/** Where a passage stands. */
export interface Side extends Span {
  notice: string;
  label: string;
  text: string;
}

export function PairPassage({ a, b, notices }: { a: Side; b: Side; notices: number }) {
  const messages = viewWords();
  const found = useMemo(() => differences(a.text, b.text), [a.text, b.text]);
  const share = found === null ? null : sameShare(found);
  const said = [
    share === 1 ? messages.same : share === null ? null : messages.similar(Math.floor(share * 100)),
    messages.inNotices(notices),
  ];
  return (
    <li class="passage">
      <p class="passage-head">{said.filter((part) => part !== null).join(' · ')}</p>
      {share === 1 ? (
        <Same a={a} b={b} />
      ) : (
        <div class="passage-sides">
          <Words side={a} pieces={found?.a ?? [{ words: a.text, same: true }]} />
          <Words side={b} pieces={found?.b ?? [{ words: b.text, same: true }]} />
        </div>
      )}
    </li>
  );
}

/** Said once where both say the same. */
function Same({ a, b }: { a: Side; b: Side }) {
  return (
    <>
      <p class="passage-both">
        {[a, b].map((side) => (
          <a key={side.notice} {...linkToNotice(side.notice, side)}>
            {side.label}
          </a>
        ))}
      </p>
      <p class="passage-side">
        <q>{a.text}</q>
      </p>
    </>
  );
}

function Words({ side, pieces }: { side: Side; pieces: readonly Piece[] }) {
  return (
    <a class="passage-side" {...linkToNotice(side.notice, side)}>
      <span class="passage-place">{side.label}</span>
      <q>{pieces.map(({ words, same }, at) => (same ? words : <mark key={`${at} ${words}`}>{words}</mark>))}</q>
    </a>
  );
}
