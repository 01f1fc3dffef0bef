/** The parser against hand-annotated notices, which lie beside the repository and are not part of it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type PlacedMeasure, placeMeasures, readCoding } from '../src/agreement/coding.ts';
import { compareCodings } from '../src/agreement/compare-codings.ts';
import { guideJson } from '../src/cli/guide-json.ts';
import { loadProjectCodebook } from '../src/cli/project-codebook.ts';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import { codeNotice } from '../src/coding/code-notice.ts';
import type { Scores } from '../src/notebooks/trust/scores.ts';
import { parseNotice } from '../src/notice/parse-notice.ts';
import { readTextFile } from '../src/text/read-text-file.ts';

export const SHARED_GOLD = join(PROJECT_ROOT, '..', 'shared', 'gold');
export const SCORER = join(SHARED_GOLD, 'score.mjs');
/** Where the notebook on trust finds the figures. */
export const SCORES_FILE = join(PROJECT_ROOT, 'notebooks', 'scores.json');

/** As on the command line, so that the intervals are the same. */
const RESAMPLING = { resamples: 1000, seed: 1 };

export interface ScoreOptions {
  gold: string;
  notices: string;
  /** Prints each error to standard error. */
  errors: boolean;
}

const Annotation = v.object({ file: v.string(), measures: v.array(v.unknown()), metrics: v.array(v.unknown()) });

/** Scores every annotation, and says how far hand (A) and machine (B) agree. */
export function scoreGold(options: ScoreOptions): Omit<Scores, 'made'> {
  const names = readdirSync(options.gold)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-score-'));
  try {
    const scored = names.map((name) => scoreOne(join(options.gold, name), options, folder));
    const {
      statistics,
      disagreements: _,
      ...counts
    } = compareCodings(
      scored.map(({ pair }) => pair),
      RESAMPLING,
    );
    return { notices: scored.map(({ score }) => score), agreement: { ...RESAMPLING, ...counts, statistics } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Parses the notice that an annotation names and compares the two. */
function scoreOne(gold: string, { notices, errors }: ScoreOptions, folder: string) {
  const json = readFileSync(gold, 'utf8');
  const annotation = v.parse(Annotation, JSON.parse(json));
  const source = join(notices, annotation.file);
  const { text } = readTextFile(source);
  const parse = join(folder, 'parse.json');
  const coded = guideJson(annotation.file, text, codeNotice(parseNotice(text), text, loadProjectCodebook()));
  writeFileSync(parse, JSON.stringify(coded));
  if (errors) console.error(`\n${annotation.file}`);
  const flags = errors ? ['--json', '--errors'] : ['--json'];
  const output = execFileSync(process.execPath, [SCORER, parse, gold, source, ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const placed = (name: string, coding: string): PlacedMeasure[] => placeMeasures(name, readCoding(name, coding), text);
  return {
    score: {
      annotation: basename(gold),
      file: annotation.file,
      measures: annotation.measures.length,
      metrics: annotation.metrics.length,
      scores: v.parse(v.record(v.string(), v.number()), JSON.parse(output)),
    },
    pair: {
      file: annotation.file,
      text,
      a: placed(basename(gold), json),
      b: placed(annotation.file, JSON.stringify(coded)),
    },
  };
}
