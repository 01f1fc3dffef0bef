import { describe, expect, it } from 'vitest';
import { eachDigitRun } from '../../src/text/digit-runs.ts';

function runs(text: string, from = 0, to = text.length): string[] {
  const found: string[] = [];
  eachDigitRun(text, from, to, (start, end) => found.push(`${text.slice(start, end)}@${start}`));
  return found;
}

describe('eachDigitRun', () => {
  it('visits each run once, at both ends of the text too', () => {
    expect(runs('12所学校、3名教师45')).toEqual(['12@0', '3@6', '45@10']);
  });

  it('cuts a run at the offsets it is given', () => {
    expect(runs('1234', 1, 3)).toEqual(['23@1']);
  });

  it('takes neither Chinese nor full-width digits for digits', () => {
    expect(runs('三名１２名')).toEqual([]);
  });
});
