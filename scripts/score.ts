/**
 * Scores the parser against hand-annotated notices and prints one table.
 *
 *   npm run score [-- --errors] [--write] [--gold DIR --notices DIR]
 *
 * `--write` keeps the figures in notebooks/scores.json. The scoring script and the annotations lie beside the repository
 * and are not part of it.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { oneLine } from '../src/cli/one-line.ts';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import type { Scores } from '../src/notebooks/trust/scores.ts';
import { localDay } from '../src/site/local-day.ts';
import { SCORER, SCORES_FILE, SHARED_GOLD, scoreGold } from './score-gold.ts';

try {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string', default: SHARED_GOLD },
      notices: { type: 'string', default: join(PROJECT_ROOT, 'data', 'notices') },
      errors: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  if (existsSync(SCORER)) {
    const scores = scoreGold(values);
    console.log(table(scores));
    if (values.write) write(scores);
  } else
    console.error(`Nothing to score with: ${SCORER} is not there. Annotations are kept apart from this repository.`);
} catch (error) {
  console.error(`score: ${oneLine(error)}`);
  process.exitCode = 1;
}

function write(scores: Omit<Scores, 'made'>): void {
  const kept: Scores = { made: { by: 'npm run score -- --write', on: localDay() }, ...scores };
  writeFileSync(SCORES_FILE, `${JSON.stringify(kept, null, 2)}\n`);
  console.error(SCORES_FILE);
}

/** Metrics as rows, notices as columns. */
function table({ notices }: Omit<Scores, 'made'>): string {
  const names = notices.map(({ annotation }) => basename(annotation, '.json'));
  const metrics = [...new Set(notices.flatMap(({ scores }) => Object.keys(scores)))];
  const width = Math.max(8, ...names.map((name) => name.length + 1));
  const line = (head: string, cells: string[]) => head.padEnd(26) + cells.map((cell) => cell.padStart(width)).join('');
  return [
    line('', names),
    ...metrics.map((metric) =>
      line(
        metric,
        notices.map(({ scores }) => scores[metric]?.toFixed(3) ?? '–'),
      ),
    ),
  ].join('\n');
}
