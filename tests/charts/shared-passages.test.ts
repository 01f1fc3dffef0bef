/** Characters counted by hand, of sentences set down in tests/support/reuse-corpus.ts. */
import { describe, expect, it } from 'vitest';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import type { NoticeSet } from '../../src/charts/notice-set.ts';
import { sharedPassages } from '../../src/charts/shared-passages.ts';
import { MOST_SIDE_BY_SIDE, type SharingRow } from '../../src/charts/shared-passages-rows.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { manyNotices } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { countedIn, FORM, PAIR, reuseNotices } from '../support/reuse-corpus.ts';
import { textFaults } from '../support/text-boxes.ts';

const PARAMS: NoticeSet = { notices: [], filters: NO_FILTERS };
const warehouseOf = useWarehouses();
const three = async () => chartRows(await warehouseOf(reuseNotices()), sharedPassages, PARAMS);

/** 甲市乙市: characters of 甲市 that 乙市 has too. */
function byPlaces(rows: readonly SharingRow[]): Record<string, number | null> {
  const place = new Map(rows.map((row) => [row.notice_id, row.jurisdiction]));
  return Object.fromEntries(
    rows.map((row) => [`${row.jurisdiction}${place.get(row.other_id ?? '') ?? ''}`, row.shared_characters]),
  );
}

describe('who shares passages with whom', () => {
  it('counts of each notice what the other has too, and not what it repeats itself', async () => {
    const shared = byPlaces(await three());
    const both = countedIn(FORM) + countedIn(PAIR);
    expect(shared).toMatchObject({
      甲市乙市: both,
      乙市甲市: both,
      甲市丙市: countedIn(FORM),
      乙市丙市: countedIn(FORM),
    });
    // Of the changed form only the part that is aligned with the model is shared.
    expect(shared.丙市甲市).toBe(shared.丙市乙市);
    expect(Object.keys(shared)).toHaveLength(6);
  });

  it('says of notices that were not compared that they were not: a dash, no zero', async () => {
    const compared = await three();
    const added = compared.find(({ jurisdiction }) => jurisdiction === '甲市')!.notice_id;
    const rows = compared.map((row) => ({
      ...row,
      ...(row.notice_id === added ? { passages: null, characters: null } : {}),
      ...([row.notice_id, row.other_id].includes(added) ? { shared_passages: null, shared_characters: null } : {}),
    }));
    const table = sharedPassages.table(rows, 'zh', PARAMS);
    const ofFirst = table.rows.filter(({ header }) => header === '甲市');
    expect(ofFirst.map(({ cells }) => cells[1]!.text)).toEqual(['–', '–']);
    expect(table.rows.filter(({ cells }) => cells[1]!.text !== '–')).toHaveLength(2);
    expect(sharedPassages.notes(rows, 'zh', PARAMS).join('\n')).toContain('甲市是本次临时添加的');
    expect((await drawSpec(sharedPassages.spec(rows, ZH, PARAMS))).words).toContain('–');
  });

  it('says that one notice alone shares with nobody', async () => {
    const rows = await chartRows(await warehouseOf(reuseNotices().slice(0, 1)), sharedPassages, PARAMS);
    expect(sharedPassages.describe(rows, 'zh', PARAMS)).toBe('只有一份通报，没有可以相比的。');
    expect((await drawSpec(sharedPassages.spec(rows, ZH, PARAMS))).words).toContain('只有一份通报');
    expect(sharedPassages.table(rows, 'zh', PARAMS).rows).toEqual([]);
  });

  it('tells notices that share nothing from such as were not compared', async () => {
    const notices = ['甲市', '乙市'].map((place) => makeNotice({ place, measures: [{ text: `${place}召开会议。` }] }));
    const rows = await chartRows(await warehouseOf(notices), sharedPassages, PARAMS);
    expect(sharedPassages.describe(rows, 'zh', PARAMS)).toBe('这几份通报之间没有相同的段落。');
    expect(rows.map(({ shared_characters }) => shared_characters)).toEqual([0, 0]);
  });

  it.each(LOOKS)('is drawn within its width, with nothing over anything else: %o', async (look) => {
    const { held, ask } = await openSamples();
    const params = sharedPassages.paramsOf(EMPTY_SETTINGS, held);
    const rows = await ask(sharedPassages.sql(params), sharedPassages.row);
    const drawn = await drawSpec(sharedPassages.spec(rows, look, params));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(textFaults(drawn)).toEqual([]);
  });

  it('leads from a share to the passages of the two, from none nowhere', async () => {
    const rows = await three();
    const [most] = sharedPassages.table(rows, 'zh', PARAMS).rows;
    const { target } = most!.cells[1]!;
    expect(target?.kind).toBe('passages');
    const spec = JSON.stringify(sharedPassages.spec(rows, ZH, PARAMS));
    expect(spec).toContain(`"key":"${rows[0]!.notice_id} ${rows[0]!.other_id}"`);
  });

  it('sets no more notices side by side than it has room for, and says so', async () => {
    const count = MOST_SIDE_BY_SIDE + 1;
    const rows = await chartRows(await warehouseOf(manyNotices(count)), sharedPassages, PARAMS);
    expect(rows).toHaveLength(MOST_SIDE_BY_SIDE * (MOST_SIDE_BY_SIDE - 1));
    expect(sharedPassages.notes(rows, 'en', PARAMS).join('\n')).toContain(`Of ${count} notices`);
  });
});
