import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();
const SHARES = 'figure_share, date_share, document_share, body_share, specific_share';

describe('specificity', () => {
  it('counts measures with a figure, a date, a document, and who answers for them', async () => {
    const warehouse = await warehouseOf([
      makeNotice({
        place: '清远市',
        adcode: '441800',
        measures: [
          {
            text: '2024年9月检查食堂3次，又5次。',
            dates: [{ quote: '2024年9月', iso: '2024-09' }],
            metrics: [
              { quote: '3次', value: 3 },
              { quote: '5次', value: 5 },
            ],
          },
          { text: '印发《食堂办法》《采购办法》。', documents: ['《食堂办法》', '《采购办法》'] },
          { text: '由基教股牵头，加强管理。' },
          { text: '进一步提高认识。' },
        ],
      }),
    ]);
    expect(
      await warehouse.query(
        `SELECT n, with_figure, with_date, with_document, with_body, with_covered_figure, ${SHARES} FROM specificity`,
      ),
    ).toEqual([
      {
        n: 4,
        with_figure: 1,
        with_date: 1,
        with_document: 1,
        with_body: 1,
        with_covered_figure: 0,
        figure_share: 0.25,
        date_share: 0.25,
        document_share: 0.25,
        body_share: 0.25,
        // The first and the second.
        specific_share: 0.5,
      },
    ]);
  });

  it('counts covered figures apart: they make no measure specific', async () => {
    const warehouse = await warehouseOf([
      makeNotice({
        place: '清远市',
        redacted: true,
        measures: [
          { text: '检查食堂*次。', metrics: [{ quote: '*次', value: null }] },
          {
            text: '检查食堂*次，学校3所。',
            metrics: [
              { quote: '*次', value: null },
              { quote: '3所', value: 3 },
            ],
          },
        ],
      }),
    ]);
    expect(
      await warehouse.query('SELECT n, with_figure, with_covered_figure, specific_share FROM specificity'),
    ).toEqual([{ n: 2, with_figure: 1, with_covered_figure: 1, specific_share: 0.5 }]);
  });

  it('leaves repeated measures out, and gives no share without measures', async () => {
    const dated = { text: '2024年检查食堂。', dates: [{ quote: '2024年', iso: '2024' }] };
    const warehouse = await warehouseOf([
      makeNotice({ place: '清远市', adcode: '441800', measures: [dated, dated, { text: '加强管理。' }] }),
      makeNotice({ place: '秦州区', adcode: '620502', measures: [] }),
    ]);
    expect(await warehouse.query(`SELECT n, ${SHARES} FROM specificity ORDER BY sort_key`)).toEqual([
      { n: 2, figure_share: 0, date_share: 0.5, document_share: 0, body_share: 0, specific_share: 0.5 },
      { n: 0, figure_share: null, date_share: null, document_share: null, body_share: null, specific_share: null },
    ]);
  });
});
