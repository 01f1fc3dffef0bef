/** Words as a reader sees them: a phrase without the blank between its words, unless one of them is Latin. */
export function shownWord(word: string): string {
  return word.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}
