/** Which characters count when texts are compared, and what each is taken for. */

const WIDE_FROM = 0xff01;
const WIDE_TO = 0xff5e;
const WIDE = 0xfee0;

/**
 * For each UTF-16 unit what it is compared as, 0 where it does not count. Letters, Chinese characters and digits count;
 * punctuation, blanks and marks do not. Full-width forms are half-width ones, capital letters small ones. Both halves of a
 * character beyond the first plane count.
 */
export const COMPARED_AS: Uint16Array = Uint16Array.from({ length: 65536 }, (_, unit) => {
  const folded = unit >= WIDE_FROM && unit <= WIDE_TO ? unit - WIDE : unit;
  const character = String.fromCharCode(folded);
  const isHalf = folded >= 0xd800 && folded <= 0xdfff;
  if (!isHalf && !/[\p{L}\p{N}]/u.test(character)) return 0;
  const small = isHalf ? character : character.toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : folded;
});
