import {
  DuckDBDecimalValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValueConverter,
  type Json,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';

/** A value as every format can print it: lists and structs as arrays and objects, dates and times as ISO text. */
export type PlainCell = Json;

/** A double holds 15 significant decimal digits whatever they are. */
const EXACT_DIGITS = 15;

/**
 * A DuckDB value as a plain one. Whole numbers and decimals that a double cannot hold exactly become text with
 * all their digits, so that none is lost.
 */
export const toPlainCell: DuckDBValueConverter<PlainCell> = (value, type, converter) => {
  if (typeof value === 'bigint') return wholeNumber(value);
  if (value instanceof DuckDBDecimalValue) return decimal(value.toString());
  return JsonDuckDBValueConverter(value, type, converter as typeof JsonDuckDBValueConverter);
};

function wholeNumber(value: bigint): PlainCell {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function decimal(digits: string): PlainCell {
  return digits.replaceAll(/\D|^-?0+/g, '').length <= EXACT_DIGITS ? Number(digits) : digits;
}

const NUMBER_TYPES: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.BIGNUM,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
]);

/** Whether a type's values are numbers, which no spreadsheet takes for a formula. */
export function isNumberType(type: DuckDBType): boolean {
  return NUMBER_TYPES.has(type.typeId);
}

/** A cell as text, where a format has nothing better: lists and structs as JSON. Not for null. */
export function cellText(cell: Exclude<PlainCell, null>): string {
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
