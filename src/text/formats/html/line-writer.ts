/** A line of a page, with what part of it is links. */
export interface PageLine {
  text: string;
  /** Characters that stand in links. */
  linked: number;
}

const HAN_SIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u3000-\u303F“”‘’…—]/;

/** Gathers the words of a page into lines, white space as a browser shows it. */
export class LineWriter {
  readonly lines: PageLine[] = [];
  private text = '';
  private linked = 0;
  /** White space seen since the last word: none, a space, or a break of the source's line. */
  private gap: '' | ' ' | '\n' = '';

  /** Adds words of the page; `preformatted` keeps their line breaks. */
  write(words: string, inLink: boolean, preformatted: boolean): void {
    if (preformatted) {
      const [first, ...rest] = words.split(/\r\n?|\n/);
      this.append(first!, inLink);
      for (const line of rest) {
        this.endLine();
        this.append(line, inLink);
      }
      return;
    }
    for (const piece of words.split(/([ \t\n\r\f]+)/)) {
      if (piece === '') continue;
      if (!/^[ \t\n\r\f]/.test(piece)) this.append(piece, inLink);
      else if (this.gap !== '\n') this.gap = /[\n\r]/.test(piece) ? '\n' : ' ';
    }
  }

  /** Ends the line begun, if any words stand on it. */
  endLine(): void {
    const text = this.text.trim();
    if (text !== '') this.lines.push({ text, linked: Math.min(this.linked, text.length) });
    this.text = '';
    this.linked = 0;
    this.gap = '';
  }

  /** Adds lines that stand by themselves. */
  addLines(texts: readonly string[]): void {
    this.endLine();
    for (const text of texts) this.lines.push({ text, linked: 0 });
  }

  private append(words: string, inLink: boolean): void {
    // No-break spaces indent paragraphs here, they glue nothing; marks of no width are left from copying.
    const plain = words.replace(/\u00A0/g, ' ').replace(/[\u200B\uFEFF\u00AD\u2060]/g, '');
    if (plain === '') return;
    if (this.gap !== '' && this.text !== '') {
      // The source's own line break between two Chinese characters is no space.
      const joined = this.gap === '\n' && HAN_SIDE.test(this.text.at(-1)!) && HAN_SIDE.test(plain[0]!);
      if (!joined) this.text += ' ';
    }
    this.gap = '';
    this.text += plain;
    if (inLink) this.linked += plain.trim().length;
  }
}
