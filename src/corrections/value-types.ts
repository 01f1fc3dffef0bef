/** The types of values that a correction may set: how a cell is read, checked and printed. */
import * as v from 'valibot';

/** From a cell to a value; what it refuses it says why. */
export type ValueType = v.GenericSchema<string, unknown>;

const DATE = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:[EML]|0[1-9]|[12]\\d|3[01]))?)?';

/** Cells that match, read as a value; the empty one as null. */
function orNull(pattern: RegExp, message: string, read: (cell: string) => unknown = (cell) => cell): ValueType {
  return v.pipe(
    v.string(),
    v.check((cell) => cell === '' || pattern.test(cell), message),
    v.transform((cell) => (cell === '' ? null : read(cell))),
  );
}

export const text: ValueType = v.pipe(v.string(), v.minLength(1, 'must not be empty'));
export const anyText: ValueType = v.string();
export const textOrNull: ValueType = orNull(/^/, '');
export const numberOrNull: ValueType = orNull(
  /^-?\d+(?:\.\d+)?$/,
  'must be a number such as 12 or 96.7, or empty',
  Number,
);
export const count: ValueType = v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'must be a whole number'), v.transform(Number));
export const countOrNull: ValueType = orNull(/^\d{1,9}$/, 'must be a whole number, or empty', Number);
export const flag: ValueType = v.pipe(
  v.picklist(['true', 'false'], 'must be true or false'),
  v.transform((cell) => cell === 'true'),
);
export const dateOrNull: ValueType = orNull(
  new RegExp(`^${DATE}$`),
  'must be 2024, 2024-03, 2024-03-08 or 2024-03-E, -M, -L (上旬、中旬、下旬), or empty',
);
export const periodOrNull: ValueType = orNull(
  new RegExp(`^${DATE}(?:/(?:${DATE})?)?$`),
  'must be a date, two joined by /, or empty',
);
export const adcodeOrNull: ValueType = orNull(/^[1-8]\d{5}$/, 'must be six digits, or empty');
export const codeOrNull: ValueType = orNull(/^[a-z][a-z0-9_]*$/, 'must be a code of the codebook, or empty');
export const codes: ValueType = v.pipe(
  v.string(),
  v.transform((cell) => (cell.trim() === '' ? [] : cell.split(/\s*;\s*/))),
  v.array(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'must be codes of the codebook joined by ;'))),
  v.maxLength(3, 'must be three codes at most'),
  v.check((list) => new Set(list).size === list.length, 'names a code twice'),
);
export const oneOf = (...options: string[]): ValueType => v.picklist(options, `must be one of ${options.join(', ')}`);
export const oneOfOrNull = (...options: string[]): ValueType =>
  orNull(new RegExp(`^(?:${options.join('|')})$`), `must be one of ${options.join(', ')}, or empty`);

/** A value as a cell has it. */
export function printValue(value: unknown): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(';') : String(value);
}
