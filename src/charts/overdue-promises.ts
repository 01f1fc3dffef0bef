/** Which share of the promises of each notice was due before a day that the reader sets. */
import type { Chart } from './chart.ts';
import { type CommitmentParams, commitmentParams } from './commitments-due-rows.ts';
import { filterNotes } from './notice-set.ts';
import { type OverdueRow, overdueQuery, overdueRow } from './overdue-promises-rows.ts';
import { overdueSpec } from './overdue-promises-spec.ts';
import {
  isSmallOverdue,
  OVERDUE_WORDS,
  overdueInterval,
  overdueShare,
  overdueWords,
} from './overdue-promises-words.ts';
import { periodLabel } from './period-label.ts';
import { placeLabels } from './place-label.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';
import { sourceLine } from './source-line.ts';

export const overduePromises: Chart<CommitmentParams, OverdueRow> = {
  id: 'overdue-promises',
  name: { zh: '已过期的承诺', en: 'Promises past due' },
  question: {
    zh: '到选定的那一天，各地写明日期的承诺有多少已过期？',
    en: 'Of the promises with a date, how many are past due at the chosen day in each place?',
  },
  caution: {
    zh: '过期不等于没有兑现：通报发布后不会重写，兑现了也看不出来。比例高不等于失信多；没写日期的承诺无从判断，肯写日期不是缺点。',
    en: 'Overdue does not mean broken: a notice is not written again when a promise is kept. A high share is no sign of bad faith, and giving dates, without which nothing can be overdue, is no fault.',
  },
  methods: ['overdue', 'wilson-interval'],
  params: commitmentParams,
  paramsOf: ({ notices, filters, asOf }) => ({ notices: [...notices], filters, asOf }),
  sql: overdueQuery,
  row: overdueRow,
  spec: overdueSpec,
  describe(rows, language) {
    const { joint, colon, stop } = OVERDUE_WORDS[language];
    const labels = placeLabels(rows, language);
    return rows
      .map((row) => `${labels.get(row.notice_id)}${colon}${overdueWords(row, language).join(joint)}${stop}`)
      .join(language === 'zh' ? '' : ' ');
  },
  notes(rows, language, params) {
    const [first] = rows;
    if (first === undefined) return [];
    const words = OVERDUE_WORDS[language];
    const labels = placeLabels(rows, language);
    const names = (some: readonly OverdueRow[]) =>
      some.map(({ notice_id }) => labels.get(notice_id)!).join(words.names);
    const small = rows.filter((row) => row.dated > 0 && isSmallOverdue(row));
    const undated = rows.filter((row) => row.dated === 0);
    const notes: string[] = [];
    if (params.asOf === null) notes.push(words.noDay);
    else {
      notes.push(words.rule(periodLabel(params.asOf, language)), words.bars);
      if (small.length > 0) notes.push(words.small(names(small)));
    }
    if (undated.length > 0) notes.push(words.noShare(names(undated)));
    notes.push(...filterNotes(params, { themes: 'promises', statuses: 'promises' }, language));
    if (first.without_total > 0) notes.push(words.without(first.without_total));
    if (first.notices_total > rows.length) notes.push(words.most(first.notices_total, rows.length));
    return notes;
  },
  source(rows, language) {
    const promises = rows.reduce((sum, row) => sum + row.dated + row.undated, 0);
    return sourceLine(rows, promises, 'promises', language);
  },
  table(rows, language, { asOf }) {
    const words = OVERDUE_WORDS[language];
    const labels = placeLabels(rows, language);
    const plain = (count: number) => ({ text: numberLabel(count, language), target: null });
    // The first promise that is counted as overdue, or without a day the first of all.
    const leading = (count: number, { notice_id, first_start: start, first_end: end }: OverdueRow) => ({
      text: numberLabel(count, language),
      target: count === 0 ? null : { kind: 'span' as const, notice: notice_id, start, end },
    });
    const counted = asOf === null ? [words.dated] : [words.share, words.overdue, words.later];
    return {
      columns: [words.place, ...counted, words.undated],
      rows: rows.map((row) => {
        const share = overdueShare(row);
        const interval = overdueInterval(row, language);
        return {
          header: labels.get(row.notice_id)!,
          cells: [
            ...(asOf === null || row.overdue === null || row.later === null
              ? [plain(row.dated)]
              : [
                  {
                    text: interval === null ? '–' : words.tipShare(shareLabel(share), interval),
                    target: null,
                  },
                  leading(row.overdue, row),
                  plain(row.later),
                ]),
            plain(row.undated),
          ],
        };
      }),
    };
  },
};
