/** Compares two codings of the same notices. */
import { bootstrap, type Interval } from './bootstrap.ts';
import type { PlacedMeasure } from './coding.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { contingency, judgementsOf } from './contingency.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { matchMeasures } from './match-measures.ts';
import { percentAgreement } from './percent-agreement.ts';

/** One notice as both coded it. */
export interface NoticePair {
  file: string;
  /** Null where it is not at hand; a measure is then quoted by its edges. */
  text: string | null;
  a: readonly PlacedMeasure[];
  b: readonly PlacedMeasure[];
}

/** One thing that is judged: a theme (given or not), the primary theme, or the status. */
export interface Statistic {
  /** `primary_theme`, `status`, or `theme:` and its code. */
  what: string;
  /** Measures judged by both. */
  n: number;
  /** For a theme: measures that A gave it and that B gave it; null for the others. */
  givenByA: number | null;
  givenByB: number | null;
  agreement: number | null;
  agreementInterval: Interval | null;
  kappa: number | null;
  kappaInterval: Interval | null;
  alpha: number | null;
  alphaInterval: Interval | null;
}

export interface Disagreement {
  file: string;
  start: number;
  end: number;
  /** As in {@link Statistic}; `measure` where only one of the two has the measure. */
  what: string;
  a: string;
  b: string;
  sentence: string;
}

export interface Comparison {
  notices: number;
  /** Measures that both have, and that only one has. */
  both: number;
  onlyA: number;
  onlyB: number;
  statistics: Statistic[];
  disagreements: Disagreement[];
}

export interface ResampleOptions {
  resamples: number;
  seed: number;
}

const NONE = '–';
const GIVEN = 'yes';
const NOT_GIVEN = 'no';
const EDGES = '…';

/** Compares; themes in alphabetical order of their codes, disagreements in the order of the notices. */
export function compareCodings(notices: readonly NoticePair[], options: ResampleOptions): Comparison {
  const matched = notices.map(({ a, b, ...notice }) => ({ ...notice, ...matchMeasures(a, b) }));
  const pairs = matched.flatMap(({ both }) => both);
  const themes = [...new Set(pairs.flatMap(([a, b]) => [...a.themes, ...b.themes]))].sort();
  return {
    notices: notices.length,
    both: pairs.length,
    onlyA: matched.reduce((sum, { onlyA }) => sum + onlyA.length, 0),
    onlyB: matched.reduce((sum, { onlyB }) => sum + onlyB.length, 0),
    statistics: [
      statistic('primary_theme', judged(pairs, primaryTheme), options),
      statistic(
        'status',
        judged(pairs, ({ status }) => status),
        options,
      ),
      ...themes.map((theme) => themeStatistic(theme, pairs, options)),
    ],
    disagreements: matched.flatMap(({ file, text, both, onlyA, onlyB }) => {
      const quote = (measure: PlacedMeasure) =>
        text?.slice(measure.start, measure.end) ?? `${measure.starts}${EDGES}${measure.ends}`;
      const entry = (measure: PlacedMeasure, what: string, a: string, b: string): Disagreement => {
        const { start, end } = measure;
        return { file, start, end, what, a, b, sentence: quote(measure) };
      };
      return [
        ...both.flatMap(([a, b]) => differences(a, b).map(([what, ofA, ofB]) => entry(a, what, ofA, ofB))),
        ...onlyA.map((measure) => entry(measure, 'measure', GIVEN, NOT_GIVEN)),
        ...onlyB.map((measure) => entry(measure, 'measure', NOT_GIVEN, GIVEN)),
      ].sort((x, y) => x.start - y.start);
    }),
  };
}

type MeasurePair = readonly [PlacedMeasure, PlacedMeasure];

function primaryTheme({ themes: [first] }: PlacedMeasure): string {
  return first ?? NONE;
}

function judged(pairs: readonly MeasurePair[], judgement: (measure: PlacedMeasure) => string): [string, string][] {
  return pairs.map(([a, b]) => [judgement(a), judgement(b)]);
}

function themeStatistic(theme: string, pairs: readonly MeasurePair[], options: ResampleOptions): Statistic {
  const judgements = judged(pairs, ({ themes }) => (themes.includes(theme) ? GIVEN : NOT_GIVEN));
  return {
    ...statistic(`theme:${theme}`, judgements, options),
    givenByA: judgements.filter(([a]) => a === GIVEN).length,
    givenByB: judgements.filter(([, b]) => b === GIVEN).length,
  };
}

function statistic(what: string, pairs: readonly (readonly [string, string])[], options: ResampleOptions): Statistic {
  const judgements = judgementsOf(pairs);
  const table = contingency(judgements);
  const [agreementInterval, kappaInterval, alphaInterval] = bootstrap(
    judgements,
    [percentAgreement, cohenKappa, krippendorffAlpha],
    options,
  );
  return {
    what,
    n: pairs.length,
    givenByA: null,
    givenByB: null,
    agreement: percentAgreement(table),
    agreementInterval: agreementInterval ?? null,
    kappa: cohenKappa(table),
    kappaInterval: kappaInterval ?? null,
    alpha: krippendorffAlpha(table),
    alphaInterval: alphaInterval ?? null,
  };
}

/** What two say differently of one measure; themes as a whole, so that a measure is listed once for them. */
function differences(a: PlacedMeasure, b: PlacedMeasure): [string, string, string][] {
  const found: [string, string, string][] = [];
  const sorted = ({ themes }: PlacedMeasure) => themes.toSorted().join();
  if (primaryTheme(a) !== primaryTheme(b) || sorted(a) !== sorted(b)) {
    found.push(['themes', a.themes.join(';') || NONE, b.themes.join(';') || NONE]);
  }
  if (a.status !== b.status) found.push(['status', a.status, b.status]);
  return found;
}
