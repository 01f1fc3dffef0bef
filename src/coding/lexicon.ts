/** The words that several coders look for, found for all of them in one pass over a text. */
import { type TermMatches, termMatcher } from './term-matcher.ts';

export class Lexicon {
  private readonly indexes = new Map<string, number>();

  /** The index of a word in the matches; the same word has the same index for every coder. */
  add(word: string): number {
    let index = this.indexes.get(word);
    if (index === undefined) {
      index = this.indexes.size;
      this.indexes.set(word, index);
    }
    return index;
  }

  /** The matcher of all words added so far. */
  matcher(): (text: string) => TermMatches {
    return termMatcher([...this.indexes.keys()]);
  }
}
