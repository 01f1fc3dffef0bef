import {
  DuckDBDecimalValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValueConverter,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';
import type { PlainCell } from './cell-text.ts';

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
