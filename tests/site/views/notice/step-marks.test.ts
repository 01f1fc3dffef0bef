import { describe, expect, it } from 'vitest';
import { stepMarks } from '../../../../src/site/views/notice/step-marks.ts';

const MARKS = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 2 }));
const ORDER = [1, 3, 4];

describe('stepMarks', () => {
  it('goes to the next and the previous of the kind, round both ends', () => {
    expect(stepMarks(MARKS, ORDER, 1, 0, 1)).toBe(3);
    expect(stepMarks(MARKS, ORDER, 4, 0, 1)).toBe(1);
    expect(stepMarks(MARKS, ORDER, 3, 0, -1)).toBe(1);
    expect(stepMarks(MARKS, ORDER, 1, 0, -1)).toBe(4);
  });

  it('starts where the reader is as long as they are at none of the kind', () => {
    expect(stepMarks(MARKS, ORDER, null, 15, 1)).toBe(3);
    expect(stepMarks(MARKS, ORDER, null, 15, -1)).toBe(1);
    expect(stepMarks(MARKS, ORDER, null, 41, 1)).toBe(1);
    expect(stepMarks(MARKS, ORDER, 2, 5, -1)).toBe(4);
  });

  it('takes the mark that starts right there as the next one', () => {
    expect(stepMarks(MARKS, ORDER, null, 30, 1)).toBe(3);
  });

  it('leads nowhere where the kind has no marks', () => {
    expect(stepMarks(MARKS, [], null, 0, 1)).toBeNull();
  });
});
