/** How long a step took, in words. */
import type { BureauStep } from '../../data/bureaus.ts';
import type { Messages } from '../../messages/zh.ts';

/** 30–60天 where a date is only a month; null where a date is not given. */
export function stepWords(
  steps: readonly BureauStep[],
  name: BureauStep['step'],
  words: Messages['bureaus'],
): string | null {
  const step = steps.find((entry) => entry.step === name);
  if (step === undefined || step.days_low === null || step.days_high === null) return null;
  return step.out_of_order === true ? words.outOfOrder : words.days(step.days_low, step.days_high);
}
