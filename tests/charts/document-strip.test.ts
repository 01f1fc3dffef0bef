import { describe, expect, it } from 'vitest';
import { documentStrip } from '../../src/charts/document-strip.ts';
import { headingsOf, measuresOf } from '../../src/charts/document-strip-rows.ts';
import { themeColour } from '../../src/charts/look.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { HAINAN, manyNotices, QINGYUAN } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, type NoticeSketch, measuresOf as sketchMeasures } from '../support/make-notice.ts';

const warehouseOf = useWarehouses();

async function rowsOf(...sketches: NoticeSketch[]) {
  const warehouse = await warehouseOf(sketches.map(makeNotice));
  const [first] = await warehouse.query('SELECT notice_id FROM notices WHERE file = ?', [`${sketches[0]!.place}.txt`]);
  const params = { notice: String(first!.notice_id) };
  return { params, warehouse, rows: await chartRows(warehouse, documentStrip, params) };
}

describe('the themes along a notice', () => {
  it('asks for one notice: its measures with their primary theme, and its headings', async () => {
    const { rows, params, warehouse } = await rowsOf(QINGYUAN, HAINAN);
    expect(new Set(rows.map(({ notice_id }) => notice_id))).toEqual(new Set([params.notice]));
    expect(measuresOf(rows)).toHaveLength(40);
    expect(headingsOf(rows).map(({ label, title }) => [label, title])).toEqual([['一', '整改落实情况']]);
    // The measure with two themes stands under its first.
    expect(measuresOf(rows).filter(({ theme }) => theme === 'school_meals')).toHaveLength(9);
    expect(measuresOf(rows).filter(({ theme }) => theme === 'procurement_projects')).toHaveLength(0);
    const last = measuresOf(rows).at(-1)!;
    const [text] = await warehouse.query(
      'SELECT substr(text, ? + 1, ? - ?) AS words FROM notices WHERE notice_id = ?',
      [last.span_start, last.span_end, last.span_start, params.notice],
    );
    expect(text).toEqual({ words: '落实第30项integrity工作。' });
  });

  it.each(LOOKS)('is drawn within its width, each theme in its colour: %o', async (look) => {
    const { rows, params } = await rowsOf(QINGYUAN);
    const drawn = await drawSpec(documentStrip.spec(rows, look, params));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(drawn.descriptions).toHaveLength(40);
    for (const theme of ['school_meals', 'teacher_staffing', 'integrity'])
      expect(drawn.svg).toContain(`fill="${themeColour(theme, look.scheme)}"`);
    expect(drawn.words).toContain(look.language === 'zh' ? '校园餐 9' : 'School meals 9');
    expect(drawn.words).toContain('一 整改落实情况');
    expect(drawn.words).not.toContain(look.language === 'zh' ? '其他主题' : 'Other themes');
  });

  it('puts the seventh theme and those after it in one row, and has all in the table', async () => {
    const themes = loadCodebook('data/codebook').themes.map(({ code }) => code);
    const full = { ...QINGYUAN, measures: themes.flatMap((theme, index) => sketchMeasures(theme, index + 1)) };
    const { rows, params } = await rowsOf(full);
    const drawn = await drawSpec(documentStrip.spec(rows, ZH, params));
    const others = ((themes.length - 6) * (themes.length - 5)) / 2;
    expect(drawn.words).toContain(`其他主题 ${others}`);
    expect(documentStrip.table(rows, 'zh', params).rows).toHaveLength(themes.length);
    expect(documentStrip.notes(rows, 'zh', params).join()).toContain(`共${themes.length}个主题`);
  });

  it('names what has no theme, and leads from the table to the first measure', async () => {
    const { rows, params } = await rowsOf(HAINAN);
    const drawn = await drawSpec(documentStrip.spec(rows, ZH, params));
    expect(drawn.words).toContain('未归入主题 1');
    const table = documentStrip.table(rows, 'zh', params);
    expect(table.rows.map(({ header, cells }) => [header, cells[0]!.text, cells[1]!.text])).toEqual([
      ['党风廉政与作风', '2', '67%'],
      ['未归入主题', '1', '33%'],
    ]);
    const [first] = measuresOf(rows);
    expect(table.rows[0]!.cells[0]!.target).toEqual({
      kind: 'span',
      notice: params.notice,
      start: first!.span_start,
      end: first!.span_end,
    });
    expect(documentStrip.describe(rows, 'zh', params)).toBe('党风廉政与作风 67%，未归入主题 33%。');
    expect(documentStrip.source(rows, 'zh', params)).toBe('来源：1份通报（海南藏族自治州（推定））；整改措施3条。');
  });

  it.each([1, 5, 40])('asks nothing of the other notices of %i', async (count) => {
    const warehouse = await warehouseOf(manyNotices(count));
    const [last] = await warehouse.query('SELECT notice_id FROM notices WHERE file = ?', [`${count - 1}.txt`]);
    const params = { notice: String(last!.notice_id) };
    const rows = await chartRows(warehouse, documentStrip, params);
    expect(measuresOf(rows)).toHaveLength(count + 1);
    for (const look of LOOKS)
      expect((await drawSpec(documentStrip.spec(rows, look, params))).width).toBeLessThanOrEqual(look.width);
  });

  it('binds the notice: an id is data, not SQL', async () => {
    const warehouse = await warehouseOf([makeNotice(QINGYUAN)]);
    expect(await chartRows(warehouse, documentStrip, { notice: "x' OR '1'='1" })).toEqual([]);
  });

  it('without measures draws the headings alone; without the notice nothing, and still compiles', async () => {
    const { rows: bare, params } = await rowsOf({ place: '清远市', measures: [] });
    expect(bare.map(({ kind }) => kind)).toEqual(['heading']);
    expect(documentStrip.describe(bare, 'zh', params)).toBe('');
    for (const look of LOOKS)
      for (const rows of [bare, []])
        expect((await drawSpec(documentStrip.spec(rows, look, params))).descriptions).toEqual([]);
  });
});
