import { describe, expect, it } from 'vitest';
import { simplifiedOf } from '../../../src/text/shadow/traditional.ts';

const simplified = (character: string): string => {
  const unit = simplifiedOf(character.charCodeAt(0));
  return unit === 0 ? '' : String.fromCharCode(unit);
};

describe('simplifiedOf', () => {
  it.each([
    ...'關关 進进 況况 報报 學学 黨党 組组 對对 開开 問问 題题 個个 萬万 億亿 員员 龜龟 於于 後后 徵征 麽么 鄕乡'.split(
      ' ',
    ),
  ])('reads %s', (pair) => {
    expect(simplified(pair[0]!)).toBe(pair[1]);
  });

  it('leaves characters alone that simplified text uses too', () => {
    for (const character of '藉乾后里面干了台只沈着于') expect(simplified(character)).toBe('');
  });

  it('leaves Latin letters, digits and marks alone', () => {
    for (const character of 'a1，。\n\ud800') expect(simplified(character)).toBe('');
  });
});
