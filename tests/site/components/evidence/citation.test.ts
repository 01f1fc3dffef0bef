import { csvParseRows, tsvParseRows } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { type Cited, citation, passageTable } from '../../../../src/site/components/evidence/citation.ts';
import type { Evidence } from '../../../../src/site/data/evidence.ts';
import { zh } from '../../../../src/site/messages/zh.ts';

const PAGE = 'http://127.0.0.1:4173/atlas/?view=themes&theme=school_meals&words=x';
const ADDRESS = 'http://127.0.0.1:4173/atlas/?view=notice&notice=1195c7bcec22006a&span=120-140';

const ENTRY: Evidence = {
  notice_id: '1195c7bcec22006a',
  measure_id: '一(四).2',
  status: 'done',
  item_label: '（四）',
  item_title: '关于防范化解重大安全隐患方面',
  heading_path: '一 学习贯彻方面',
  published: '2024-06-04',
  file: '清远,"1".txt',
  span_start: 120,
  span_end: 140,
  text: '二是强化\n学校食堂	检查',
  figures: [
    {
      notice_id: '1195c7bcec22006a',
      measure_id: '一(四).2',
      quote: '10 项',
      subject: '要求',
      period: null,
      span_start: 130,
      span_end: 134,
    },
  ],
  themeSpans: [],
  wordsAbove: [],
};
const CITED: Cited = {
  entry: ENTRY,
  source: { place: '清远市', title: '关于整改进展情况的通报', status: '已完成' },
};

describe('citation', () => {
  it('gives the words, where they stand, and their address without what else is set', () => {
    expect(citation(CITED, 'zh', PAGE)).toBe(
      `「${ENTRY.text}」——《关于整改进展情况的通报》，清远市，2024-06-04，` +
        `一 学习贯彻方面 › （四） 关于防范化解重大安全隐患方面，清远,"1".txt\n${ADDRESS}`,
    );
    expect(citation(CITED, 'en', PAGE).split('\n').at(-1)).toBe(ADDRESS.replace('notice&', 'notice&lang=en&'));
  });

  it('leaves out what is not known', () => {
    const entry = { ...ENTRY, published: null, heading_path: null, item_label: null, item_title: null, file: 'a.txt' };
    const source = { place: '清远市', title: null, status: '' };
    expect(citation({ entry, source }, 'zh', PAGE)).toBe(`「${ENTRY.text}」——清远市，a.txt\n${ADDRESS}`);
  });
});

describe('passageTable', () => {
  const table = (format: 'csv' | 'tsv', cited = CITED) =>
    passageTable([cited], zh.evidence.columns, format, 'zh', PAGE);

  it.each([
    ['csv', csvParseRows],
    ['tsv', tsvParseRows],
  ] as const)('as %s has a head and a row that is read back as it was', (format, parse) => {
    const [head, row] = parse(table(format));
    expect(head).toEqual(Object.values(zh.evidence.columns));
    expect(row).toEqual([
      '清远市',
      '关于整改进展情况的通报',
      '2024-06-04',
      '已完成',
      '一 学习贯彻方面',
      '（四） 关于防范化解重大安全隐患方面',
      ENTRY.text,
      '10 项',
      '清远,"1".txt',
      '1195c7bcec22006a',
      '120',
      '140',
      ADDRESS,
    ]);
  });

  it('does not let a spreadsheet run what a notice says', () => {
    const cited = { ...CITED, entry: { ...ENTRY, text: '=HYPERLINK("x")' } };
    expect(csvParseRows(table('csv', cited))[1]![6]).toBe(`'=HYPERLINK("x")`);
  });
});
