/** Writes texts that nothing else has: each character follows the last as often as in the samples, by chance. */
import { between, type Random } from './random.ts';

/** What may follow each character, as often as it does in `texts`. */
export function followers(texts: readonly string[]): ReadonlyMap<string, string> {
  const after = new Map<string, string[]>();
  for (const text of texts) {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const list = after.get(text[at]!) ?? [];
      list.push(text[at + 1]!);
      after.set(text[at]!, list);
    }
  }
  return new Map([...after].map(([character, list]) => [character, list.join('')]));
}

/** A text of `length` characters; the same `random` state gives the same. */
export function chanceNotice(after: ReadonlyMap<string, string>, length: number, random: Random): string {
  let text = '';
  let last = '。';
  while (text.length < length) {
    const choices = after.get(last) ?? '。';
    last = choices[between(random, 0, choices.length - 1)]!;
    text += last;
  }
  return text;
}
