/** A notice that is there: its head, the strip of its themes, the switches of the marks, outline, text and details. */
import type { Signal } from '@preact/signals';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Corpus } from '../../../charts/corpus.ts';
import { documentStrip } from '../../../charts/document-strip.ts';
import { ChartFigure } from '../../components/chart-figure.tsx';
import type { NoticeText } from '../../data/notice.ts';
import type { NoticeMarks } from '../../data/notice-marks.ts';
import { sentenceAround } from '../../data/sentence.ts';
import { words } from '../../messages/words.ts';
import { route } from '../../navigation.ts';
import type { Span } from '../../route/field.ts';
import { MARKS } from '../../route/fields.ts';
import type { Mark } from '../../route/route.ts';
import { MarkDetails } from './mark-details.tsx';
import { bringIntoSight, focusMark, marksOn, piecesOf } from './mark-elements.ts';
import { factWords } from './mark-facts.ts';
import { MarkSwitches } from './mark-switches.tsx';
import { marksOfKinds } from './marks-of-kinds.ts';
import { NoticeHead } from './notice-head.tsx';
import { NoticeOutline } from './notice-outline.tsx';
import { NoticeTextView } from './notice-text.tsx';
import { outlineDepths } from './outline-depth.ts';
import { SelectedWords } from './selected-words.tsx';
import { type Direction, stepMarks } from './step-marks.ts';
import { useReading } from './use-reading.ts';

interface Props {
  notice: NoticeText;
  read: NoticeMarks;
  corpus: Corpus;
  reading: Signal<number>;
}

/** The kind that the keys go through as long as the reader has met no mark. */
const FIRST_KINDS: readonly Mark[] = ['metrics', 'dates', 'commitments', 'documents', 'repairs', 'warnings', 'themes'];

export function OpenNotice({ notice, read, corpus, reading }: Props) {
  const { span, hide, lang } = route.value;
  const messages = words();
  const text = useRef<HTMLElement>(null);
  /** Indexes of the marks that the reader is at, the one they came for first. */
  const [at, setAt] = useState<readonly number[]>([]);
  const [selected, setSelected] = useState<Span | null>(null);
  useReading(text, reading);

  const { marks } = read;
  const byKind = useMemo(() => marksOfKinds(marks), [marks]);
  const told = useMemo(() => factWords(corpus, lang, messages), [corpus, lang, messages]);
  const depths = useMemo(() => outlineDepths(notice.outline.map((entry) => entry.level)), [notice]);
  const counts = Object.fromEntries(MARKS.map((kind) => [kind, byKind[kind].length])) as Record<Mark, number>;
  const shown = at.filter((index) => !hide.includes(marks[index]!.kind));
  const current = shown[0] ?? null;

  const toQuote = () => {
    const picked = text.current!.querySelector('mark');
    if (picked !== null) bringIntoSight(picked);
  };
  // A notice without a marked stretch is read from its head, wherever the reader was in what they came from.
  useEffect(() => {
    if (span === null) scrollTo(0, 0);
  }, []);
  // Again whenever another stretch is marked.
  useEffect(toQuote, [span?.start, span?.end]);

  const step = (kind: Mark, direction: Direction) => {
    const from = current !== null && marks[current]!.kind === kind ? current : null;
    const offset = current === null ? reading.peek() : marks[current]!.start;
    const next = stepMarks(marks, byKind[kind], from, offset, direction);
    if (next === null) return;
    setSelected(null);
    setAt(marksOn(text.current!, next));
    focusMark(text.current!, next);
  };
  const kindOfKeys = () =>
    current === null
      ? FIRST_KINDS.find((kind) => !hide.includes(kind) && byKind[kind].length > 0)
      : marks[current]!.kind;
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') return setAt([]);
    const direction = event.key === 'n' ? 1 : event.key === 'p' ? -1 : null;
    const kind = kindOfKeys();
    if (direction === null || kind === undefined) return;
    event.preventDefault();
    step(kind, direction);
  };
  const unplaced = byKind.unplaced.flatMap((index) => {
    const mark = marks[index]!;
    return mark.kind === 'warnings' ? [mark.row.message] : [];
  });

  return (
    <>
      <NoticeHead notice={notice} corpus={corpus} counts={counts} warnings={unplaced} />
      <div class="notice-strip">
        <ChartFigure
          chart={documentStrip}
          params={{ notice: notice.notice_id }}
          snapshot={null}
          picked={span === null ? '' : `${notice.notice_id} ${span.start}`}
        />
      </div>
      <MarkSwitches counts={counts} onNext={(kind) => step(kind, 1)} />
      <div class="notice-body">
        <NoticeOutline
          outline={notice.outline}
          depths={depths}
          reading={reading}
          toQuote={span === null ? null : toQuote}
        />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the text and of the details below it. */}
        <div class="notice-column" onKeyDown={onKey}>
          <NoticeTextView
            element={text}
            notice={notice}
            read={read}
            depths={depths}
            told={told}
            picked={span ?? { start: 0, end: 0 }}
            hide={hide}
            current={current}
            onMarks={(ids) => {
              setSelected(null);
              setAt(ids);
            }}
            onSelect={(selection) => {
              setAt([]);
              setSelected(selection === null ? null : sentenceAround(notice.text, selection));
            }}
          />
          {current !== null && (
            <MarkDetails
              notice={notice}
              corpus={corpus}
              marks={shown.map((index) => marks[index]!)}
              at={byKind[marks[current]!.kind].indexOf(current) + 1}
              count={counts[marks[current]!.kind]}
              factWords={told}
              onStep={(direction) => step(marks[current]!.kind, direction)}
              onClose={() => {
                setAt([]);
                piecesOf(text.current!, current)[0]?.focus({ preventScroll: true });
              }}
            />
          )}
          {selected !== null && <SelectedWords span={selected} onClose={() => setSelected(null)} />}
        </div>
      </div>
    </>
  );
}
