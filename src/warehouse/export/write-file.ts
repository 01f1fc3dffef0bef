import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Writes pieces into a file as fast as the disk takes them. */
export async function writeFile(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  // As they come: a readable stream between would hoard sixteen of them.
  await pipeline(pieces, createWriteStream(path));
}

/** Size in bytes and SHA-256 in hexadecimal. */
export async function measureFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: statSync(path).size, sha256: hash.digest('hex') };
}
