/** The text itself, with the picked stretch as one `mark` and every other mark as a span. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { hideTooltip, showTooltip } from '../../components/tooltip.ts';
import type { NoticeText } from '../../data/notice.ts';
import type { NoticeMarks } from '../../data/notice-marks.ts';
import type { Span } from '../../route/field.ts';
import type { Mark } from '../../route/route.ts';
import { cutText, pickOut } from './cut-text.ts';
import { marksAt, piecesOf } from './mark-elements.ts';
import { type FactWords, markSummary, themeNames } from './mark-facts.ts';
import { paragraphNode, pieceNodes, type TextSource } from './text-nodes.tsx';
import { selectedSpan } from './text-offset.ts';

/** From this many characters on, paragraphs out of sight are laid out only when the reader comes to them. */
const LONG = 60_000;

interface Props {
  element: RefObject<HTMLElement | null>;
  notice: NoticeText;
  read: NoticeMarks;
  /** Depth of each entry of the outline. */
  depths: readonly number[];
  told: FactWords;
  picked: Span;
  hide: readonly Mark[];
  /** Index of the mark that the reader is at. */
  current: number | null;
  onMarks: (indexes: readonly number[]) => void;
  onSelect: (span: Span | null) => void;
}

export function NoticeTextView(props: Props) {
  const { element, notice, read, depths, told, picked, hide, current, onMarks, onSelect } = props;
  const { text, outline } = notice;
  const { marks, measures } = read;
  const messages = told.messages.notice;

  const paragraphs = useMemo(
    () =>
      cutText(
        text,
        marks,
        outline.map((entry) => ({ start: entry.span_start, end: entry.span_end })),
        measures.map((measure) => measure.start),
      ),
    [text, marks, outline, measures],
  );
  const source = useMemo((): TextSource => {
    const margin = measures.map(({ start, themes }) => {
      const shown = themeNames(themes, told);
      return [start, { shown, spoken: messages.themesOf(shown) }] as const;
    });
    const headings = outline.map(({ span_start }, index) => ({ start: span_start, depth: depths[index]! }));
    return { text, marks, headings, margin: new Map(margin) };
  }, [text, marks, outline, depths, measures, told, messages]);
  // Kept from one drawing to the next, so that only the paragraphs of the picked stretch are compared anew.
  const nodes = useMemo(() => paragraphs.map((paragraph) => paragraphNode(paragraph, source)), [paragraphs, source]);
  const shown = useMemo((): ComponentChildren[] => {
    const out = pickOut(paragraphs, picked);
    if (out === null) return nodes;
    const whole = { ...paragraphs[out.first]!, end: paragraphs[out.last]!.end };
    const around = paragraphNode(
      whole,
      source,
      <>
        {pieceNodes(out.before, source)}
        <mark tabIndex={-1}>{pieceNodes(out.inside, source)}</mark>
        {pieceNodes(out.after, source)}
      </>,
    );
    return [...nodes.slice(0, out.first), around, ...nodes.slice(out.last + 1)];
  }, [nodes, paragraphs, source, picked.start, picked.end]);

  useEffect(() => {
    if (current === null) return;
    const pieces = piecesOf(element.current!, current);
    for (const piece of pieces) piece.dataset.current = '';
    return () => {
      for (const piece of pieces) delete piece.dataset.current;
    };
  }, [current, shown]);
  useEffect(() => hideTooltip, []);

  const visible = (target: EventTarget | null) => marksAt(target).filter((index) => !hide.includes(marks[index]!.kind));
  const point = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    const lines = visible(event.target).map((index) => {
      const mark = marks[index]!;
      return markSummary(mark, text.slice(mark.start, mark.end), told);
    });
    showTooltip(event, lines.join('\n\n'));
  };
  const release = () => {
    const selection = selectedSpan(element.current!);
    if (selection !== null) onSelect(selection);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the column that it stands in.
    <section
      ref={element}
      class="notice-text"
      lang="zh-CN"
      data-hide={hide.join(' ')}
      data-long={text.length > LONG || undefined}
      // No stop for Tab, which would scroll to the middle of it: the switches and the details lead into it.
      tabIndex={-1}
      aria-label={messages.text}
      onClick={(event) => {
        const found = visible(event.target);
        if (found.length === 0 || selectedSpan(element.current!) !== null) return;
        hideTooltip();
        onMarks(found);
      }}
      onPointerUp={release}
      onPointerOver={point}
      onPointerLeave={hideTooltip}
    >
      {shown}
    </section>
  );
}
