import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartTargets } from '../../src/cli/chart-targets.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const folder = useTemporaryFolders();

describe('where files of charts go', () => {
  it('is a file by its name, or a folder for each chart and format', () => {
    const root = folder();
    const file = join(root, 'a.PNG');
    expect(chartTargets(['a'], [file, file], [])).toEqual({
      folders: [],
      targets: [{ id: 'a', format: 'png', path: file }],
    });
    const out = join(root, 'new');
    const { folders, targets } = chartTargets(['a', 'b'], [out], ['svg', 'csv']);
    expect(folders).toEqual([out]);
    expect(targets.map(({ path }) => path)).toEqual(
      ['a.svg', 'a.csv', 'b.svg', 'b.csv'].map((name) => join(out, name)),
    );
  });

  it('is refused where it cannot be, or is not clear', () => {
    const root = folder();
    const at = (name: string) => join(root, name);
    writeFileSync(at('file'), '');
    mkdirSync(at('pictures.svg'));
    mkdirSync(at('full/a.svg'), { recursive: true });
    expect(() => chartTargets(['a'], [at('none/a.svg')], [])).toThrow('there is no folder');
    expect(() => chartTargets(['a'], [at('none/deep')], ['svg'])).toThrow('there is no folder');
    expect(() => chartTargets(['a', 'b'], [at('a.svg')], [])).toThrow('is one file for 2 charts');
    expect(() => chartTargets(['a'], [at('a.gif')], [])).toThrow('for a folder say --format');
    expect(() => chartTargets(['a'], [at('a.svg')], ['png'])).toThrow('--format goes with a folder');
    expect(() => chartTargets(['a'], [at('file')], ['svg'])).toThrow('is not a folder');
    expect(() => chartTargets(['a'], [at('full')], ['svg'])).toThrow('is not a file');
    // A folder may be called like a picture.
    expect(chartTargets(['a'], [at('pictures.svg')], ['csv']).targets[0]!.path).toBe(at('pictures.svg/a.csv'));
  });
});
