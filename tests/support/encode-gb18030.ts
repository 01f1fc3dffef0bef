/** Two-byte GB18030 codes by character, read off the decoder itself; JavaScript has no encoder for it. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
}

/** A text in GB18030. @throws where a character has no code of two bytes */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.codePointAt(0)! < 0x80) return [character.codePointAt(0)!];
      const code = codes.get(character);
      if (!code) throw new Error(`${character} has no code of two bytes`);
      return [...code];
    }),
  );
}
