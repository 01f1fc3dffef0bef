import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CommandError } from '../../src/cli/command-error.ts';
import { makeFolder, writePiecesTo, writeWholeTo } from '../../src/cli/write-pieces.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notice-atlas-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a file', () => {
  it('replaces it when all of it is there', async () => {
    const file = join(folder, 'a.txt');
    await writeWholeTo('旧', file);
    await writeWholeTo('新', file);
    expect(readFileSync(file, 'utf8')).toBe('新');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('leaves the old one, and nothing beside it, where a piece fails', async () => {
    const file = join(folder, 'a.txt');
    await writeWholeTo('旧', file);
    async function* pieces() {
      yield '新';
      throw new Error('no more');
    }
    await expect(writePiecesTo(pieces(), file)).rejects.toThrow('no more');
    expect(readFileSync(file, 'utf8')).toBe('旧');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('names the file, not its own, where the system refuses it', async () => {
    const file = join(folder, `${'a'.repeat(250)}.txt`);
    const refusal = new CommandError(`${file}: cannot be written (ENAMETOOLONG); choose another place`);
    await expect(writeWholeTo('x', file)).rejects.toEqual(refusal);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes a file for no folder', async () => {
    const file = join(folder, 'a');
    await writeWholeTo('x', file);
    await expect(writeWholeTo('x', join(file, 'b'))).rejects.toThrow(`there is no folder ${file}`);
  });

  it('names the folder that cannot be made', () => {
    writeFileSync(join(folder, 'a'), '');
    expect(() => makeFolder(join(folder, 'a'))).toThrow(CommandError);
    expect(() => makeFolder(join(folder, 'a'))).toThrow('a: cannot be written (EEXIST)');
  });
});
