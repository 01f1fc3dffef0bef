/** What a comparison's columns stand for: notices, or notices taken together by place, level, province or quarter. */
import type { Language } from './chart.ts';
import { LEVELS, UNKNOWN } from './filters.ts';
import { type PlaceRow, placeLabel, placeLabels } from './place-label.ts';

export const COLUMN_KINDS = ['place', 'notice', 'level', 'province', 'quarter'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** The key of a notice's column, on `notice_overview` under the name `alias`: never null. */
export function columnKey(by: ColumnKind, alias: string): string {
  if (by === 'place') return `${alias}.place`;
  if (by === 'notice') return `${alias}.notice_id`;
  const field = by === 'quarter' ? 'published_quarter' : by;
  return `coalesce(${alias}.${field}, '${UNKNOWN}')`;
}

/** What columns are ordered by, on the same rows grouped by column. */
export function columnOrder(by: ColumnKind, alias: string): string {
  if (by === 'quarter') return `min(${alias}.published_quarter)`;
  if (by === 'level') {
    return `min(list_position([${LEVELS.map((level) => `'${level}'`).join(', ')}], ${alias}.level))`;
  }
  // The provinces stand in the order of their codes, as the places do.
  return `min(${alias}.sort_key)`;
}

const WORDS = {
  zh: {
    kind: { place: '地区', notice: '通报', level: '层级', province: '省份', quarter: '季度' },
    level: { nation: '中央', province: '省级', prefecture: '地市级', county: '县级' },
    unknown: { place: '地区不明', notice: '地区不明', level: '层级不明', province: '省份不明', quarter: '季度不明' },
    quarter: (year: string, quarter: string) => `${year}年${'一二三四'[Number(quarter) - 1]}季度`,
  },
  en: {
    kind: { place: 'Place', notice: 'Notice', level: 'Level', province: 'Province', quarter: 'Quarter' },
    level: { nation: 'National', province: 'Provincial', prefecture: 'Prefectural', county: 'County' },
    unknown: {
      place: 'Place unknown',
      notice: 'Place unknown',
      level: 'Level unknown',
      province: 'Province unknown',
      quarter: 'Quarter unknown',
    },
    quarter: (year: string, quarter: string) => `Q${quarter} ${year}`,
  },
} as const;

/** What a column is, for the head of a table with a row for each. */
export function columnKindName(by: ColumnKind, language: Language): string {
  return WORDS[language].kind[by];
}

/** The name of a level, a province or a quarter; places and notices have theirs from `columnLabels`. */
export function groupLabel(by: ColumnKind, key: string, language: Language): string {
  const words = WORDS[language];
  if (key === UNKNOWN) return words.unknown[by];
  if (by === 'level') return words.level[key as keyof typeof words.level] ?? key;
  const quarter = by === 'quarter' ? /^(\d{4})-Q([1-4])$/.exec(key) : null;
  return quarter === null ? key : words.quarter(quarter[1]!, quarter[2]!);
}

/** A column as rows carry it; place and file are those of its first notice. */
export interface ColumnRow extends Omit<PlaceRow, 'notice_id'> {
  column: string;
  /** Tells places of one name apart. */
  province?: string | null;
}

/** Places of one name are told apart by their province, then by their key: a place has no year. */
function namesOfPlaces(rows: readonly ColumnRow[], language: Language): Map<string, string> {
  const short = (row: ColumnRow) => {
    if (row.column === UNKNOWN) return WORDS[language].unknown.place;
    if (row.jurisdiction === null) return row.province ?? row.column;
    return placeLabel({ ...row, notice_id: row.column }, language);
  };
  const withProvince = (row: ColumnRow) => `${short(row)} · ${row.province ?? row.column}`;
  const withKey = (row: ColumnRow) => `${short(row)} · ${row.column}`;
  const labels = new Map(rows.map((row) => [row.column, short(row)]));
  for (const longer of [withProvince, withKey]) {
    const times = new Map<string, number>();
    for (const label of labels.values()) times.set(label, (times.get(label) ?? 0) + 1);
    for (const row of rows) {
      const label = labels.get(row.column)!;
      if (times.get(label)! > 1) labels.set(row.column, longer(row));
    }
  }
  return labels;
}

/** Labels by column key. Notices of one place are told apart by their year, then by the file's name. */
export function columnLabels(rows: readonly ColumnRow[], by: ColumnKind, language: Language): Map<string, string> {
  if (by === 'place') return namesOfPlaces(rows, language);
  if (by === 'notice')
    return placeLabels(
      rows.map((row) => ({ ...row, notice_id: row.column })),
      language,
    );
  return new Map(rows.map(({ column }) => [column, groupLabel(by, column, language)]));
}
