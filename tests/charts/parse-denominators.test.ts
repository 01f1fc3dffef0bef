import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/charts/corpus.ts';
import { denominatorTemplate, parseDenominators } from '../../src/charts/parse-denominators.ts';

const notice = (place: string, jurisdiction: string | null, province: string | null): Corpus['notices'][number] => ({
  notice_id: `${place}${jurisdiction}`,
  file: 'a.txt',
  title: null,
  issuer: null,
  jurisdiction,
  jurisdiction_stated: true,
  province,
  place,
  level: 'county',
  published: null,
  published_quarter: null,
  redacted: false,
  sort_key: 1,
  measures: 1,
  metrics: 1,
});

const corpus: Corpus = {
  notices: [
    notice('441800', '清远市', '广东省'),
    notice('110105', '朝阳区', '北京市'),
    notice('220104', '朝阳区', '吉林省'),
    notice('-', null, null),
  ],
  themes: [],
  indicators: [],
};

describe('parseDenominators', () => {
  it('reads codes, names, and names with their province, in columns of numbers', () => {
    const { columns, faults } = parseDenominators(
      '地区,学生,教师\n441800,480000,"30,000"\n北京市朝阳区,9.5万,',
      corpus,
    );
    expect(columns).toEqual([
      { name: '学生', values: { '441800': 480_000, '110105': 95_000 } },
      { name: '教师', values: { '441800': 30_000 } },
    ]);
    expect(faults).toEqual([]);
  });

  it('reads what a spreadsheet copies and saves: tabs, a byte order mark, empty lines', () => {
    const { columns, faults } = parseDenominators('\uFEFF地区\t学校\r\n清远市\t800\r\n\t\r\n', corpus);
    expect(columns).toEqual([{ name: '学校', values: { '441800': 800 } }]);
    expect(faults).toEqual([]);
  });

  it('keeps a number with commas whole between tabs, under a head with commas too', () => {
    for (const head of ['地区\t学生\t教师', '地区,学生,教师']) {
      expect(parseDenominators(`${head}\n清远市\t480,000\t"30,000"`, corpus)).toEqual({
        columns: [
          { name: '学生', values: { '441800': 480_000 } },
          { name: '教师', values: { '441800': 30_000 } },
        ],
        faults: [],
      });
    }
  });

  it('takes no number from a line that commas have cut into more cells than there are columns', () => {
    expect(parseDenominators('地区,学生,教师\n清远市,480,000,30,000\n110105,5,6,', corpus)).toEqual({
      columns: [
        { name: '学生', values: { '110105': 5 } },
        { name: '教师', values: { '110105': 6 } },
      ],
      faults: [{ kind: 'cells', line: 2, place: '清远市' }],
    });
  });

  it('takes 000 for the end of a number that a comma has cut, where there are columns enough', () => {
    expect(parseDenominators('地区,学生,教师\n清远市,480,000\n110105,5,6', corpus).faults).toEqual([
      { kind: 'cells', line: 2, place: '清远市' },
    ]);
  });

  it('leaves out a column of words without complaint', () => {
    expect(parseDenominators('代码,地区,学生\n441800,清远市,5', corpus)).toEqual({
      columns: [{ name: '学生', values: { '441800': 5 } }],
      faults: [],
    });
  });

  it.each([
    ['地区,学生\n梦想市,5\n清远市,1', { kind: 'place', line: 2, place: '梦想市' }],
    ['地区,学生\n朝阳区,5\n清远市,1', { kind: 'ambiguous', line: 2, place: '朝阳区' }],
    ['地区,学生\n清远市,0\n110105,1', { kind: 'number', line: 2, column: '学生', text: '0' }],
    ['地区,学生\n清远市,-3\n110105,1', { kind: 'number', line: 2, column: '学生', text: '-3' }],
    ['地区,学生\n清远市,约五千\n110105,1', { kind: 'number', line: 2, column: '学生', text: '约五千' }],
    ['地区,学生\n清远市,5\n441800,6', { kind: 'twice', line: 3, place: '441800' }],
  ])('says which line cannot be used: %j', (csv, fault) => {
    expect(parseDenominators(csv, corpus).faults).toEqual([fault]);
  });

  it('gives nothing for an empty table', () => {
    for (const csv of ['', '地区,学生', '地区,学生\n清远市,']) {
      expect(parseDenominators(csv, corpus).columns).toEqual([]);
    }
  });

  it('reads its own template once it is filled in', () => {
    const csv = denominatorTemplate(corpus, ['代码', '地区', '学生', '教师', '学校']);
    expect(csv.split('\n')).toHaveLength(4);
    expect(parseDenominators(csv, corpus)).toEqual({ columns: [], faults: [] });
    const filled = csv.replace('441800,清远市,,,', '441800,清远市,480000,,800');
    expect(parseDenominators(filled, corpus).columns.map(({ name }) => name)).toEqual(['学生', '学校']);
  });
});
