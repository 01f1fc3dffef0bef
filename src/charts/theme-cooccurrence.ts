/** Which themes stand on the same measures: themes against themes. */
import type { Chart } from './chart.ts';
import { firstMeasureCell, type NoticeSet, noticeSetParams } from './notice-set.ts';
import { numberLabel } from './quantity-label.ts';
import { sentenceSpec } from './sentence-spec.ts';
import { sourceOf } from './source-line.ts';
import { isSmallPair, type PairRow, pairRow, pairsQuery } from './theme-cooccurrence-rows.ts';
import { pairsSpec } from './theme-cooccurrence-spec.ts';
import { nameOf, otherName, PAIR_WORDS, pairNotes, pairsInWords, roundedLabel } from './theme-cooccurrence-words.ts';

/** What can be compared first, the greatest ratio before the others; then the small ones by how many are on both. */
function inOrder(rows: readonly PairRow[]): PairRow[] {
  const rank = (row: PairRow) => (isSmallPair(row) ? -1 : (row.ratio ?? 0));
  return [...rows].sort((a, b) => rank(b) - rank(a) || b.together - a.together);
}

export const themeCooccurrence: Chart<NoticeSet, PairRow> = {
  id: 'theme-cooccurrence',
  name: { zh: '主题同现', en: 'Themes together' },
  question: {
    zh: '哪些主题常写在同一条措施里？',
    en: 'Which themes stand on the same measures?',
  },
  caution: {
    zh: '写在同一条措施里不说明一个问题引起另一个；一条措施最多记三个主题，同现少也不等于两件事无关。',
    en: 'Standing on one measure does not show that one problem causes another; as a measure carries three themes at most, rarely together does not mean unrelated.',
  },
  methods: ['co-occurrence'],
  params: noticeSetParams,
  paramsOf: ({ notices, filters }) => ({ notices: [...notices], filters }),
  sql: pairsQuery,
  row: pairRow,
  spec(rows, look) {
    if (rows[0]?.pairs_total === 0) return sentenceSpec(PAIR_WORDS[look.language].none, look);
    return pairsSpec(rows, look);
  },
  describe: pairsInWords,
  notes: pairNotes,
  source(rows, language) {
    const { notices_total, measures_total } = rows[0]!;
    return sourceOf(notices_total, [], measures_total, 'measures', language);
  },
  table(rows, language) {
    const words = PAIR_WORDS[language];
    const text = (value: string) => ({ text: value, target: null });
    return {
      columns: [
        words.theme,
        words.other,
        words.together,
        words.each,
        words.expected,
        words.ratio,
        words.pmi,
        words.jaccard,
      ],
      rows: inOrder(rows).map((row) => {
        const { first_notice, together, measures, other_measures } = row;
        const small = isSmallPair(row);
        return {
          header: nameOf(row, language),
          cells: [
            text(otherName(row, language)),
            first_notice === null
              ? text('0')
              : firstMeasureCell({ ...row, notice_id: first_notice }, numberLabel(together, language)),
            text([measures, other_measures].map((count) => numberLabel(count, language)).join(' · ')),
            text(roundedLabel(row.expected, language)),
            // Of few measures a ratio says nothing; the rows have it.
            text(row.ratio === null ? '–' : small ? words.small : words.times(roundedLabel(row.ratio, language))),
            text(row.pmi === null || small ? '–' : roundedLabel(row.pmi, language)),
            text(row.jaccard === null ? '–' : roundedLabel(row.jaccard, language)),
          ],
        };
      }),
    };
  },
};
