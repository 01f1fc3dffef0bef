/** What figures are divided by, to set places of unlike size side by side: students, teachers, schools. */
import * as v from 'valibot';

/** `values` by key of a place, as in `notice_overview.place`; at least one, each above zero. */
export const denominatorsSchema = v.object({
  name: v.string(),
  values: v.pipe(
    v.record(v.string(), v.pipe(v.number(), v.gtValue(0))),
    v.check((values) => Object.keys(values).length > 0, 'Give a number for one place at least'),
  ),
});
export type Denominators = v.InferOutput<typeof denominatorsSchema>;

/** Numbers of the denominator that a rate may be given for. */
const STEPS = [1, 100, 1_000, 10_000, 100_000, 1_000_000] as const;

/** The least number for which the greatest of the rates is at least one: 每1,000名学生2.1名, not 0.0021. */
export function rateStep(rates: readonly number[]): number {
  const most = Math.max(0, ...rates);
  return STEPS.find((step) => most * step >= 1) ?? STEPS.at(-1)!;
}
