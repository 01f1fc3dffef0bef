import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { FontError, findCjkFont } from '../../src/pictures/find-cjk-font.ts';
import { cjkFont } from '../support/cjk-font.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const folder = useTemporaryFolders();

function refusal(given: string): string {
  try {
    findCjkFont(given);
  } catch (error) {
    if (error instanceof FontError) return error.message;
    throw error;
  }
  throw new Error('found one');
}

describe('a font with Chinese', () => {
  it('is refused where there is none, with the way to one', () => {
    const empty = folder();
    mkdirSync(join(empty, 'deep', 'deeper'), { recursive: true });
    symlinkSync(empty, join(empty, 'deep', 'circle'));
    const message = refusal(empty);
    expect(message).toContain(`${empty}: no font with simplified Chinese was found in it`);
    for (const way of ['fonts-noto-cjk', 'google-noto-sans-cjk-fonts', '--font FILE', 'NOTICE_ATLAS_FONT', '.svg']) {
      expect(message).toContain(way);
    }
    expect(message).not.toContain('\n');
    expect(refusal(join(empty, 'none.ttf'))).toContain('none.ttf: there is no such font');
  });

  it('is not taken for one by its name', () => {
    const place = folder();
    const file = join(place, 'msyh.ttc');
    writeFileSync(file, 'no font');
    expect(refusal(place)).toContain('no font with simplified Chinese');
    expect(refusal(file)).toContain('msyh.ttc: cannot be read as a font');
  });

  it('has Chinese, not Latin letters alone', () => {
    // A font of signs that a library brings along.
    const [signs] = globSync('node_modules/playwright-core/lib/**/*.ttf', { expandDirectories: false });
    expect(refusal(signs!)).toContain('has not all characters of simplified Chinese');
  });

  it.skipIf(cjkFont === null)('is found by its file and by its folder, in the face for simplified Chinese', () => {
    const { regular, bold } = cjkFont!;
    expect(findCjkFont(regular.file).regular).toEqual(regular);
    expect(`${regular.postscriptName ?? ''} ${regular.family}`).not.toMatch(/JP|KR|TC|HK|Mono/i);
    expect(bold.weight).toBeGreaterThanOrEqual(regular.weight);
    const place = folder();
    mkdirSync(join(place, 'a', 'b'), { recursive: true });
    const copy = join(place, 'a', 'b', basename(regular.file));
    copyFileSync(regular.file, copy);
    // Without the file of its bold the regular one serves for both.
    expect(findCjkFont(place).regular).toEqual({ ...regular, file: copy });
    expect(findCjkFont(copy).bold.file).toBe(copy);
  });
});
