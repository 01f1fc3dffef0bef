import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/charts/corpus.ts';
import { corpusAnswer, corpusCaveats, corpusTable } from '../../src/notebooks/corpus-answer.ts';

const QINGYUAN: Corpus['notices'][number] = {
  notice_id: 'a',
  file: 'a.txt',
  title: null,
  issuer: null,
  jurisdiction: '清远市',
  jurisdiction_stated: true,
  province: '广东省',
  place: '441800',
  level: 'prefecture',
  published: '2025-10-16',
  published_quarter: '2025-Q4',
  redacted: false,
  sort_key: 1,
  measures: 105,
  metrics: 46,
};
const YUNAN = {
  ...QINGYUAN,
  notice_id: 'b',
  file: 'b.txt',
  jurisdiction: '云浮市云安区',
  place: '445303',
  published: '2025-08-08',
};
const HAINAN = {
  ...QINGYUAN,
  notice_id: 'c',
  file: 'c.txt',
  jurisdiction: '海南藏族自治州',
  jurisdiction_stated: false,
  province: '青海省',
  place: '青海省/海南藏族自治州',
  published: null,
  published_quarter: null,
  redacted: true,
  measures: 1,
  metrics: 1,
};
const held = (...notices: Corpus['notices']): Corpus => ({ notices, themes: [], indicators: [] });

describe('what the corpus holds', () => {
  it('counts notices, provinces, measures and figures, and tells dates and lengths', () => {
    const { zh, en } = corpusAnswer(held(QINGYUAN, YUNAN, HAINAN));
    expect(zh).toEqual([
      '3份通报，来自2个省级行政区；读出整改措施211条、数字93个。',
      '公布日期从2025-08-08到2025-10-16，另有1份没有写明。',
      '篇幅相差很大：措施最多的是清远市（105条），最少的只有1条，所以下文比较占比，不比较条数。',
    ]);
    expect(en.slice(0, 2)).toEqual([
      '3 notices from 2 provinces; 211 measures and 93 figures were read in them.',
      'Published from 2025-08-08 to 2025-10-16; 1 without a date.',
    ]);
  });

  it('of one notice speaks of one, and compares no lengths', () => {
    const { zh, en } = corpusAnswer(held({ ...QINGYUAN, measures: 1 }));
    expect(zh).toEqual(['1份通报，来自1个省级行政区；读出整改措施1条、数字46个。', '公布日期是2025-10-16。']);
    expect(en[0]).toBe('1 notice from 1 province; 1 measure and 46 figures were read in them.');
  });

  it('warns of inferred places and covered figures only where there are any', () => {
    expect(corpusCaveats(held(QINGYUAN)).zh).toHaveLength(2);
    const { zh, en } = corpusCaveats(held(QINGYUAN, HAINAN));
    expect(zh[2]).toContain('推断的：海南藏族自治州（推定）。');
    expect(zh[3]).toContain('遮盖了数字或日期的通报：海南藏族自治州（推定）。');
    expect(en).toHaveLength(4);
  });

  it('lists one row a notice and leaves open what is not known', () => {
    const { columns, rows } = corpusTable(held(QINGYUAN, HAINAN));
    expect(columns[0]).toBe('地区 Place');
    expect(rows.map((row) => [row.header, ...row.cells.map((cell) => cell.text)])).toEqual([
      ['清远市', '广东省', '2025-10-16', '105', '46', 'a.txt'],
      ['海南藏族自治州（推定）', '青海省', '–', '1', '1', 'c.txt'],
    ]);
  });
});
