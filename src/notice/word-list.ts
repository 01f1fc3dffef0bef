/** Lists of short words that are looked for at a place of a text, without a search and without a copy. */

/** Words of one or two characters. */
export class WordList {
  /** For each UTF-16 unit 1 + its place among those that a word begins with, 0 for the others: a first look. */
  readonly heads = new Uint16Array(65536);
  /** For each of these the second characters; 0 among them where the character alone is a word. */
  private readonly seconds: number[][] = [];
  private readonly not: RegExp | null;

  /**
   * @param list words apart by blanks
   * @param not sticky: what follows a word that is part of another (培训班); the word does not count there
   */
  constructor(list: string, not: RegExp | null = null) {
    for (const word of list.trim().split(/\s+/)) {
      const head = word.charCodeAt(0);
      if (this.heads[head] === 0) this.heads[head] = this.seconds.push([]);
      this.seconds[this.heads[head]! - 1]!.push(word.length > 1 ? word.charCodeAt(1) : 0);
    }
    this.not = not;
  }

  /** The length of the word at `at`, 0 where none stands there. */
  at(text: string, at: number): number {
    // Undefined behind the end of the text.
    const index = this.heads[text.charCodeAt(at)];
    if (!index) return 0;
    const seconds = this.seconds[index - 1]!;
    const length = seconds.includes(text.charCodeAt(at + 1)) ? 2 : seconds.includes(0) ? 1 : 0;
    if (length === 0 || this.not === null) return length;
    this.not.lastIndex = at + length;
    return this.not.test(text) ? 0 : length;
  }

  /** Where the first word begins, -1 where there is none. */
  firstIn(text: string): number {
    for (let at = 0; at < text.length; at += 1)
      if (this.heads[text.charCodeAt(at)] !== 0 && this.at(text, at) > 0) return at;
    return -1;
  }

  /** Where the last word ends, 0 where there is none. */
  lastEndIn(text: string): number {
    for (let at = text.length - 1; at >= 0; at -= 1) {
      if (this.heads[text.charCodeAt(at)] === 0) continue;
      const length = this.at(text, at);
      if (length > 0) return at + length;
    }
    return 0;
  }
}

/** Words that may be taken off the end of another, again and again. */
export class WordTails {
  private readonly last = new Uint8Array(65536);
  private readonly all: Set<string>;
  private readonly longest: number;

  /** @param list words apart by blanks */
  constructor(list: string) {
    this.all = new Set(list.split(' '));
    this.longest = Math.max(...[...this.all].map((word) => word.length));
    for (const word of this.all) this.last[word.charCodeAt(word.length - 1)] = 1;
  }

  /** What is left of `text` without the words at its end. */
  strippedFrom(text: string): string {
    let end = text.length;
    while (end > 0 && this.last[text.charCodeAt(end - 1)] === 1) {
      let length = Math.min(this.longest, end);
      while (length > 0 && !this.all.has(text.slice(end - length, end))) length -= 1;
      if (length === 0) break;
      end -= length;
    }
    return end === text.length ? text : text.slice(0, end);
  }
}
