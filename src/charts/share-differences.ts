/** How far the shares of themes in notices lie from those in one of them, with how sure that is. */
import type { Chart } from './chart.ts';
import { shownNotices } from './notice-set.ts';
import {
  type DifferenceParams,
  type DifferenceRow,
  differenceParams,
  differenceRow,
  differencesQuery,
  referenceOf,
  withIntervals,
} from './share-differences-rows.ts';
import { differencesSpec } from './share-differences-spec.ts';
import { differenceNotes, differencesInWords, differenceTable } from './share-differences-words.ts';
import { sourceLine } from './source-line.ts';

export const shareDifferences: Chart<DifferenceParams, DifferenceRow> = {
  id: 'share-differences',
  name: { zh: '比例之差', en: 'Differences of shares' },
  question: {
    zh: '各份通报写某个主题的比例，与对照的一份差多少、有几分把握？',
    en: 'How far do the shares of themes lie from those of one notice, and how sure is that?',
  },
  caution: {
    zh: '区间不含零只说明两份通报写得多少不同，不说明哪里问题多、哪里改得好；区间含零也不说明两处一样。',
    en: 'An interval without zero says that two notices write differently much about a theme: not that one place has more problems or mended more. One with zero does not show that they are alike.',
  },
  methods: ['bootstrap-difference'],
  params: differenceParams,
  paramsOf: ({ notices, filters, seed }) => ({ notices: [...notices], filters, seed }),
  sql: differencesQuery,
  row: differenceRow,
  complete: withIntervals,
  spec: (rows, look) => differencesSpec(rows, look),
  describe: (rows, language) => differencesInWords(rows, language),
  notes: differenceNotes,
  source(rows, language) {
    const notices = shownNotices(rows);
    const [first] = rows;
    const reference = first === undefined ? [] : [referenceOf(first)];
    const measures = notices.reduce((sum, notice) => sum + notice.measures_total, first?.reference_total ?? 0);
    return sourceLine([...reference, ...notices], measures, 'measures', language);
  },
  table: (rows, language) => differenceTable(rows, language),
};
