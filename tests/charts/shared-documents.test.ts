import { describe, expect, it } from 'vitest';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { sharedDocuments } from '../../src/charts/shared-documents.ts';
import {
  type DocumentRow,
  documentRow,
  MOST_CITING,
  MOST_DOCUMENTS,
  sharedDocumentsOf,
} from '../../src/charts/shared-documents-rows.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { type MeasureSketch, makeNotice } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();

function naming(documents: string[], more: Partial<MeasureSketch> = {}): MeasureSketch {
  return { text: `学习${documents.join('')}。`, documents, ...more };
}

/** 甲市 names A twice and B; 乙市 A and C; 丙市 B with other brackets and a covered title; 丁市 the same covered title. */
const four = () =>
  warehouseOf(
    [
      {
        place: '甲市',
        adcode: '110100',
        measures: [
          naming(['《党组工作条例》', '《办法（试行）》'], { themes: ['integrity'] }),
          naming(['《党组工作条例》'], { label: '二是', status: 'planned' as const }),
        ],
      },
      { place: '乙市', adcode: '120100', measures: [naming(['《党组工作条例》', '《乙市方案》'])] },
      { place: '丙市', adcode: '130100', measures: [naming(['《办法(试行)》', '《*市教育局方案》'])] },
      { place: '丁市', adcode: '140100', redacted: true, measures: [naming(['《*市教育局方案》'])] },
    ].map(makeNotice),
  );

const counts = (rows: readonly DocumentRow[]) =>
  sharedDocumentsOf(rows).map(({ title, notices, places, citations, rows: own }) => [
    title,
    notices,
    places,
    citations,
    Object.fromEntries(own.map((row) => [row.jurisdiction, row.named])),
  ]);

