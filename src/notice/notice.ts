/**
 * The parsed notice: what the parser finds in a text before any codebook is applied.
 *
 * Every `start` and `end` is a UTF-16 offset into the notice's own text (a leading byte order mark
 * dropped), `end` exclusive. Arrays are in the order of the text.
 */

/** A stretch of the notice's own text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * An ISO date to the precision the text gives: `2024`, `2024-03`, `2024-03-08`, and for the thirds of a
 * month (上旬, 中旬, 下旬) `2024-03-E`, `2024-03-M`, `2024-03-L`.
 */
export type IsoDate = string;

/** An {@link IsoDate}, or two joined by `/`; `2024-09/` means since then. */
export type Period = string;

/** What the head and the foot of a notice say about it. A field the text does not give is null. */
export interface Header {
  title: string | null;
  issuer: string | null;
  inspector: string | null;
  inspectionKind: string | null;
  round: string | null;
  inspectionStart: IsoDate | null;
  inspectionEnd: IsoDate | null;
  feedbackDate: IsoDate | null;
  published: IsoDate | null;
  commentStart: IsoDate | null;
  commentEnd: IsoDate | null;
  phone: string | null;
  email: string | null;
  postcode: string | null;
  /** Totals of problems that the notice itself claims. */
  claimed: { problems: number | null; resolved: number | null; ongoing: number | null };
  /** True where figures are replaced by `*`, `×` or `XX`. */
  redacted: boolean;
}

export interface Heading extends Span {
  /** 1 for the outermost kind of heading the notice uses, 2 for the next, and so on. */
  level: number;
  /** The number as printed, without its own punctuation except brackets: `二`, `(一)`. */
  label: string;
  title: string;
}

/** A numbered problem or task; where a part has none, each of its lowest headings. */
export interface Item extends Span {
  id: string;
  label: string;
  title: string;
  /** Label of the heading it stands under, or null at the top. */
  under: string | null;
}

export type Status = 'done' | 'ongoing' | 'planned' | 'clean' | 'mixed';

/** The smallest action reported: each 一是…, or an item's whole text where it has none. */
export interface Measure extends Span {
  /** `item.n`, counted in order. */
  id: string;
  item: string;
  /** As printed (`一是`), null where the whole item is one measure. */
  label: string | null;
  status: Status;
}

export type Qualifier = 'exact' | 'about' | 'over' | 'under';

/** A quantity in the text. The span covers the figure with its qualifier and unit. */
export interface Metric extends Span {
  /** 1, 2, 3 … in the order of the text. */
  id: number;
  /** Id of the measure it stands in, null outside measures. */
  measure: string | null;
  /** In the unit, with 万 and 亿 multiplied out; null where the figure is redacted. */
  value: number | null;
  /** The upper end of a range, else null. */
  valueHigh: number | null;
  /** Measure word or unit as printed (`名`, `元`, `%`), null where the text gives none. */
  unit: string | null;
  qualifier: Qualifier;
  /** What is counted, in the text's own words. */
  subject: string | null;
  period: Period | null;
  /** Id of the earlier metric whose sentence this repeats word for word. */
  repeatOf: number | null;
}

/** What is promised and not yet done. */
export interface Commitment extends Span {
  measure: string | null;
  due: IsoDate | null;
}

/** A document named in 《…》; one entry a place where it is named. */
export interface Citation extends Span {
  /** With its brackets, as printed. */
  title: string;
  measure: string | null;
}

/** A date with a year or a month, wherever it stands; a range or a pair is one. The span covers its words, 以来 and the like included. */
export interface NamedDate extends Span {
  measure: string | null;
  /** Null where the text leaves the year open or the calendar has no such day. */
  iso: IsoDate | null;
  /** The second date of a range or a pair (9月和10月), else null. */
  until: IsoDate | null;
}

/** What the parser read differently from what is printed. */
export interface Repair extends Span {
  /** The words as printed. */
  printed: string;
  /** What they are read as. */
  reading: string;
  /** The rule that read it so, one of a fixed set of names. */
  rule: string;
  /** 0 to 1. */
  confidence: number;
}

/** What a reader of the rows should know and the parser could not settle. */
export interface Warning extends Span {
  /** One of a fixed set of names. */
  code: string;
  /** One Chinese sentence for the reader. */
  message: string;
}

export interface Notice {
  /** False where the text is no rectification notice; `reason` says why. */
  isNotice: boolean;
  reason: string | null;
  header: Header;
  headings: Heading[];
  items: Item[];
  measures: Measure[];
  metrics: Metric[];
  commitments: Commitment[];
  citations: Citation[];
  dates: NamedDate[];
  repairs: Repair[];
  warnings: Warning[];
}
