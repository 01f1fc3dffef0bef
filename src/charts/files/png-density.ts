/** How large a picture of pixels is meant to be, so that programs do not place one of four times the pixels four times as large. */

/** CSS pixels to an inch, and inches to a metre. */
const CSS_DENSITY = 96;
const INCHES = 1 / 0.0254;

/** Bytes of the signature and of the header's chunk, which comes first. */
const HEADER_END = 8 + 25;

/**
 * The PNG with the chunk `pHYs` after its header, which says that `scale` of its pixels are a CSS pixel wide and high
 * (PNG specification, third edition, 11.3.4.3).
 */
export function withDensity(png: Uint8Array, scale: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(CSS_DENSITY * INCHES * scale);
  const chunk = new DataView(new ArrayBuffer(4 + 4 + 9 + 4));
  chunk.setUint32(0, 9);
  for (const [at, letter] of [...'pHYs'].entries()) chunk.setUint8(4 + at, letter.codePointAt(0)!);
  chunk.setUint32(8, perMetre);
  chunk.setUint32(12, perMetre);
  // The unit is the metre.
  chunk.setUint8(16, 1);
  chunk.setUint32(17, crc32(new Uint8Array(chunk.buffer, 4, 13)));
  const marked = new Uint8Array(png.length + chunk.byteLength);
  marked.set(png.subarray(0, HEADER_END));
  marked.set(new Uint8Array(chunk.buffer), HEADER_END);
  marked.set(png.subarray(HEADER_END), HEADER_END + chunk.byteLength);
  return marked;
}

/** The checksum of chunks (PNG specification, annex D), a bit at a time: it is of thirteen bytes. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
