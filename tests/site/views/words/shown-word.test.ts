import { describe, expect, it } from 'vitest';
import { shownWord } from '../../../../src/site/views/words/shown-word.ts';

describe('shownWord', () => {
  it.each([
    ['食品 安全', '食品安全'],
    ['AI 课堂', 'AI 课堂'],
    ['校园餐', '校园餐'],
    ['a b', 'a b'],
  ])('shows %s as %s', (word, shown) => expect(shownWord(word)).toBe(shown));
});
