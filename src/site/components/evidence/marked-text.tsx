/** A text with the words marked that earned its theme, its figures, and what the reader looks for. */
import type { Span } from '../../route/field.ts';
import { type MarkKind, markSpans } from './mark-spans.ts';

interface Props {
  text: string;
  marks: readonly (Span & { kind: MarkKind })[];
}

export function MarkedText({ text, marks }: Props) {
  return (
    <>
      {markSpans(text, marks).map(({ start, words, kinds }) =>
        kinds.length === 0 ? (
          words
        ) : (
          <mark key={start} class={kinds.map((kind) => `mark-${kind}`).join(' ')}>
            {words}
          </mark>
        ),
      )}
    </>
  );
}
