/** How far the measures of each notice go to a few themes. */
import type { Chart } from './chart.ts';
import { firstMeasureCell, type NoticeSet, noticeSetParams } from './notice-set.ts';
import { placeLabels } from './place-label.ts';
import { numberLabel, shareLabel } from './quantity-label.ts';
import { sourceLine } from './source-line.ts';
import {
  type ConcentrationRow,
  concentrationQuery,
  concentrationRow,
  isSmallSpread,
  largestShare,
  topThreeShare,
} from './theme-concentration-rows.ts';
import { spreadSpec } from './theme-concentration-spec.ts';
import { effectiveLabel, largestName, SPREAD_WORDS, spreadInWords, spreadNotes } from './theme-concentration-words.ts';

export const themeConcentration: Chart<NoticeSet, ConcentrationRow> = {
  id: 'theme-concentration',
  name: { zh: '主题集中度', en: 'Concentration of themes' },
  question: {
    zh: '每份通报的措施集中在几个主题上？',
    en: 'On how many themes do the measures of each notice concentrate?',
  },
  caution: {
    zh: '集中或分散取决于巡察看了什么、通报怎样写，不说明问题多少，也没有好坏之分。',
    en: 'How concentrated a notice is depends on what the inspection looked at and on how it is written: it does not show how many problems there are, and neither is better.',
  },
  methods: ['concentration'],
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: concentrationQuery,
  row: concentrationRow,
  spec: spreadSpec,
  describe: spreadInWords,
  notes: spreadNotes,
  source(rows, language) {
    const measures = rows.reduce((sum, row) => sum + row.themed_measures, 0);
    return sourceLine(rows, measures, 'measures', language);
  },
  table(rows, language) {
    const words = SPREAD_WORDS[language];
    const labels = placeLabels(rows, language);
    const text = (value: string) => ({ text: value, target: null });
    return {
      columns: [words.place, words.n, words.themes, words.effective, words.topThree, words.largest, words.hhi],
      rows: rows.map((row) => {
        const largest = `${largestName(row, language)} ${shareLabel(largestShare(row))}`;
        return {
          header: labels.get(row.notice_id)!,
          cells: [
            text(numberLabel(row.themed_measures, language) + (isSmallSpread(row) ? words.smallMark : '')),
            text(String(row.themes)),
            text(effectiveLabel(row, language)),
            text(shareLabel(topThreeShare(row))),
            row.first_start === null ? text('–') : firstMeasureCell(row, largest),
            text(row.hhi === null ? '–' : numberLabel(Math.round(row.hhi * 10_000), language)),
          ],
        };
      }),
    };
  },
};
