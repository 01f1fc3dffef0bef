/** Characters counted by hand, of sentences set down in tests/support/reuse-corpus.ts. */
import { describe, expect, it } from 'vitest';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { MOST_NOTICES, type NoticeSet } from '../../src/charts/notice-set.ts';
import { textReuse } from '../../src/charts/text-reuse.ts';
import type { ReuseRow } from '../../src/charts/text-reuse-rows.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { manyNotices } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { openSamples } from '../support/open-samples.ts';
import { countedIn, FORM, PAIR, reuseNotices, TWICE } from '../support/reuse-corpus.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();
const three = async () => chartRows(await warehouseOf(reuseNotices()), textReuse, PARAMS);

/** As the row of a notice that was added on the page. */
const uncompared = (row: ReuseRow): ReuseRow => ({
  ...row,
  ...{ passages: null, characters: null, boilerplate: null, shared: null, repeated: null, own: null },
});

describe('how much of a text stands elsewhere', () => {
  it('counts characters by how many notices have them', async () => {
    const rows = await three();
    expect(rows.map(({ jurisdiction }) => jurisdiction)).toEqual(['甲市', '乙市', '丙市']);
    const [first, second] = rows;
    expect(first).toMatchObject({ boilerplate: countedIn(FORM), shared: countedIn(PAIR), repeated: 0 });
    expect(second).toMatchObject({ shared: countedIn(PAIR), repeated: 2 * countedIn(TWICE), compared_total: 3 });
    for (const row of rows) expect(row.boilerplate! + row.shared! + row.repeated! + row.own!).toBe(row.characters);
  });

  it('compares with all notices, also where few are shown', async () => {
    const warehouse = await warehouseOf(reuseNotices());
    const [alone] = await chartRows(warehouse, textReuse, {
      notices: [],
      filters: { ...NO_FILTERS, places: ['110100'] },
    });
    expect(alone).toMatchObject({ jurisdiction: '甲市', boilerplate: countedIn(FORM), compared_total: 3 });
    expect(textReuse.notes([alone!], 'zh', PARAMS).join('\n')).toContain('与库里全部3份通报比对');
  });

  it('says of a notice that was not compared that it was not, and draws no share of it', async () => {
    const [first, ...rest] = await three();
    const rows = [uncompared(first!), ...rest];
    const drawn = await drawSpec(textReuse.spec(rows, ZH, PARAMS));
    expect(drawn.words).toContain('没有参与比对');
    // 乙市 has all four parts, 丙市 has two.
    expect(drawn.descriptions).toHaveLength(4 + 2);
    expect(textReuse.notes(rows, 'zh', PARAMS).join('\n')).toContain('甲市是本次临时添加的，没有参与比对');
    expect(textReuse.table(rows, 'zh', PARAMS).rows[0]!.cells.map(({ text }) => text)).toEqual([
      '没有参与比对',
      '–',
      '–',
      '–',
      '–',
    ]);
    expect(textReuse.describe(rows, 'en', PARAMS)).toMatch(/^甲市: not compared\./);
  });

  it.each(LOOKS)('is drawn within its width, with nothing over anything else: %o', async (look) => {
    const { held, ask } = await openSamples();
    const params = textReuse.paramsOf(EMPTY_SETTINGS, held);
    const rows = await ask(textReuse.sql(params), textReuse.row);
    const drawn = await drawSpec(textReuse.spec(rows, look, params));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(textFaults(drawn)).toEqual([]);
    expect(drawn.words).toContain('n=');
  });

  it('leads from its table to the passages, and from what stands nowhere else nowhere', async () => {
    const rows = await three();
    const cells = textReuse.table(rows, 'zh', PARAMS).rows[0]!.cells;
    const target = { kind: 'passages', notice: rows[0]!.notice_id, other: null };
    expect(cells.map((cell) => cell.target)).toEqual([null, target, target, null, null]);
    expect(cells[1]!.text).toContain(`${countedIn(FORM)} (`);
  });

  it('draws no more notices than it has room for, and says so', async () => {
    const rows = await chartRows(await warehouseOf(manyNotices(MOST_NOTICES + 1)), textReuse, PARAMS);
    expect(rows).toHaveLength(MOST_NOTICES);
    expect(textReuse.notes(rows, 'zh', PARAMS).join('\n')).toContain(`共${MOST_NOTICES + 1}份通报`);
  });
});
