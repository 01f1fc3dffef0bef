/** The fields that can be corrected, by kind of row, under the names that the warehouse gives them. */
import type { CodedMeasure, CodedNotice, ThemeCode } from '../coding/coded-notice.ts';
import type { Span } from '../notice/notice.ts';
import type { RowKind } from './correction.ts';
import * as type from './value-types.ts';

export interface Field<Row> {
  type: type.ValueType;
  get(row: Row): unknown;
  /** Sets what the field's type has read. */
  set(row: Row, value: unknown): void;
}

/** A field that is a property of its row. */
function own<Row extends object>(property: keyof Row, valueType: type.ValueType): Field<Row> {
  return {
    type: valueType,
    get: (row) => row[property],
    set: (row, value) => {
      Object.assign(row, { [property]: value });
    },
  };
}

/** A field of the notice's header or of the totals it claims. */
function within<Part extends object>(
  part: (notice: CodedNotice) => Part,
  property: keyof Part,
  valueType: type.ValueType,
): Field<CodedNotice> {
  const field = own<Part>(property, valueType);
  return { type: valueType, get: (row) => field.get(part(row)), set: (row, value) => field.set(part(row), value) };
}

const header = (property: keyof CodedNotice['header'], valueType: type.ValueType) =>
  within((notice) => notice.header, property, valueType);
const claimed = (property: keyof CodedNotice['header']['claimed']) =>
  within((notice) => notice.header.claimed, property, type.countOrNull);

/** A field of the place. What a person says of it is sure, and what the machine warned of it is settled. */
function place(property: keyof CodedNotice['place'], valueType: type.ValueType): Field<CodedNotice> {
  const field = within((notice) => notice.place, property, valueType);
  return {
    ...field,
    set: (notice, value) => {
      field.set(notice, value);
      notice.place.confidence = 1;
      notice.warnings = notice.warnings.filter(({ code }) => !code.startsWith('place_'));
    },
  };
}

/** Themes by their codes. A theme that stood before keeps its evidence; a new one rests on the whole measure. */
const themes: Field<CodedMeasure> = {
  type: type.codes,
  get: (measure) => measure.themes.map(({ theme }) => theme),
  set: (measure, value) => {
    const before = new Map(measure.themes.map((code) => [code.theme, code]));
    const { start, end } = measure;
    measure.themes = (value as string[]).map((theme, index): ThemeCode => {
      const known = before.get(theme) ?? { theme, score: 0, evidence: [{ start, end }] };
      return { ...known, rank: index + 1 };
    });
  },
};

type RowOf = {
  notice: CodedNotice;
  heading: CodedNotice['headings'][number];
  item: CodedNotice['items'][number];
  measure: CodedMeasure;
  metric: CodedNotice['metrics'][number];
  commitment: CodedNotice['commitments'][number];
  citation: CodedNotice['citations'][number];
};

const FIELDS: { [Kind in RowKind]: Record<string, Field<RowOf[Kind]>> } = {
  notice: {
    title: header('title', type.textOrNull),
    issuer: header('issuer', type.textOrNull),
    jurisdiction: place('jurisdiction', type.textOrNull),
    province: place('province', type.textOrNull),
    adcode: place('adcode', type.adcodeOrNull),
    level: place('level', type.oneOfOrNull('county', 'prefecture', 'province', 'nation')),
    jurisdiction_stated: place('stated', type.flag),
    inspector: header('inspector', type.textOrNull),
    inspection_kind: header('inspectionKind', type.textOrNull),
    inspection_round: header('round', type.textOrNull),
    inspection_start: header('inspectionStart', type.dateOrNull),
    inspection_end: header('inspectionEnd', type.dateOrNull),
    feedback_date: header('feedbackDate', type.dateOrNull),
    published: header('published', type.dateOrNull),
    comment_start: header('commentStart', type.dateOrNull),
    comment_end: header('commentEnd', type.dateOrNull),
    phone: header('phone', type.textOrNull),
    email: header('email', type.textOrNull),
    postcode: header('postcode', type.textOrNull),
    claimed_problems: claimed('problems'),
    claimed_resolved: claimed('resolved'),
    claimed_ongoing: claimed('ongoing'),
    redacted: header('redacted', type.flag),
  },
  heading: {
    level: own('level', type.count),
    label: own('label', type.anyText),
    title: own('title', type.text),
  },
  item: {
    label: own('label', type.anyText),
    title: own('title', type.text),
    under: own('under', type.textOrNull),
  },
  measure: {
    label: own('label', type.textOrNull),
    status: own('status', type.oneOf('done', 'ongoing', 'planned', 'clean', 'mixed')),
    themes,
  },
  metric: {
    value: own('value', type.numberOrNull),
    value_high: own('valueHigh', type.numberOrNull),
    unit: own('unit', type.textOrNull),
    qualifier: own('qualifier', type.oneOf('exact', 'about', 'over', 'under')),
    subject: own('subject', type.textOrNull),
    period: own('period', type.periodOrNull),
    indicator: own('indicator', type.codeOrNull),
  },
  commitment: { due: own('due', type.dateOrNull) },
  citation: { title: own('title', type.text) },
};

/** Names of the fields of a kind of row, in the order of its table. */
export function fieldNames(kind: RowKind): string[] {
  return Object.keys(FIELDS[kind]);
}

/** How a cell of a field is read and checked; null where the kind of row has no such field. */
export function typeOfField(kind: RowKind, field: string): type.ValueType | null {
  return Object.hasOwn(FIELDS[kind], field) ? FIELDS[kind][field]!.type : null;
}

/** A field of one row, ready to be read and set. */
export interface Cell {
  get(): unknown;
  set(value: unknown): void;
}

/** The fields named `field` of all rows of a kind that stand exactly at a span. */
export function cellsAt(coded: CodedNotice, kind: RowKind, span: Span, field: string): Cell[] {
  switch (kind) {
    case 'notice':
      return cells([coded], FIELDS.notice[field]);
    case 'heading':
      return cells(coded.headings.filter(at(span)), FIELDS.heading[field]);
    case 'item':
      return cells(coded.items.filter(at(span)), FIELDS.item[field]);
    case 'measure':
      return cells(coded.measures.filter(at(span)), FIELDS.measure[field]);
    case 'metric':
      return cells(coded.metrics.filter(at(span)), FIELDS.metric[field]);
    case 'commitment':
      return cells(coded.commitments.filter(at(span)), FIELDS.commitment[field]);
    case 'citation':
      return cells(coded.citations.filter(at(span)), FIELDS.citation[field]);
  }
}

const at =
  ({ start, end }: Span) =>
  (row: Span): boolean =>
    row.start === start && row.end === end;

function cells<Row>(rows: readonly Row[], field: Field<Row> | undefined): Cell[] {
  if (!field) return [];
  return rows.map((row) => ({ get: () => field.get(row), set: (value) => field.set(row, value) }));
}
