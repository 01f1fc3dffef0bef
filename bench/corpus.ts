/** The text that is measured: variants of the sample notices, the same in every run. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import { readTextFile } from '../src/text/read-text-file.ts';
import { seededRandom } from './random.ts';
import { varyNotice } from './vary-notice.ts';

/** Bytes of `text` in UTF-8. */
export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** All bytes of `texts` in UTF-8. */
export const totalBytes = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + bytesOf(text), 0);

/** `text` as one flat string, as it comes from a file; strings glued together are slower at first touch. */
export const flat = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** The sample notices, as printed, in the order of their file names. */
export function sampleNotices(): string[] {
  const folder = join(PROJECT_ROOT, 'data', 'notices');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) throw new Error(`${folder} holds no notices to measure with.`);
  return names.sort().map((name) => readTextFile(join(folder, name)).text);
}

/** Variants of the sample notices, one sample after the other, until they reach `bytes` of UTF-8. */
export function makeCorpus(bytes: number, seed: number): string[] {
  const samples = sampleNotices();
  const random = seededRandom(seed);
  const corpus: string[] = [];
  for (let total = 0; total < bytes; ) {
    const text = flat(varyNotice(samples[corpus.length % samples.length]!, random));
    corpus.push(text);
    total += bytesOf(text);
  }
  return corpus;
}
