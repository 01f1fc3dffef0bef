/** Charts with a line for each notice: which notices they show, and what their rows say of a notice. */
import * as v from 'valibot';
import type { Language, Query, Target } from './chart.ts';
import { type Condition, type Filters, filtersSchema, noticeCondition, themeCondition } from './filters.ts';
import { placeFields } from './place-label.ts';
import { sourceLine } from './source-line.ts';

/** Notices that a picture has room for. */
export const MOST_NOTICES = 40;

/** `notices` are ids; an empty list stands for every notice that passes the filters. */
export const noticeSetParams = v.object({ notices: v.array(v.string()), filters: filtersSchema });
export type NoticeSet = v.InferOutput<typeof noticeSetParams>;

/** The columns of `keptNotices` that every row carries. */
export const NOTICE_COLUMNS =
  'k.notice_id, k.jurisdiction, k.jurisdiction_stated, k.file, k.published, k.sort_key, k.notices_total';

export const noticeFields = {
  ...placeFields,
  sort_key: v.number(),
  /** Notices that were asked for, drawn or not. */
  notices_total: v.number(),
};
const noticeFieldsSchema = v.object(noticeFields);
export type NoticeFields = v.InferOutput<typeof noticeFieldsSchema>;

/** Which notices are kept where there are too many. */
export type KeepRule = 'measures' | 'published';

const ORDER: Record<KeepRule, string> = {
  measures: 'o.measures DESC, o.sort_key, o.notice_id',
  published: 'o.published DESC NULLS LAST, o.sort_key, o.notice_id',
};

/** The notices that were asked for, on `notice_overview` under the name `alias`. */
export function askedNotices({ notices, filters }: NoticeSet, alias: string): Condition {
  const passing = noticeCondition(filters, alias);
  if (notices.length === 0) return passing;
  return {
    sql: `${passing.sql} AND ${alias}.notice_id IN (${notices.map(() => '?').join(', ')})`,
    bindings: [...passing.bindings, ...notices],
  };
}

/** A SELECT of the notices that are shown, as in `notice_overview`, with `notices_total`: `most` at most. */
export function keptNotices(params: NoticeSet, keep: KeepRule, most = MOST_NOTICES): Query {
  const asked = askedNotices(params, 'o');
  return {
    sql: `SELECT o.*, (count(*) OVER ())::INTEGER AS notices_total FROM notice_overview o
      WHERE ${asked.sql} ORDER BY ${ORDER[keep]} LIMIT ${most}`,
    bindings: asked.bindings,
  };
}

/** The measures that carry one of the chosen themes, on anything with `notice_id` and `measure_id` under `alias`. */
export function measuresOnThemes(filters: Filters, alias: string): Condition {
  if (filters.themes.length === 0) return { sql: 'true', bindings: [] };
  const themes = themeCondition(filters, 't');
  return {
    sql: `(${alias}.notice_id, ${alias}.measure_id) IN (SELECT (t.notice_id, t.measure_id) FROM measure_themes t WHERE ${themes.sql})`,
    bindings: themes.bindings,
  };
}

/** The notices of rows, once each, in the rows' order. */
export function shownNotices<R extends { notice_id: string }>(rows: readonly R[]): R[] {
  const first = new Map<string, R>();
  for (const row of rows) if (!first.has(row.notice_id)) first.set(row.notice_id, row);
  return [...first.values()];
}

const WORDS = {
  zh: {
    measures: (total: number, shown: number) =>
      `共${total}份通报，这里是措施最多的${shown}份；请用筛选缩小范围，或只选几份。`,
    published: (total: number, shown: number) =>
      `共${total}份通报，这里是最近公布的${shown}份；请用筛选缩小范围，或只选几份。`,
    themes: '只计入属于所选主题的措施，分母也是。',
    statuses: '只计入所选状态的措施，分母也是。',
    promiseThemes: '只计入所在措施属于所选主题的承诺；不在措施里的承诺没有主题，不计入。',
    promiseStatuses: '只计入所在措施为所选状态的承诺；不在措施里的承诺没有状态，不计入。',
    noMeasures: (places: string) => `${places}没有可计的措施，没有比例，这不等于零。`,
    notByTheme: '主题的筛选在这里不起作用。',
    notByStatus: '状态的筛选在这里不起作用。',
  },
  en: {
    measures: (total: number, shown: number) =>
      `Of ${total} notices these are the ${shown} with most measures; narrow the filters or choose a few.`,
    published: (total: number, shown: number) =>
      `Of ${total} notices these are the ${shown} published last; narrow the filters or choose a few.`,
    themes: 'Only measures on the chosen themes count, in the denominator too.',
    statuses: 'Only measures of the chosen status count, in the denominator too.',
    promiseThemes:
      'Only promises in measures on the chosen themes count; promises outside measures have no theme and are left out.',
    promiseStatuses:
      'Only promises in measures of the chosen status count; promises outside measures have no status and are left out.',
    noMeasures: (places: string) => `${places}: no measures to count, hence no share, which does not mean zero.`,
    notByTheme: 'The filter by theme has no effect here.',
    notByStatus: 'The filter by status has no effect here.',
  },
} as const;

/** Says by which rule notices were left out; nothing where none was. */
export function leftOutNotes(rows: readonly NoticeFields[], keep: KeepRule, language: Language): string[] {
  const shown = shownNotices(rows).length;
  const total = rows[0]?.notices_total ?? 0;
  return total > shown ? [WORDS[language][keep](total, shown)] : [];
}

/** Says what a filter by theme and status that is set does to a chart: it chooses measures or promises, or nothing. */
export function filterNotes(
  { filters }: { filters: Filters },
  effect: { themes: 'measures' | 'promises' | 'none' | 'shown'; statuses: 'measures' | 'promises' | 'none' },
  language: Language,
): string[] {
  const words = WORDS[language];
  const ofThemes = { measures: [words.themes], promises: [words.promiseThemes], none: [words.notByTheme], shown: [] };
  const ofStatuses = { measures: words.statuses, promises: words.promiseStatuses, none: words.notByStatus };
  const notes: string[] = [];
  if (filters.themes.length > 0) notes.push(...ofThemes[effect.themes]);
  if (filters.statuses.length > 0) notes.push(ofStatuses[effect.statuses]);
  return notes;
}

/** What the rows of a share of measures say of their notice. */
interface MeasuredNotice extends NoticeFields {
  /** All measures of the notice that are counted. */
  measures_total: number;
}

/** Names the notices without any measure to count; nothing where each has one. */
export function noMeasuresNotes(
  notices: readonly MeasuredNotice[],
  labels: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const names = notices.filter((notice) => notice.measures_total === 0).map(({ notice_id }) => labels.get(notice_id)!);
  return names.length === 0 ? [] : [WORDS[language].noMeasures(names.join(language === 'zh' ? '、' : ', '))];
}

/** The source line of such rows, one or more a notice: their notices, and all measures of these. */
export function measuresSource(rows: readonly MeasuredNotice[], language: Language): string {
  const notices = shownNotices(rows);
  const measures = notices.reduce((sum, notice) => sum + notice.measures_total, 0);
  return sourceLine(notices, measures, 'measures', language);
}

/** A cell of a table that leads to the first measure of what it counts, where there is one. */
export function firstMeasureCell(
  { notice_id, first_start, first_end }: { notice_id: string; first_start: number | null; first_end: number | null },
  text: string,
): { text: string; target: Target | null } {
  if (first_start === null || first_end === null) return { text, target: null };
  return { text, target: { kind: 'span', notice: notice_id, start: first_start, end: first_end } };
}
