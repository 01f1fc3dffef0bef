/** Rules of repairs and kinds of warnings in words; one that has none stands as the data name it. */
import type { Messages } from './zh.ts';

/** @param rule of a repair, as in the table `repairs` */
export function ruleWords(rule: string, messages: Messages): string {
  const rules: Readonly<Record<string, string>> = messages.notice.rules;
  return rules[rule] ?? rule;
}

/** @param code of a warning, as in the table `warnings` */
export function codeWords(code: string, messages: Messages): string {
  const codes: Readonly<Record<string, string>> = messages.quality.codes;
  return codes[code] ?? code;
}
