/** Marks the place of a fault in the editor's text, until the text is changed. */
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** The offset of the fault, null to take the mark away. */
export const markFault = StateEffect.define<number | null>();

const words = Decoration.mark({ class: 'cm-fault' });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { docChanged, effects, newDoc }) {
    for (const effect of effects) {
      if (!effect.is(markFault) || effect.value === null) continue;
      // The word that stands there, or the sign; at the end of the text the last of it.
      const from = Math.max(0, Math.min(effect.value, newDoc.length - 1));
      const word = /^[\p{L}\p{N}_]+/u.exec(newDoc.sliceString(from, from + 64));
      const to = Math.min(newDoc.length, from + (word?.[0].length ?? 1));
      return from < to ? Decoration.set(words.range(from, to)) : Decoration.none;
    }
    const taken = effects.some((effect) => effect.is(markFault));
    return docChanged || taken ? Decoration.none : marks;
  },
  provide: (marks) => EditorView.decorations.from(marks),
});

export const faultMark: Extension = field;
