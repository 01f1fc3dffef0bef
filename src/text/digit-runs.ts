/** Whether a UTF-16 unit is an ASCII digit. */
export const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Visits every run of ASCII digits between two offsets, cut at them, in order. */
export function eachDigitRun(
  text: string,
  from: number,
  to: number,
  visit: (start: number, end: number) => void,
): void {
  for (let at = from; at < to; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < to && isDigit(text.charCodeAt(end))) end += 1;
    visit(at, end);
    at = end;
  }
}
