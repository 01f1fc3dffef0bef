import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { chartList } from '../../../src/charts/chart-list.ts';
import { EMPTY_SETTINGS } from '../../../src/charts/chart-settings.ts';
import { tidyCsv } from '../../../src/charts/files/tidy-csv.ts';
import { unshieldCell } from '../../../src/corrections/formula-cells.ts';
import { openSamples } from '../../support/open-samples.ts';

describe('the data of a chart as CSV', () => {
  it.each(chartList.map((chart) => [chart.id, chart] as const))('of %s reads back as its rows', async (_, chart) => {
    const { held, ask } = await openSamples();
    const { rows } = await chart.answer(EMPTY_SETTINGS, held, ask);
    const csv = tidyCsv({ rows });
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const read = csvParse(csv.slice(1));
    expect(read).toHaveLength(rows.length);
    for (const [at, row] of rows.entries()) {
      for (const [column, value] of Object.entries(row)) {
        expect(read.columns).toContain(column);
        const cell = unshieldCell(read[at]![column]!);
        if (value === null) expect(cell).toBe('');
        else if (typeof value === 'object') expect(JSON.parse(cell)).toEqual(value);
        else expect(cell).toBe(String(value));
      }
    }
  });

  it('keeps numbers, leaves out what there is not, and defuses what a spreadsheet would run', () => {
    const rows = [
      { a: -1.5e-7, b: null, c: '=1+1', d: '' },
      { a: 0, e: 'x,"y"\n', c: true },
    ];
    expect(tidyCsv({ rows })).toBe('\uFEFFa,b,c,d,e\r\n-1.5e-7,,\'=1+1,"",\r\n0,,true,,"x,""y""\n"\r\n');
  });

  it('is empty where there are no rows', () => {
    expect(tidyCsv({ rows: [] })).toBe('');
  });
});
