/** Tables as Frictionless describes them (Table Schema 2.0). */
import type { DictionaryColumn } from '../dictionary.ts';
import { isUnique, type TableDescription } from './describe-tables.ts';

export interface Field {
  name: string;
  /** In Chinese. */
  title: string;
  type: string;
  description: string;
  constraints?: { required?: true; unique?: true; enum?: readonly string[] };
}

export interface TableSchema {
  fields: Field[];
  primaryKey?: readonly string[];
  foreignKeys?: { fields: readonly string[]; reference: { resource: string; fields: readonly string[] } }[];
}

/**
 * @param without columns that the files of the table do not hold
 */
export function tableSchema(table: TableDescription, without: readonly string[] = []): TableSchema {
  const { columns, primaryKey, foreignKeys } = table;
  return {
    fields: columns.filter(({ name }) => !without.includes(name)).map((column) => field(table, column)),
    ...(primaryKey.length > 0 && { primaryKey }),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map((key) => ({
        fields: key.columns,
        // The specification's name for the table itself.
        reference: { resource: key.table === table.name ? '' : key.table, fields: key.referenced },
      })),
    }),
  };
}

function field(
  table: TableDescription,
  { name, chinese, type, description, nullable, values }: DictionaryColumn,
): Field {
  const constraints = {
    ...(!nullable && { required: true as const }),
    ...(isUnique(table, name) && { unique: true as const }),
    ...(values !== null && { enum: values }),
  };
  return {
    name,
    title: chinese,
    type: fieldType(type),
    description,
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

/** The specification's name for a DuckDB type. */
function fieldType(type: string): string {
  if (/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/.test(type)) return 'integer';
  if (/^(?:DOUBLE|FLOAT|DECIMAL\b)/.test(type)) return 'number';
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DATE') return 'date';
  if (type.startsWith('TIMESTAMP')) return 'datetime';
  if (type === 'VARCHAR') return 'string';
  return type.endsWith(']') ? 'array' : type.startsWith('STRUCT') ? 'object' : 'any';
}
