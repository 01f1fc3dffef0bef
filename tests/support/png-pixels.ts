/** Pixels of a PNG as resvg writes it: eight bits a channel, with alpha, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue, alpha. */
  at(x: number, y: number): readonly number[];
}

/** @throws where it is no PNG of that kind */
export function pngPixels(png: Uint8Array): Pixels {
  const file = Buffer.from(png);
  const parts: Buffer[] = [];
  let [width, height] = [0, 0];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const kind = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (kind === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      if (body[8] !== 8 || body[9] !== 6 || body[12] !== 0) throw new Error('Another kind of PNG');
    }
    if (kind === 'IDAT') parts.push(body);
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * 4;
  const pixels = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)]!;
    for (let x = 0; x < row; x += 1) {
      const left = x < 4 ? 0 : pixels[y * row + x - 4]!;
      const up = y === 0 ? 0 : pixels[(y - 1) * row + x]!;
      const corner = x < 4 || y === 0 ? 0 : pixels[(y - 1) * row + x - 4]!;
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter]!;
      pixels[y * row + x] = raw[y * (row + 1) + 1 + x]! + guess;
    }
  }
  return { width, height, at: (x, y) => [...pixels.subarray(y * row + x * 4, y * row + x * 4 + 4)] };
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
