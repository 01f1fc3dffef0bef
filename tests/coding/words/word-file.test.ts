// The lists that are added to the dictionary of jieba (Sun 2012).
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CodebookError } from '../../../src/coding/codebook.ts';
import { loadWordFile } from '../../../src/coding/words/load-word-file.ts';
import { readWordFile, WORD_FILE_BYTES } from '../../../src/coding/words/word-file.ts';
import { useTemporaryFolders } from '../../support/temporary-folder.ts';

const LIMITS = { shortest: 2, longest: 6 };
const temporaryFolder = useTemporaryFolders();

describe('readWordFile', () => {
  it('reads one word a line, without remarks, each once', () => {
    const text = '\uFEFF# terms\r\n校园餐\r\n\r\n  双减  # policy of 2021\r\n校园餐\r\nAI课堂';
    expect(readWordFile(text, LIMITS)).toEqual({ extends: false, words: ['校园餐', '双减', 'AI课堂'] });
  });

  it('adds to the project’s list only where the first line says so', () => {
    expect(readWordFile('# extends\n双减', LIMITS)).toEqual({ extends: true, words: ['双减'] });
    expect(readWordFile('双减\n# extends', LIMITS).extends).toBe(false);
    expect(readWordFile('# extends nothing\n双减', LIMITS).extends).toBe(false);
  });

  it.each([
    ['双减\n课后 服务', 'line 2: “课后 服务” is no word'],
    ['“双减”', 'line 1: ““双减”” is no word'],
    ['2024', 'line 1: “2024” is a figure'],
    ['\n餐', 'line 2: “餐” is too short: a word here has at least 2 characters'],
    ['学生身心健康教育', 'is too long: a word here has at most 6 characters'],
  ])('names line and fault of %j', (text, message) => {
    expect(() => readWordFile(text, LIMITS)).toThrow(message);
  });
});

describe('loadWordFile', () => {
  const load = (bytes: string | Uint8Array) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'stop-words.txt'), bytes);
    return () => loadWordFile(folder, 'stop-words.txt', createHash('sha256'));
  };

  it.each<[string, string | Uint8Array, string]>([
    ['another encoding', Buffer.from([0xb5, 0xc4]), 'stop-words.txt: is not UTF-8'],
    ['far too much', `# ${'x'.repeat(WORD_FILE_BYTES)}`, `at most ${WORD_FILE_BYTES} are read`],
    ['a fault', '的 了', 'stop-words.txt: line 1: “的 了” is no word'],
  ])('refuses %s, naming the file', (_, bytes, message) => {
    expect(load(bytes)).toThrow(CodebookError);
    expect(load(bytes)).toThrow(message);
  });

  it('names a file that is not there', () => {
    expect(() => loadWordFile(temporaryFolder(), 'field-terms.txt', createHash('sha256'))).toThrow('field-terms.txt');
  });
});
