/** Completes names of the warehouse's tables and columns, typed in Latin letters or by their Chinese names. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { DictionaryColumn, Relation } from './search-dictionary.ts';

const WORD = /[\p{L}\p{N}_]+/u;
const HAN = /\p{Script=Han}/u;

/** A table or a column, as an entry of the list. */
export function completionOf(
  { name, chinese, description }: Pick<Relation, 'name' | 'chinese' | 'description'>,
  type: 'class' | 'property',
): Completion {
  return { label: name, detail: chinese, info: description, type };
}

/**
 * Beside what the language itself completes (tables, and columns after a table and a point): the columns of the tables
 * that the text names, wherever one stands; and everything by its Chinese name.
 */
export function completeNames(relations: readonly Relation[]): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(WORD);
    if (word === null || context.state.sliceDoc(word.from - 1, word.from) === '.') return null;
    if (HAN.test(word.text)) return { from: word.from, options: byChineseName(relations), validFor: WORD };
    const named = new Set(context.state.doc.toString().toLowerCase().match(/\w+/g));
    const columns = relations.filter(({ name }) => named.has(name)).flatMap((relation) => relation.columns);
    return {
      from: word.from,
      options: once(columns).map((column) => ({ ...completionOf(column, 'property'), boost: 1 })),
      validFor: /^\w*$/,
    };
  };
}

function byChineseName(relations: readonly Relation[]): Completion[] {
  const entry = (what: Pick<Relation, 'name' | 'chinese' | 'description'>, type: 'class' | 'property') => ({
    ...completionOf(what, type),
    label: what.chinese,
    detail: what.name,
    apply: what.name,
  });
  return [
    ...relations.map((relation) => entry(relation, 'class')),
    ...once(relations.flatMap(({ columns }) => columns)).map((column) => entry(column, 'property')),
  ].filter(({ label }) => label !== '');
}

/** Columns that have the same name in several tables, once. */
function once(columns: readonly DictionaryColumn[]): DictionaryColumn[] {
  return [...new Map(columns.toReversed().map((column) => [column.name, column])).values()].toReversed();
}
