/** Rules of repairs and kinds of warnings in words; one that has none stands as the data name it. */
import type { Messages } from '../../messages/zh.ts';

export function ruleWords(rule: string, messages: Messages): string {
  const rules: Readonly<Record<string, string>> = messages.notice.rules;
  return rules[rule] ?? rule;
}

export function codeWords(code: string, messages: Messages): string {
  const codes: Readonly<Record<string, string>> = messages.quality.codes;
  return codes[code] ?? code;
}
