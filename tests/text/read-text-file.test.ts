import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/text/read-text-file.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

describe('readTextFile', () => {
  it('reads a file, whatever the case of its extension', () => {
    const file = join(folder, '通报.TXT');
    writeFileSync(file, '\uFEFF通报\r\n');
    expect(readTextFile(file)).toEqual({ text: '通报\r\n', encoding: 'utf-8' });
  });

  it('refuses a missing file, a folder and an unknown extension by name', () => {
    const subfolder = join(folder, 'a.txt');
    mkdirSync(subfolder);
    const pdf = join(folder, 'a.pdf');
    writeFileSync(pdf, '%PDF-1.7');
    const bare = join(folder, 'README');
    writeFileSync(bare, 'text');
    expect(() => readTextFile(join(folder, 'none.txt'))).toThrow(`${join(folder, 'none.txt')}: no such file`);
    expect(() => readTextFile(subfolder)).toThrow(`${subfolder}: is not a file`);
    expect(() => readTextFile(pdf)).toThrow(`${pdf}: cannot read .pdf, only .txt and .md`);
    expect(() => readTextFile(bare)).toThrow(`${bare}: cannot read files without an extension, only .txt and .md`);
  });

  it('refuses an empty file, naming it', () => {
    const file = join(folder, 'empty.md');
    writeFileSync(file, '');
    expect(() => readTextFile(file)).toThrow(`${file}: the file is empty`);
  });
});
