/** What the open database holds: its tables and views with their names in Chinese and their descriptions. */
import * as v from 'valibot';
import { CHINESE_NAMES } from '../../../warehouse/dictionary-names.ts';
import { ask } from '../../data/warehouse.ts';
import type { Relation } from './search-dictionary.ts';

const text = v.pipe(
  v.nullable(v.string()),
  v.transform((words) => words ?? ''),
);
const RelationRow = v.object({ kind: v.picklist(['table', 'view']), name: v.string(), description: text });
const ColumnRow = v.object({ relation: v.string(), name: v.string(), type: v.string(), description: text });

const RELATIONS = `
  SELECT 'table' AS kind, table_name AS name, comment AS description FROM duckdb_tables()
  WHERE database_name = 'warehouse'
  UNION ALL
  SELECT 'view', view_name, comment FROM duckdb_views() WHERE database_name = 'warehouse' AND NOT internal
  ORDER BY name`;
const COLUMNS = `
  SELECT table_name AS relation, column_name AS name, data_type AS type, comment AS description
  FROM duckdb_columns() WHERE database_name = 'warehouse' AND NOT internal ORDER BY table_name, column_index`;

/** In the order in which they are defined, which the file does not keep; what is not known comes last. */
const ORDER = new Map(Object.keys(CHINESE_NAMES.relations).map((name, index) => [name, index]));
const orderOf = ({ kind, name }: Pick<Relation, 'kind' | 'name'>): number =>
  (kind === 'view' ? 0 : 1000) + (ORDER.get(name) ?? 999);

/** The views, which answer questions, come before the tables that they are made of. */
export async function loadDictionary(): Promise<Relation[]> {
  const [relations, columns] = await Promise.all([
    ask({ sql: RELATIONS, bindings: [] }, RelationRow),
    ask({ sql: COLUMNS, bindings: [] }, ColumnRow),
  ]);
  const ordered = relations.toSorted((a, b) => orderOf(a) - orderOf(b));
  return ordered.map((relation) => ({
    ...relation,
    chinese: CHINESE_NAMES.relations[relation.name] ?? '',
    columns: columns
      .filter((column) => column.relation === relation.name)
      .map(({ name, type, description }) => ({
        name,
        type,
        description,
        chinese: CHINESE_NAMES.special[`${relation.name}.${name}`] ?? CHINESE_NAMES.columns[name] ?? '',
      })),
  }));
}
