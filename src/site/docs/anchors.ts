/** Names of headings in addresses, as GitHub makes them, so that links hold there and on the site. */
export class Anchors {
  readonly #given = new Map<string, number>();

  /** Lower case, without punctuation, blanks as hyphens; a number behind one that is taken. */
  take(words: string): string {
    const base = words
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    const before = this.#given.get(base);
    this.#given.set(base, before === undefined ? 0 : before + 1);
    return before === undefined ? base : `${base}-${before + 1}`;
  }
}
