import { expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { measureCondition } from '../../src/charts/measure-condition.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { makeNotice } from '../support/make-notice.ts';

const warehouseOf = useWarehouses();

it('lets citations pass by theme and status of the measure that they stand in', async () => {
  const warehouse = await warehouseOf([
    makeNotice({
      place: '甲市',
      measures: [
        {
          text: '按《一》办理。',
          themes: ['school_meals', 'integrity'],
          status: 'done',
          documents: ['《一》'],
        },
        { text: '按《二》办理。', themes: ['school_meals'], status: 'planned', documents: ['《二》'] },
        { text: '按《三》办理。', themes: ['double_reduction'], status: 'done', documents: ['《三》'] },
      ],
    }),
  ]);
  const titles = async (filters: Partial<typeof NO_FILTERS>) => {
    const { sql, bindings } = measureCondition({ ...NO_FILTERS, ...filters });
    const rows = await warehouse.query(`SELECT c.title FROM citations c WHERE ${sql} ORDER BY c.title`, [...bindings]);
    return rows.map(({ title }) => title);
  };
  expect(await titles({})).toEqual(['《一》', '《三》', '《二》']);
  expect(await titles({ themes: ['integrity', 'double_reduction'] })).toEqual(['《一》', '《三》']);
  expect(await titles({ statuses: ['planned'] })).toEqual(['《二》']);
  expect(await titles({ themes: ['school_meals'], statuses: ['done'] })).toEqual(['《一》']);
});
