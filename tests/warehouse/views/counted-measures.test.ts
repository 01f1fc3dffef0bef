import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { type MeasureSketch, makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

async function counted(...places: MeasureSketch[][]): Promise<unknown[]> {
  const notices = places.map((measures, index) =>
    makeNotice({ place: `第${index}市`, adcode: `10000${index}`, measures }),
  );
  const warehouse = await warehouseOf(notices);
  const rows = await warehouse.query(
    `SELECT c.measure_id FROM counted_measures c JOIN notices n USING (notice_id) ORDER BY n.sort_key, c.ordinal`,
  );
  return rows.map((row) => row.measure_id);
}

describe('counted_measures', () => {
  it('keeps measures that differ by a single word', async () => {
    expect(await counted([{ text: '检查食堂3次。' }, { text: '检查食堂4次。' }])).toEqual(['1.1', '1.2']);
  });

  it('counts the first of word-for-word repeats, their labels aside', async () => {
    const text = '检查食堂3次。';
    expect(
      await counted([
        { label: '一是', text },
        { label: '二是', text: '培训厨师。' },
        { label: '三是', text },
        { text },
      ]),
    ).toEqual(['1.1', '1.2']);
  });

  it('counts the same words in two notices twice', async () => {
    const text = '检查食堂3次。';
    expect(await counted([{ text }], [{ text }])).toEqual(['1.1', '1.1']);
  });
});
