/** From the findings to the publication: one line a notice with its days, or the range that its dates allow. */
import type { Chart } from './chart.ts';
import { boundsOf, type Stepped } from './inspection-rows.ts';
import { dateCell } from './inspection-words.ts';
import { filterNotes, leftOutNotes, type NoticeSet, noticeSetParams } from './notice-set.ts';
import { placeLabels } from './place-label.ts';
import { type DelayRow, delayQuery, delayRow } from './publication-delay-rows.ts';
import { delaySpec } from './publication-delay-spec.ts';
import { DELAY_WORDS, delayWords, medianWords, withoutDaysNotes } from './publication-delay-words.ts';
import { sourceLine } from './source-line.ts';

const datesOf = (row: Stepped) => [boundsOf(row, 'from'), boundsOf(row, 'to')] as const;

export const publicationDelay: Chart<NoticeSet, DelayRow> = {
  id: 'publication-delay',
  name: { zh: '反馈至公布的天数', en: 'Days to publication' },
  question: {
    zh: '反馈巡察意见以后，过了多少天才公布整改情况？',
    en: 'How many days pass from the findings to the publication of what was done?',
  },
  caution: {
    zh: '天数长短受巡察层级、整改期限和公布要求影响；公布得晚不等于整改得慢，排列不是名次。',
    en: 'How long it takes depends on the level of the inspection and on rules of mending and publishing: published late does not mean mended late, and the order is no ranking.',
  },
  methods: ['delay'],
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: delayQuery,
  row: delayRow,
  spec: delaySpec,
  describe(rows, language) {
    if (rows.length === 0) return '';
    const labels = placeLabels(rows, language);
    const [colon, stop, gap] = language === 'zh' ? ['：', '。', ''] : [': ', '.', ' '];
    const lines = rows.map((row) => `${labels.get(row.notice_id)}${colon}${delayWords(row, language)}${stop}`);
    return [medianWords(rows[0]!, language)[0]!, ...lines].join(gap);
  },
  notes(rows, language, params) {
    const [first] = rows;
    if (first === undefined) return [];
    const words = DELAY_WORDS[language];
    return [
      words.rule,
      ...medianWords(first, language),
      ...withoutDaysNotes(rows, placeLabels(rows, language), language),
      words.deadline,
      ...filterNotes(params, { themes: 'none', statuses: 'none' }, language),
      ...leftOutNotes(rows, 'published', language),
    ];
  },
  source(rows, language) {
    const dates = rows.flatMap(datesOf).filter((date) => date !== null);
    return sourceLine(rows, dates.length, 'dates', language);
  },
  table(rows, language) {
    const words = DELAY_WORDS[language];
    const labels = placeLabels(rows, language);
    return {
      columns: [words.place, words.feedback, words.published, words.days],
      rows: rows.map((row) => ({
        header: labels.get(row.notice_id)!,
        cells: [
          ...datesOf(row).map((date) => dateCell(date, row.notice_id, language)),
          { text: delayWords(row, language), target: null },
        ],
      })),
    };
  },
};
