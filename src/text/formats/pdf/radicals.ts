/**
 * Fonts list many characters twice: as a character and as the radical that looks the same. A PDF written from glyphs
 * may name the radical (⽉ for 月), which no search finds. What the writer typed is the character.
 */
/** Where the compatible form of Unicode is another character than the one written in simplified Chinese. */
const SIMPLIFIED =
  '⺁厂⺄乙⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青';
const READINGS = new Map<string, string>();
for (let i = 0; i < SIMPLIFIED.length; i += 2) READINGS.set(SIMPLIFIED[i]!, SIMPLIFIED[i + 1]!);

/** The text with radicals, compatibility ideographs and long dashes as the characters they stand for. */
export function readRadicals(text: string): string {
  return text.replace(/\u2E3A/g, '——').replace(/[\u2E80-\u2FD5\uF900-\uFAD9]/g, (character) => {
    const reading = READINGS.get(character) ?? character.normalize('NFKC');
    return reading.length === 1 ? reading : character;
  });
}
