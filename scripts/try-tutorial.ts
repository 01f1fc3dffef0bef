/**
 * Follows the tutorial to the letter, in a new folder, from a clone of this working copy: with `npm ci`, the page and
 * all, as a stranger would. `npx tsx scripts/try-tutorial.ts [docs/tutorial.md]` says how long each step takes.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import { runStep, serves, stepsOf, visitServed } from './tutorial-steps.ts';

const page = process.argv[2] ?? join(PROJECT_ROOT, 'docs', 'tutorial.md');
let folder = mkdtempSync(join(tmpdir(), 'notice-atlas-tutorial-'));
const env = { ...process.env, NOTICE_ATLAS: PROJECT_ROOT };
const started = performance.now();
console.log(`following ${page} in ${folder}`);
for (const step of stepsOf(readFileSync(page, 'utf8'))) {
  const before = performance.now();
  if (serves(step)) await visitServed(step, folder, env);
  else {
    const outcome = await runStep(step, folder, env);
    if (outcome.code !== 0) throw new Error(`${step.commands}\nended with ${outcome.code}: ${outcome.stderr}`);
    if (step.prints !== null && !outcome.stdout.includes(step.prints))
      throw new Error(`${step.commands}\nprinted something else than the page says:\n${outcome.stdout}`);
    folder = outcome.folder;
  }
  console.log(`${((performance.now() - before) / 1000).toFixed(1).padStart(6)} s  ${step.commands.split('\n')[0]}`);
}
console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s in all`);
