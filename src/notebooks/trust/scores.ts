/** How the parser did against notices annotated by hand, as `npm run score -- --write` kept it. */
import * as v from 'valibot';

const Interval = v.nullable(v.object({ low: v.number(), high: v.number() }));
const Share = v.nullable(v.number());

const Statistic = v.object({
  /** `primary_theme`, `status`, or `theme:` and its code. */
  what: v.string(),
  /** Measures judged by both. */
  n: v.number(),
  /** For a theme: measures that the hand (A) gave it, and the machine (B); null for the others. */
  givenByA: v.nullable(v.number()),
  givenByB: v.nullable(v.number()),
  agreement: Share,
  agreementInterval: Interval,
  kappa: Share,
  kappaInterval: Interval,
  alpha: Share,
  alphaInterval: Interval,
});

const Scores = v.object({
  made: v.object({ by: v.string(), on: v.pipe(v.string(), v.isoDate()) }),
  notices: v.array(
    v.object({
      annotation: v.string(),
      /** Name of the notice's file. */
      file: v.string(),
      /** In the annotation. */
      measures: v.number(),
      metrics: v.number(),
      /** By what is scored: F1 of what is found, else the share that is right; 0 to 1. */
      scores: v.record(v.string(), v.number()),
    }),
  ),
  agreement: v.object({
    resamples: v.number(),
    seed: v.number(),
    notices: v.number(),
    /** Measures that both have, and that only one has. */
    both: v.number(),
    onlyA: v.number(),
    onlyB: v.number(),
    statistics: v.array(Statistic),
  }),
});
export type Scores = v.InferOutput<typeof Scores>;
export type AgreementStatistic = v.InferOutput<typeof Statistic>;

/** @throws {v.ValiError} where the content of `scores.json` is not as expected */
export function readScores(content: unknown): Scores {
  return v.parse(Scores, content);
}