describe('shared documents', () => {
  it('counts who names what, titles taken as they are printed and covered ones left out', async () => {
    const rows = await chartRows(await four(), sharedDocuments, PARAMS);
    expect(counts(rows)).toEqual([['《党组工作条例》', 2, 2, 3, { 甲市: 2, 乙市: 1, 丙市: 0, 丁市: 0 }]]);
    // Titles: 党组工作条例, 办法 in two spellings, 乙市方案. Places of naming: 3, 2, 2 and 1, covered ones too.
    expect(rows[0]).toMatchObject({ titles_total: 4, shared_total: 1, citations_total: 8, notices_total: 4 });
    expect(rows.map((row) => [row.jurisdiction, row.notice_titles, row.notice_covered])).toEqual([
      ['甲市', 2, 0],
      ['乙市', 2, 0],
      ['丙市', 2, 1],
      ['丁市', 1, 1],
    ]);
  });

  it.each(LOOKS)('is drawn within its width, nothing over another: %o', async (look) => {
    const rows = await chartRows(await four(), sharedDocuments, PARAMS);
    const drawn = await drawSpec(sharedDocuments.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(textFaults(drawn)).toEqual([]);
    for (const words of ['《党组工作条例》', '甲市', '丁市']) expect(drawn.words).toContain(words);
    // A mark for each notice that names it; 丁市, all covered, has a dash and 丙市 a dot.
    expect(drawn.descriptions).toEqual(
      look.language === 'zh'
        ? ['《党组工作条例》\n甲市：引用2次', '《党组工作条例》\n乙市：引用1次']
        : ['《党组工作条例》\n甲市: named 2 times', '《党组工作条例》\n乙市: named once'],
    );
    expect(drawn.words.split('\n').filter((word) => word === '–' || word === '·')).toEqual(['·', '–']);
  });

  it('says what it cannot tell apart, what is covered, and leads to the first naming', async () => {
    const rows = await chartRows(await four(), sharedDocuments, PARAMS);
    const notes = sharedDocuments.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toContain('共引用4份文件，其中1份见于不止一份通报。');
    expect(notes).toContain('逐字相同');
    expect(notes).toContain('分不清哪些文件是全国或上级的');
    expect(notes).toContain('可能因此少计：丙市1份、丁市1份');
    expect(sharedDocuments.notes(rows, 'en', PARAMS).join('\n')).toContain('丙市 1, 丁市 1');
    expect(sharedDocuments.caution.zh).toContain('不说明谁落实了它，也不说明谁照抄谁');
    expect(sharedDocuments.source(rows, 'zh', PARAMS)).toBe('来源：4份通报（甲市、乙市、丙市、丁市）；文件引用8处。');
    const table = sharedDocuments.table(rows, 'zh', PARAMS);
    expect(table.columns).toEqual(['文件', '通报数', '地区数', '引用次数', '甲市', '乙市', '丙市', '丁市']);
    expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
      ['《党组工作条例》', '2', '2', '3', '2', '1', '0', '–'],
    ]);
    const [first] = rows;
    expect(table.rows[0]!.cells[3]!.target).toEqual({
      kind: 'span',
      notice: first!.notice_id,
      start: first!.first_start,
      end: first!.first_end,
    });
    expect(table.rows[0]!.cells[5]!.target).toBeNull();
  });

  it('leads to the words themselves, and agrees with the view on the samples', async () => {
    const { ask, held } = await openSamples();
    const { notices, filters } = sharedDocuments.paramsOf(EMPTY_SETTINGS, held);
    const rows = await ask(sharedDocuments.sql({ notices, filters }), documentRow);
    expect(counts(rows)).toEqual([
      [
        '《中国共产党巡视工作条例》',
        2,
        2,
        3,
        { 淄博市: 0, 清远市: 1, 云浮市云安区: 0, 天水市秦州区: 0, 海南藏族自治州: 2 },
      ],
    ]);
    expect(rows[0]).toMatchObject({ titles_total: 110, shared_total: 1, citations_total: 141 });
    expect(rows.find((row) => row.jurisdiction === '海南藏族自治州')!.notice_covered).toBe(20);
  });

  it('counts within the chosen themes and statuses, and says so', async () => {
    const warehouse = await four();
    const params = { ...PARAMS, filters: { ...NO_FILTERS, statuses: ['done' as const] } };
    expect(counts(await chartRows(warehouse, sharedDocuments, params))[0]).toEqual([
      '《党组工作条例》',
      2,
      2,
      2,
      { 甲市: 1, 乙市: 1, 丙市: 0, 丁市: 0 },
    ]);
    const themed = { ...PARAMS, filters: { ...NO_FILTERS, themes: ['integrity'] } };
    const rows = await chartRows(warehouse, sharedDocuments, themed);
    expect(counts(rows)).toEqual([]);
    expect(rows[0]).toMatchObject({ titles_total: 2, citations_total: 2 });
    const notes = sharedDocuments.notes(rows, 'zh', themed).join('\n');
    expect(notes).toContain('没有一份文件被两份通报引用；引用的2份文件各只见于一份通报。');
    expect(notes).toContain('所选主题的引用');
  });

  it('counts within the chosen notices', async () => {
    const warehouse = await four();
    const [one] = await warehouse.query("SELECT notice_id FROM notices WHERE jurisdiction = '甲市'");
    const params = { ...PARAMS, notices: [String(one!.notice_id)] };
    const rows = await chartRows(warehouse, sharedDocuments, params);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ title: null, titles_total: 2, shared_total: 0, citations_total: 3 });
    expect(sharedDocuments.describe(rows, 'zh', params)).toBe('只有一份通报，谈不上共同引用。');
    expect(sharedDocuments.table(rows, 'zh', params).rows).toEqual([]);
    for (const look of LOOKS) {
      const drawn = await drawSpec(sharedDocuments.spec(rows, look, params));
      expect(drawn.words).toContain(look.language === 'zh' ? '只有一份通报' : 'With one notice alone');
      expect(textFaults(drawn)).toEqual([]);
    }
  });

  it('says that nothing is named, and draws it', async () => {
    const none = [{ text: '召开会议。' }];
    const rows = await chartRows(
      await warehouseOf(
        [
          { place: '甲市', measures: none },
          { place: '乙市', measures: none },
        ].map(makeNotice),
      ),
      sharedDocuments,
      PARAMS,
    );
    expect(rows).toHaveLength(2);
    for (const look of LOOKS) {
      const drawn = await drawSpec(sharedDocuments.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.words.replaceAll(/\s/g, '')).toContain(
        look.language === 'zh' ? '没有引用任何能读出名称的文件' : 'nodocumentwhosetitlecanberead',
      );
    }
    expect(sharedDocuments.source(rows, 'en', PARAMS)).toBe('Source: 2 notices (乙市, 甲市); documents named 0 times.');
  });

  it.each([
    ['《*市方案》', false],
    ['《××县方案》', false],
    ['《ＸＸ县方案》', false],
    ['《关于对x校的通报》', false],
    ['《某区规定》', false],
    ['《VR、XR教室建设标准》', true],
    ['《2024年工作要点（试行）》', true],
    ['《二○二五年工作要点》', true],
  ])('compares %s: %s', async (title, compared) => {
    const notices = ['甲市', '乙市'].map((place) => makeNotice({ place, measures: [naming([title])] }));
    const rows = await chartRows(await warehouseOf(notices), sharedDocuments, PARAMS);
    expect(sharedDocumentsOf(rows).map((document) => document.title)).toEqual(compared ? [title] : []);
    expect(rows.map((row) => row.notice_covered)).toEqual(compared ? [0, 0] : [1, 1]);
  });

  it('tells documents of one place alone from those of several', async () => {
    const notice = (place: string, adcode: string, published: string, documents: string[]) =>
      makeNotice({
        place,
        adcode,
        published,
        file: `${place}${published}`,
        measures: [naming(documents), { text: published }],
      });
    const rows = await chartRows(
      await warehouseOf([
        notice('甲市', '110100', '2024-01', ['《甲》', '《乙》']),
        notice('甲市', '110100', '2025-01', ['《甲》', '《乙》']),
        notice('乙市', '120100', '2025-02', ['《乙》']),
      ]),
      sharedDocuments,
      PARAMS,
    );
    expect(counts(rows).map((document) => document.slice(0, 3))).toEqual([
      ['《乙》', 3, 2],
      ['《甲》', 2, 1],
    ]);
    expect(sharedDocuments.notes(rows, 'zh', PARAMS).join()).toContain('其中1份文件的各份通报出自同一地区');
  });

  it('says where a count of places leaves notices out whose place is not known', async () => {
    const notice = (place: string | null, file: string) =>
      makeNotice({ place, file, measures: [naming(['《甲》']), { text: file }] });
    const known = [notice('甲市', 'a'), notice('乙市', 'b')];
    const all = await chartRows(await warehouseOf([...known, notice(null, 'c')]), sharedDocuments, PARAMS);
    expect(counts(all).map((document) => document.slice(0, 3))).toEqual([['《甲》', 3, 2]]);
    expect(sharedDocuments.notes(all, 'zh', PARAMS).join()).toContain('地区数不含地区不明的通报');
    expect(sharedDocuments.notes(all, 'en', PARAMS).join()).toContain('leaves out notices whose place is not known');
    const two = await chartRows(await warehouseOf(known), sharedDocuments, PARAMS);
    expect(sharedDocuments.notes(two, 'zh', PARAMS).join()).not.toContain('地区不明');
  });

  it.each([2, 5, 500])('draws %i notices: the documents and the notices with most', async (count) => {
    // Document d is named by the notices whose number it divides, so that document 1 is named by all.
    const titles = (index: number) =>
      Array.from({ length: 30 }, (_, at) => at + 1)
        .filter((at) => (index + 1) % at === 0)
        .map((at) => `《关于进一步加强和改进全市中小学校第${at}项工作的若干指导意见及实施细则的通知》`);
    const notices = Array.from({ length: count }, (_, index) =>
      makeNotice({
        place: `第${index + 1}试验自治县`,
        adcode: String(110101 + index),
        file: `${index}.txt`,
        measures: [naming(titles(index))],
      }),
    );
    const rows = await chartRows(await warehouseOf(notices), sharedDocuments, PARAMS);
    const documents = sharedDocumentsOf(rows);
    const expected = Array.from({ length: 30 }, (_, at) => Math.floor(count / (at + 1))).filter((own) => own > 1);
    expect(documents.map((document) => document.notices)).toEqual(expected.slice(0, MOST_DOCUMENTS));
    expect(rows).toHaveLength(documents.length * Math.min(count, MOST_CITING));
    for (const look of LOOKS) {
      const drawn = await drawSpec(sharedDocuments.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.words.replaceAll('\n', '')).toContain(documents[0]!.title);
    }
    const notes = sharedDocuments.notes(rows, 'zh', PARAMS).join('\n');
    if (count === 500) {
      expect(notes).toMatch(/图中是引用通报最多的25份[\s\S]*共500份通报，图中各列是引用这些文件最多的12份/);
      expect(sharedDocuments.source(rows, 'zh', PARAMS)).toMatch(/^来源：500份通报；/);
    } else expect(notes).not.toMatch(/图中/);
  });

  it('shortens a title without end, which the table has whole', async () => {
    const title = `《${'关于切实做好有关工作的'.repeat(14)}通知》`;
    const notices = ['甲市', '乙市'].map((place) => makeNotice({ place, measures: [naming([title])] }));
    const rows = await chartRows(await warehouseOf(notices), sharedDocuments, PARAMS);
    for (const look of LOOKS) {
      const drawn = await drawSpec(sharedDocuments.spec(rows, look, PARAMS));
      expect(textFaults(drawn)).toEqual([]);
      expect(drawn.words).toContain('…');
    }
    expect(sharedDocuments.table(rows, 'zh', PARAMS).rows[0]!.header).toBe(title);
  });

  it('without notices gives no row, and still compiles', async () => {
    const rows = await chartRows(await warehouseOf([]), sharedDocuments, PARAMS);
    expect(rows).toEqual([]);
    expect(sharedDocuments.notes(rows, 'zh', PARAMS)).toEqual([]);
    expect(sharedDocuments.describe(rows, 'zh', PARAMS)).toBe('');
    expect((await drawSpec(sharedDocuments.spec(rows, ZH, PARAMS))).descriptions).toEqual([]);
  });
});
