/** The tutorial is followed as it stands, both pages of it, in a clone of this working copy. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runStep, serves, stepsOf } from '../../scripts/tutorial-steps.ts';
import { PROJECT_ROOT } from '../../src/cli/project-root.ts';
import { cjkFont } from '../support/cjk-font.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const english = stepsOf(readFileSync('docs/tutorial.md', 'utf8'));
const chinese = stepsOf(readFileSync('docs/tutorial.zh-CN.md', 'utf8'));

const NPM = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
const emptyFolder = useTemporaryFolders();

describe('the tutorial', () => {
  it('has the same commands in both languages', () => {
    expect(chinese).toEqual(english);
    expect(english.length).toBeGreaterThan(10);
  });

  it('takes an empty folder to a report, each command to the letter', { timeout: 120_000 }, async () => {
    let folder = emptyFolder();
    const bin = emptyFolder();
    // The packages are those that are here: `npm ci` is for the command by hand, `scripts/try-tutorial.ts`.
    writeFileSync(
      join(bin, 'npm'),
      `#!/bin/sh\n[ "$1" = ci ] && exec ln -s "${PROJECT_ROOT}/node_modules" .\nexec "${NPM}" "$@"\n`,
      {
        mode: 0o755,
      },
    );
    const env = { ...process.env, NOTICE_ATLAS: PROJECT_ROOT, PATH: `${bin}${delimiter}${process.env.PATH}` };
    for (const step of english) {
      // The tests in the browser start the page.
      if (serves(step)) continue;
      if (cjkFont === null && step.commands.includes('.docx')) continue;
      const outcome = await runStep(step, folder, env);
      expect(outcome, step.commands).toMatchObject({ code: 0 });
      if (step.prints !== null) expect(outcome.stdout).toContain(step.prints);
      folder = outcome.folder;
    }
    expect(statSync(join(folder, 'study', 'themes.svg')).size).toBeGreaterThan(10_000);
    expect(readFileSync(join(folder, 'study', 'themes.csv'), 'utf8')).toContain('qinghe.txt');
    if (cjkFont !== null)
      expect(
        readFileSync(join(folder, 'study', 'report.docx'))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
  });
});
