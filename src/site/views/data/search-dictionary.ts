/** Tables and views with their columns, and the search in them. */

export interface DictionaryColumn {
  name: string;
  type: string;
  /** Empty where it has none. */
  chinese: string;
  description: string;
}

export interface Relation {
  kind: 'table' | 'view';
  name: string;
  chinese: string;
  description: string;
  columns: DictionaryColumn[];
}

/** The relations that a search leaves, each with the columns that it found; all of a relation whose own name fits. */
export function searchDictionary(relations: readonly Relation[], words: string): readonly Relation[] {
  const sought = words.trim().toLowerCase();
  if (sought === '') return relations;
  const fits = ({ name, chinese, description }: Pick<Relation, 'name' | 'chinese' | 'description'>) =>
    [name, chinese, description].some((part) => part.toLowerCase().includes(sought));
  return relations.flatMap((relation) => {
    if (fits(relation)) return [relation];
    const columns = relation.columns.filter(fits);
    return columns.length === 0 ? [] : [{ ...relation, columns }];
  });
}
