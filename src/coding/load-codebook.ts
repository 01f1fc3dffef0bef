/** Reads a codebook from a folder. Node only. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Codebook, CodebookError, readCodebook } from './codebook.ts';
import { loadWordFile } from './words/load-word-file.ts';

/**
 * The codebook in `directory` (`themes.json`, `indicators.json`, `field-terms.txt`, `stop-words.txt`).
 * @throws CodebookError where a file is missing, is no JSON or is at fault
 */
export function loadCodebook(directory: string): Codebook {
  const hash = createHash('sha256');
  const readJson = (name: string): unknown => {
    const file = join(directory, name);
    try {
      const bytes = readFileSync(file);
      hash.update(bytes);
      return JSON.parse(bytes.toString('utf8'));
    } catch (error) {
      throw new CodebookError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const sources = { themes: readJson('themes.json'), indicators: readJson('indicators.json') };
  const words = {
    fieldTerms: loadWordFile(directory, 'field-terms.txt', hash).words,
    stopWords: loadWordFile(directory, 'stop-words.txt', hash).words,
  };
  return readCodebook(sources, words, hash.digest('hex').slice(0, 8));
}
