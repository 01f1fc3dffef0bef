/**
 * Scores the parser against hand-annotated notices and prints one table.
 *
 *   npm run score [-- --errors] [--gold DIR --notices DIR]
 *
 * The scoring script and the annotations lie beside the repository and are not part of it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { guideJson } from '../src/cli/guide-json.ts';
import { oneLine } from '../src/cli/one-line.ts';
import { loadProjectCodebook } from '../src/cli/project-codebook.ts';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import { codeNotice } from '../src/coding/code-notice.ts';
import { parseNotice } from '../src/notice/parse-notice.ts';
import { readTextFile } from '../src/text/read-text-file.ts';

const SHARED_GOLD = join(PROJECT_ROOT, '..', 'shared', 'gold');
const SCORER = join(SHARED_GOLD, 'score.mjs');

interface Options {
  gold: string;
  notices: string;
  errors: boolean;
}

try {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string', default: SHARED_GOLD },
      notices: { type: 'string', default: join(PROJECT_ROOT, 'data', 'notices') },
      errors: { type: 'boolean', default: false },
    },
  });
  if (existsSync(SCORER)) printScores(values);
  else console.error(`Nothing to score with: ${SCORER} is not there. Annotations are kept apart from this repository.`);
} catch (error) {
  console.error(`score: ${oneLine(error)}`);
  process.exitCode = 1;
}

function printScores(options: Options): void {
  const golds = readdirSync(options.gold)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-score-'));
  try {
    const scores = new Map(
      golds.map((name) => [basename(name, '.json'), scoreOne(join(options.gold, name), options, folder)]),
    );
    console.log(table(scores));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Parses the notice that an annotation names and compares the two. */
function scoreOne(gold: string, { notices, errors }: Options, folder: string): Record<string, number> {
  const { file } = v.parse(v.object({ file: v.string() }), JSON.parse(readFileSync(gold, 'utf8')));
  const source = join(notices, file);
  const { text } = readTextFile(source);
  const parse = join(folder, 'parse.json');
  const coded = codeNotice(parseNotice(text), text, loadProjectCodebook());
  writeFileSync(parse, JSON.stringify(guideJson(file, text, coded)));
  if (errors) console.error(`\n${file}`);
  const flags = errors ? ['--json', '--errors'] : ['--json'];
  const output = execFileSync(process.execPath, [SCORER, parse, gold, source, ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return v.parse(v.record(v.string(), v.number()), JSON.parse(output));
}

/** Metrics as rows, notices as columns. */
function table(scores: ReadonlyMap<string, Record<string, number>>): string {
  const metrics = [...new Set([...scores.values()].flatMap((score) => Object.keys(score)))];
  const width = Math.max(8, ...[...scores.keys()].map((name) => name.length + 1));
  const line = (head: string, cells: string[]) => head.padEnd(26) + cells.map((cell) => cell.padStart(width)).join('');
  return [
    line('', [...scores.keys()]),
    ...metrics.map((metric) =>
      line(
        metric,
        [...scores.values()].map((score) => score[metric]?.toFixed(3) ?? '–'),
      ),
    ),
  ].join('\n');
}
