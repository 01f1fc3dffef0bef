/** Rules of repairs and kinds of warnings in words; one that has none stands as the data name it. */
import { faultName } from '../../charts/fault-names.ts';
import type { Messages } from './zh.ts';

/** @param rule of a repair, as in the table `repairs` */
export function ruleWords(rule: string, messages: Messages): string {
  return faultName(rule, messages.notice.rules);
}

/** @param code of a warning, as in the table `warnings` */
export function codeWords(code: string, messages: Messages): string {
  return faultName(code, messages.quality.codes);
}
