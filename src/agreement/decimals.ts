/** A number with so many decimals, never "-0.00". */
export function decimals(value: number, digits: number): string {
  return value.toFixed(digits).replace(/^-(0\.0+)$/, '$1');
}
