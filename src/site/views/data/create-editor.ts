/** The editor for statements. Loaded apart from the view, for its size. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql } from '@codemirror/lang-sql';
import { bracketMatching } from '@codemirror/language';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { completeNames, completionOf } from './complete-names.ts';
import { editorLook } from './editor-look.ts';
import { faultMark, markFault } from './fault-mark.ts';
import type { Relation } from './search-dictionary.ts';
import { DUCKDB } from './sql-dialect.ts';

/** Words of the editor, in the reader's language. */
export interface EditorWords {
  label: string;
  completions: string;
}

export interface SqlEditor {
  text(): string;
  setText(text: string): void;
  /** Puts a name where the cursor is, apart from the word before it. */
  insert(name: string): void;
  /** Marks the fault at an offset and shows it; null takes the mark away. */
  mark(offset: number | null): void;
  setNames(relations: readonly Relation[]): void;
  setWords(words: EditorWords): void;
  focus(): void;
  close(): void;
}

/**
 * Makes an editor in a shadow tree of `host`: there its styles are adopted sheets, which the page's policy allows. Tab
 * is left to the browser, so that the keyboard comes out again.
 */
export function createEditor(host: HTMLElement, words: EditorWords, onRun: () => void): SqlEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const language = new Compartment();
  const wording = new Compartment();
  const run = () => {
    onRun();
    return true;
  };
  const extensions: Extension[] = [
    Prec.highest(
      keymap.of([
        { key: 'Mod-Enter', run },
        { key: 'Ctrl-Enter', run },
      ]),
    ),
    lineNumbers(),
    history(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.lineWrapping,
    typedOver,
    faultMark,
    editorLook,
    language.of(languageOf([])),
    wording.of(wordsOf(words)),
  ];
  const view = new EditorView({ state: EditorState.create({ extensions }), root, parent: root });
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      if (text === view.state.doc.toString()) return;
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
      });
    },
    insert(name) {
      const { from } = view.state.selection.main;
      const apart = /[\p{L}\p{N}_]$/u.test(view.state.sliceDoc(0, from)) ? ' ' : '';
      view.dispatch(view.state.replaceSelection(apart + name), { scrollIntoView: true });
      view.focus();
    },
    mark(offset) {
      const at = offset === null ? null : Math.min(offset, view.state.doc.length);
      const show = at === null ? [] : [EditorView.scrollIntoView(at)];
      view.dispatch({ effects: [markFault.of(at), ...show] });
    },
    setNames: (relations) => view.dispatch({ effects: language.reconfigure(languageOf(relations)) }),
    setWords: (changed) => view.dispatch({ effects: wording.reconfigure(wordsOf(changed)) }),
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

/**
 * Typing over a selection is done here and not by the browser, which would keep the look of what it takes out in a
 * style attribute: the page's policy forbids these, and the console would say so.
 */
const typedOver: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { state } = view;
    const { data } = event;
    const { from, to, empty } = state.selection.main;
    if (empty || data === null || event.inputType !== 'insertText' || view.compositionStarted) return false;
    event.preventDefault();
    const insert = () => state.update(state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
    return true;
  },
});

function languageOf(relations: readonly Relation[]): Extension {
  const schema = Object.fromEntries(
    relations.map((relation) => [
      relation.name,
      {
        self: completionOf(relation, 'class'),
        children: relation.columns.map((column) => completionOf(column, 'property')),
      },
    ]),
  );
  const keywordCompletion = (label: string, type: string) =>
    type === 'keyword' ? { label: label.toUpperCase(), type, boost: -1 } : { label, type, boost: -2 };
  return [
    sql({ dialect: DUCKDB, schema, keywordCompletion }),
    DUCKDB.language.data.of({ autocomplete: completeNames(relations) }),
  ];
}

function wordsOf({ label, completions }: EditorWords): Extension {
  return [
    EditorView.contentAttributes.of({ 'aria-label': label, autocapitalize: 'off', spellcheck: 'false' }),
    EditorState.phrases.of({ Completions: completions }),
  ];
}
