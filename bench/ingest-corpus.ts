/** Writes corpora of any size into folders: variants of the sample notices, the same in every run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleNotices } from './corpus.ts';
import { seededRandom } from './random.ts';
import { varyNotice } from './vary-notice.ts';

/**
 * Writes that many notices as files of UTF-8, one after the other, so that memory does not grow with them.
 *
 * @returns their size in bytes
 */
export function writeCorpus(folder: string, notices: number, seed: number): number {
  mkdirSync(folder, { recursive: true });
  const samples = sampleNotices();
  const random = seededRandom(seed);
  let bytes = 0;
  for (let i = 0; i < notices; i += 1) {
    const variant = Buffer.from(varyNotice(samples[i % samples.length]!, random), 'utf8');
    bytes += variant.length;
    writeFileSync(join(folder, `${String(i).padStart(6, '0')}.txt`), variant);
  }
  return bytes;
}
