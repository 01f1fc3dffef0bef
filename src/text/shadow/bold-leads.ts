/** Finds the lines that Markdown opens with a bold title: **理论学习浮在面上。** 制定年度学习计划… */

const NEWLINE = 10;
const COLON = '：'.charCodeAt(0);
const SHORTEST = 4;
const LONGEST = 60;

export class BoldLeads {
  /** Offsets of the lines in the folded characters. */
  readonly leads = new Set<number>();
  /** Where the open run of bold words began, -1 outside one; and whether that is where a line begins. */
  private from = -1;
  private atLineStart = false;

  /** @param chars the folded characters, filled as far as the offset that is marked */
  constructor(private readonly chars: Uint16Array) {}

  /** Takes one ** at an offset of the folded characters. */
  mark(at: number): void {
    if (this.from < 0) {
      this.from = at;
      this.atLineStart = at === 0 || this.chars[at - 1] === NEWLINE;
      return;
    }
    const size = at - this.from;
    // A field's name (整改措施：) is bold too and no title.
    const isTitle = size >= SHORTEST && size <= LONGEST && this.chars[at - 1] !== COLON;
    if (this.atLineStart && isTitle) this.leads.add(this.from);
    this.from = -1;
  }
}
