import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/report/docx/column-widths.ts';

const ROOM = 8845;
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

describe('columns', () => {
  it('fill the room whatever they hold', () => {
    for (const rows of [[], [['', '', '']], [['长'.repeat(400), 'a', '长'.repeat(90)]], [['a', 'b', 'c']]])
      expect(sum(columnWidths(['甲', '乙', '丙'], rows, ROOM))).toBe(ROOM);
  });

  it('with long texts get what short ones do not need, and the short ones stay unbroken', () => {
    const [place, words, day] = columnWidths(
      ['通报', '承诺', '期限'],
      [['清远市', '计划补齐教师'.repeat(20), '2025-12-31']],
      ROOM,
    );
    expect(words).toBeGreaterThan(ROOM * 0.42);
    // Ten characters of nine points and what stands beside them.
    expect(day).toBeGreaterThan(10 * 0.56 * 9 * 20);
    expect(place).toBeGreaterThan(3 * 9 * 20);
  });
});
