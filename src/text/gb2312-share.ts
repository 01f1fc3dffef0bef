/**
 * Share of the two-byte characters of a GB text that lie in the GB 2312 plane (0 to 1; 1 where there are none).
 *
 * GB18030 gives a meaning to almost every pair of bytes, so a decoder that accepts a text proves little. Real
 * Chinese in simplified characters stays in the GB 2312 plane (lead and trail from 0xA1); Big5, damaged UTF-8
 * and Latin-1 read as GB18030 scatter over the whole range.
 */
export function gb2312Share(bytes: Uint8Array): number {
  let pairs = 0;
  let inPlane = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i]!;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) inPlane += 1;
    // A digit in second place marks a character of four bytes.
    i += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return pairs === 0 ? 1 : inPlane / pairs;
}
