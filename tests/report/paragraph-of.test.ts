import { expect, it } from 'vitest';
import { paragraphCounter } from '../../src/report/paragraph-of.ts';

it('counts lines with words, from 1', () => {
  const text = '\n标题\n\n  \n第一段。第一段续。\r\n\n第二段。';
  const paragraphOf = paragraphCounter(text);
  expect(['标题', '第一段。', '第一段续', '第二段', '\r'].map((words) => paragraphOf(text.indexOf(words)))).toEqual([
    1, 2, 2, 3, 2,
  ]);
  expect(paragraphOf(0)).toBe(1);
  expect(paragraphOf(text.length)).toBe(3);
  expect(paragraphCounter('')(0)).toBe(1);
});
