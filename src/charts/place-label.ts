/** How a notice is named in a chart: by its place, and by more where the place alone does not tell it apart. */
import * as v from 'valibot';
import type { Language } from './chart.ts';
import { wrap } from './text-width.ts';

/** What rows carry by which their notice is named. */
export const placeFields = {
  notice_id: v.string(),
  jurisdiction: v.nullable(v.string()),
  jurisdiction_stated: v.boolean(),
  file: v.string(),
  published: v.nullable(v.string()),
};

export interface PlaceRow {
  notice_id: string;
  jurisdiction: string | null;
  jurisdiction_stated: boolean;
  file: string;
  published: string | null;
}

const WORDS = {
  zh: { inferred: '（推定）', unknown: (file: string) => `地点不明（${file}）` },
  en: { inferred: ' (inferred)', unknown: (file: string) => `Place unknown (${file})` },
} as const;

/** 海南藏族自治州（推定）: a place that no line of the notice states is marked as inferred. */
export function placeLabel(row: PlaceRow, language: Language): string {
  const words = WORDS[language];
  if (row.jurisdiction === null) return words.unknown(row.file);
  return row.jurisdiction + (row.jurisdiction_stated ? '' : words.inferred);
}

/** Labels by notice id. Notices of the same place are told apart by their year, then by the file's name. */
export function placeLabels(rows: readonly PlaceRow[], language: Language): Map<string, string> {
  const notices = new Map(rows.map((row) => [row.notice_id, row]));
  const byLabel = new Map<string, PlaceRow[]>();
  for (const row of notices.values()) {
    const label = placeLabel(row, language);
    byLabel.set(label, [...(byLabel.get(label) ?? []), row]);
  }
  const labels = new Map<string, string>();
  for (const [label, group] of byLabel) {
    const years = group.map((row) => row.published?.slice(0, 4) ?? null);
    const distinct = new Set(years).size === group.length && !years.includes(null);
    group.forEach((row, index) => {
      const more = distinct ? years[index]! : row.file;
      labels.set(row.notice_id, group.length === 1 ? label : `${label} ${more}`);
    });
  }
  return labels;
}

/**
 * A place in lines of at most `width` pixels, cut after 市, 州, 县 or 区 or before 自治 where one line is too narrow,
 * with the mark of an inferred place kept whole.
 */
export function placeLines(label: string, width: number, fontSize: number): string[] {
  const parts = label.split(/(?=（| \(|自治[州区县旗])|(?<=市|自治州|地区|盟)(?=[^（市州区 ])/u);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const joined = last === undefined ? undefined : last + part;
    if (joined !== undefined && wrap(joined, width, fontSize).length === 1) lines[lines.length - 1] = joined;
    else lines.push(...wrap(part.trim(), width, fontSize));
  }
  return lines;
}
