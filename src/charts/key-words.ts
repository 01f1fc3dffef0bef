/** Words and phrases that set groups of notices apart from all others. */
import type { Chart } from './chart.ts';
import {
  KEY_ORDERS,
  type KeyWordRow,
  type KeyWordsParams,
  keyWordRow,
  keyWordsParams,
  keyWordsQuery,
} from './key-words-rows.ts';
import { keyWordsSpec } from './key-words-spec.ts';
import { keyWordsDescription, keyWordsNotes, keyWordsSource, keyWordsTable } from './key-words-words.ts';

export const keyWords: Chart<KeyWordsParams, KeyWordRow> = {
  id: 'key-words',
  name: { zh: '特征词', en: 'Key words' },
  question: {
    zh: '各地的措施爱用哪些词，别处少用？',
    en: 'Which words do the measures of each place use that others use less?',
  },
  caution: {
    zh: '用词不同不等于做得不同：分词会有错，写法、地名和巡察的重点都会让一个词突出；不说明谁做得多或好，请点开词看上下文。',
    en: 'Other words are not other deeds: the cutting errs, and habits of writing, names and what an inspection looked at all make a word stand out. It says nothing of who did more or better; open a word to see it in context.',
  },
  methods: ['log-likelihood', 'log-odds', 'segmentation', 'concordance'],
  params: keyWordsParams,
  paramsOf: ({ by, order, notices, without, filters }) => ({
    by,
    order: KEY_ORDERS.find((known) => known === order) ?? 'log-likelihood',
    notices: [...notices],
    without: [...without],
    filters,
  }),
  sql: keyWordsQuery,
  row: keyWordRow,
  spec: keyWordsSpec,
  describe: keyWordsDescription,
  notes: keyWordsNotes,
  source: keyWordsSource,
  table: keyWordsTable,
};
