import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

describe('shared_documents', () => {
  it('counts notices and places, and leaves out what a single notice names, however often', async () => {
    const twice = { text: '学习《民法典》。', documents: ['《民法典》'] };
    const warehouse = await warehouseOf([
      makeNotice({ place: '清远市', measures: [twice, { ...twice, label: '一是' }] }),
      makeNotice({ place: '秦州区', measures: [{ text: '学习《民法典》。', documents: ['《民法典》'] }] }),
      makeNotice({
        place: '云安区',
        measures: [
          { text: '印发《办法》。', documents: ['《办法》'] },
          { text: '落实《办法》。', documents: ['《办法》'] },
        ],
      }),
    ]);
    expect(await warehouse.query('SELECT * FROM shared_documents')).toEqual([
      { title: '《民法典》', notices: 2, citations: 3 },
    ]);
  });
});
