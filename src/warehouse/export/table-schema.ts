/** Tables as Frictionless describes them (Table Schema 2.0). */
import type { ColumnDescription, TableDescription } from './describe-tables.ts';

export interface Field {
  name: string;
  type: string;
  description?: string;
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
    fields: columns.filter(({ name }) => !without.includes(name)).map(field),
    ...(primaryKey.length > 0 && { primaryKey }),
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map((key) => ({
        fields: key.columns,
        // The specification's name for the table itself.
        reference: { resource: key.table === table.name ? '' : key.table, fields: key.references },
      })),
    }),
  };
}

function field({ name, type, comment, nullable, unique, allowed }: ColumnDescription): Field {
  const constraints = {
    ...(!nullable && { required: true as const }),
    ...(unique && { unique: true as const }),
    ...(allowed !== null && { enum: allowed }),
  };
  return {
    name,
    type: fieldType(type),
    ...(comment !== null && { description: comment }),
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
