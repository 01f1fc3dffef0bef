/** The pieces of a notice's text as elements. The characters in them, in order, are the notice's own and no others. */
import type { ComponentChildren } from 'preact';
import type { NoticeMark } from '../../data/notice-marks.ts';
import type { Mark } from '../../route/route.ts';
import type { Paragraph, Piece } from './cut-text.ts';

/** What the elements are made from besides the pieces. */
export interface TextSource {
  text: string;
  marks: readonly NoticeMark[];
  /** Offset and depth of each heading, by the index that pieces carry. */
  headings: readonly { start: number; depth: number }[];
  /** What stands in the margin at an offset: the themes of the measure that starts there, and how they are read out. */
  margin: ReadonlyMap<number, { shown: string; spoken: string }>;
}

/** From the outermost to the innermost: each kind draws a line of its own, so they nest and do not replace each other. */
const NESTING: readonly Mark[] = ['commitments', 'themes', 'documents', 'dates', 'metrics', 'warnings', 'repairs'];
/** Headings of the text come below the heading of the notice, which is an h2. */
const FIRST_HEADING_LEVEL = 3;
const DEEPEST_HEADING_LEVEL = 6;

/** A paragraph of its pieces, or of `children` where a stretch of it is picked out. */
export function paragraphNode(paragraph: Paragraph, source: TextSource, children?: ComponentChildren) {
  return (
    <p key={paragraph.start} data-start={paragraph.start}>
      {children ?? pieceNodes(paragraph.pieces, source)}
    </p>
  );
}

/** Elements of pieces that follow one another; those of one heading are one heading. */
export function pieceNodes(pieces: readonly Piece[], source: TextSource): ComponentChildren[] {
  const nodes: ComponentChildren[] = [];
  for (let index = 0; index < pieces.length; ) {
    const { heading } = pieces[index]!;
    let next = index + 1;
    while (next < pieces.length && pieces[next]!.heading === heading) next++;
    const run = pieces.slice(index, next);
    if (heading === null) nodes.push(...run.flatMap((piece) => pieceNode(piece, source)));
    else nodes.push(headingNode(run, source.headings[heading]!, source));
    index = next;
  }
  return nodes;
}

function headingNode(run: readonly Piece[], { start, depth }: { start: number; depth: number }, source: TextSource) {
  const at = run[0]!.start;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a heading stands within a line of its paragraph.
    <span
      key={`heading ${at}`}
      class="text-heading"
      role="heading"
      aria-level={Math.min(DEEPEST_HEADING_LEVEL, FIRST_HEADING_LEVEL - 1 + depth)}
      id={at === start ? `at-${start}` : undefined}
      tabIndex={-1}
    >
      {run.flatMap((piece) => pieceNode(piece, source))}
    </span>
  );
}

function pieceNode({ start, end, marks: ids }: Piece, { text, marks, margin }: TextSource): ComponentChildren[] {
  const printed = text.slice(start, end);
  const label = margin.get(start);
  const nodes: ComponentChildren[] = [];
  if (label !== undefined)
    nodes.push(
      // Its words are drawn by the style sheet, so that what is copied from the page is the notice's own text.
      <span
        key={`margin ${start}`}
        class="margin-themes"
        role="note"
        aria-label={label.spoken}
        data-words={label.shown}
      />,
    );
  if (ids.length === 0) return [...nodes, printed];
  const kinds = NESTING.filter((kind) => ids.some((id) => marks[id]!.kind === kind));
  const starts = ids.some((id) => marks[id]!.kind === 'warnings' && marks[id]!.start === start);
  const inner = kinds
    .slice(1)
    .reduceRight<ComponentChildren>((within, kind) => <span class={`mark-${kind}`}>{within}</span>, printed);
  nodes.push(
    <span key={start} class={`mark-${kinds[0]}`} data-m={ids.join(' ')} data-warned={starts || undefined}>
      {inner}
    </span>,
  );
  return nodes;
}
