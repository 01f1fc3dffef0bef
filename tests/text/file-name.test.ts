import { describe, expect, it } from 'vitest';
import { fileName } from '../../src/text/file-name.ts';

describe('fileName', () => {
  it.each([
    ['通报.txt', '通报.txt'],
    ['a/b/通报.html', '通报.html'],
    ['C:\\通报\\一.docx', '一.docx'],
    ['a\\b/c.pdf', 'c.pdf'],
  ])('of %s is %s', (path, name) => expect(fileName(path)).toBe(name));
});
