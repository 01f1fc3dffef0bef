/** One cell of the quote matrix: its first quotations, and the way to all. */
import { useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { placeLabel } from '../../../charts/place-label.ts';
import type { ThemeCell, ThemeParams } from '../../../charts/theme-cells.ts';
import { MarkedText } from '../../components/evidence/marked-text.tsx';
import { passageMarks } from '../../components/evidence/passage-marks.ts';
import { FailedMessage } from '../../components/state-message.tsx';
import { ALL_EVIDENCE, type Evidence } from '../../data/evidence.ts';
import { FIRST_QUOTES } from '../../data/quote-cells.ts';
import { reasonOf } from '../../data/reason-of.ts';
import { themeEvidence } from '../../data/theme-evidence.ts';
import { words } from '../../messages/words.ts';
import { linkTo, linkToNotice, route } from '../../navigation.ts';

/** Quotations that a cell can hold; more are read beside the chart, where they can be searched. */
const MOST_IN_CELL = 30;

interface Props {
  cell: ThemeCell;
  params: ThemeParams;
  first: readonly Evidence[];
  /** All quotations where the reader has opened them. */
  all: readonly Evidence[] | null;
  /** Name of the column. */
  label: string;
  corpus: Corpus;
  onOpen: (all: readonly Evidence[] | null) => void;
}

export function QuoteCell({ cell, params, first, all, label, corpus, onOpen }: Props) {
  const messages = words();
  const { themes } = messages;
  const [failure, setFailure] = useState<string | null>(null);
  if (cell.measures === 0) return <span class="faint">{themes.quotesNone}</span>;

  const open = async () => {
    setFailure(null);
    try {
      const source = themeEvidence(cell.theme, { by: params.by, key: cell.column }, params.filters);
      const notices = (await source.tally(ALL_EVIDENCE)).map((row) => row.notice_id);
      onOpen(await source.passages(ALL_EVIDENCE, [...new Set(notices)], []));
    } catch (error) {
      setFailure(reasonOf(error));
    }
  };
  return (
    <>
      <p class="quotes-n">{themes.quotesCount(cell.measures)}</p>
      <ol>
        {(all ?? first).map((entry) => (
          <Quote key={`${entry.notice_id} ${entry.span_start}`} entry={entry} by={params.by} corpus={corpus} />
        ))}
      </ol>
      {failure !== null && <FailedMessage reason={failure} retry={open} messages={messages} />}
      {cell.measures > MOST_IN_CELL ? (
        <a {...linkTo({ chart: 'matrix', theme: cell.theme, at: cell.column })}>{themes.quotesBeside(cell.measures)}</a>
      ) : (
        cell.measures > FIRST_QUOTES && (
          <button
            type="button"
            class="link quotes-all"
            aria-expanded={all !== null}
            aria-label={`${all === null ? themes.quotesAll(cell.measures) : themes.quotesFewer} (${label})`}
            onClick={() => (all === null ? void open() : onOpen(null))}
          >
            {all === null ? themes.quotesAll(cell.measures) : themes.quotesFewer}
          </button>
        )
      )}
    </>
  );
}

/** The place is named where the column does not name it. */
function Quote({ entry, by, corpus }: { entry: Evidence; by: ThemeParams['by']; corpus: Corpus }) {
  const { lang } = route.value;
  const messages = words();
  const notice =
    by === 'place' || by === 'notice' ? undefined : corpus.notices.find((row) => row.notice_id === entry.notice_id);
  return (
    <li class="quote">
      <p class="quote-head">
        {notice !== undefined && <strong>{placeLabel(notice, lang)}</strong>}
        {entry.status !== null && (
          <span class={`status status-${entry.status}`}>{messages[`status_${entry.status}`]}</span>
        )}
      </p>
      <a class="quote-link" {...linkToNotice(entry.notice_id, { start: entry.span_start, end: entry.span_end })}>
        <blockquote>
          <MarkedText text={entry.text} marks={passageMarks(entry, [])} />
        </blockquote>
      </a>
    </li>
  );
}
