import { describe, expect, it } from 'vitest';
import { askWarehouse } from '../../../src/cli/ask-warehouse.ts';
import { quotationAnswer, quotations } from '../../../src/notebooks/three-themes/quotations.ts';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

describe('quotations', () => {
  it('are the first measures of each notice whose primary theme it is, in the order of the text', async () => {
    const ask = askWarehouse(
      await warehouseOf(
        [
          {
            place: '清远市',
            adcode: '441800',
            measures: [
              { text: '顺带提到食堂。', themes: ['integrity', 'school_meals'] },
              ...measuresOf('school_meals', 3),
            ],
          },
          { place: '淄博市', adcode: '370300', measures: measuresOf('school_meals', 1) },
        ].map(makeNotice),
      ),
    );
    const all = await quotations({ themes: ['school_meals'], places: [], most: 2 }, ask);
    expect(all.map(({ text }) => text)).toEqual([
      '落实第1项school_meals工作。',
      '落实第1项school_meals工作。',
      '落实第2项school_meals工作。',
    ]);
    expect(quotationAnswer(all).zh[0]).toContain('共4条，下面引用3条');
    const one = await quotations({ themes: ['school_meals'], places: ['441800'], most: 1 }, ask);
    expect(one).toHaveLength(1);
    expect(one[0]!.total).toBe(3);
    expect(quotationAnswer(await quotations({ themes: [], places: [], most: 1 }, ask)).en).toEqual([
      'There is no measure to quote.',
    ]);
  });
});
