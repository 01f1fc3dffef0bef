/** Words in Chinese with English beside them. */
import type { Language } from '../charts/chart.ts';

/** Paragraphs in each language; they say the same. */
export type Both = Record<Language, readonly string[]>;

/** Makes the words of each language with one function. */
export function inBoth(words: (language: Language) => readonly string[]): Both {
  return { zh: words('zh'), en: words('en') };
}
