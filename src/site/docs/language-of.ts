/** A language as HTML names it. */
export type PageLanguage = 'zh-CN' | 'en';

/** A Han character says about as much as three letters. */
const LETTERS_FOR_A_CHARACTER = 3;

/** The language that most of a Markdown text is in, code, formulas and addresses left aside; null where it has no words. */
export function languageOf(markdown: string): PageLanguage | null {
  const words = markdown
    .replaceAll(/```[\s\S]*?```|`[^`]*`|\$\$[\s\S]*?\$\$|\$[^$\n]+\$/g, ' ')
    .replaceAll(/\]\([^)]*\)|<[^>]*>|https?:\S+/g, ' ');
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = words.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (han + letters === 0) return null;
  return han * LETTERS_FOR_A_CHARACTER >= letters ? 'zh-CN' : 'en';
}
