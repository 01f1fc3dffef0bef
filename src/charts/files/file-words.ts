/** Words that files have and the page has not. */
import type { Language } from '../chart.ts';

export const FILE_WORDS: Record<
  Language,
  { table: string; data: string; csv: string; query: string; version: string; product: string; locale: string }
> = {
  zh: {
    table: '表格',
    data: '数据',
    csv: '下载数据（CSV）',
    query: '这张图的查询（SQL）',
    version: '语料版本',
    product: '通报图鉴',
    locale: 'zh-CN',
  },
  en: {
    table: 'Table',
    data: 'Data',
    csv: 'Download the data (CSV)',
    query: 'Query of this chart (SQL)',
    version: 'Corpus version',
    product: 'Notice Atlas',
    locale: 'en',
  },
};
