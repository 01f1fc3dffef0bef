import { describe, expect, it } from 'vitest';
import { themeMatrix } from '../../src/charts/theme-matrix.ts';
import { sharedThemes, themeAnswer } from '../../src/notebooks/theme-answer.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';

const warehouseOf = useWarehouses();
const rowsOf = async (...notices: Parameters<typeof makeNotice>[0][]) =>
  chartRows(await warehouseOf(notices.map(makeNotice)), themeMatrix, null);

const QINGYUAN = {
  place: '清远市',
  adcode: '441800',
  measures: [...measuresOf('school_meals', 10), ...measuresOf('integrity', 20), ...measuresOf('campus_safety', 10)],
};
const ZIBO = {
  place: '淄博市',
  adcode: '370300',
  measures: [...measuresOf('school_meals', 3), ...measuresOf('integrity', 1)],
};

describe('the answer of the theme matrix', () => {
  it('names the themes of every notice by the mean of their shares, not by their counts', async () => {
    const rows = await rowsOf(QINGYUAN, ZIBO);
    // School meals: 25% and 75%; integrity: 50% and 25%, though with more measures.
    expect(sharedThemes(rows).map(({ theme, meanShare }) => [theme.theme, meanShare])).toEqual([
      ['school_meals', 0.5],
      ['integrity', 0.375],
    ]);
    const { zh, en } = themeAnswer(rows);
    expect(zh[0]).toBe(
      '2份通报都采取了措施的主题有2个，按各地占比的平均数从高到低，前几个是：校园餐 50%、党风廉政与作风 38%。',
    );
    expect(en[0]).toContain('School meals 50%');
    expect(zh[1]).toBe(themeMatrix.describe(rows, 'zh'));
  });

  it('says so where no theme is shared, and where nothing is coded', async () => {
    const apart = await rowsOf(
      { ...QINGYUAN, measures: measuresOf('integrity', 2) },
      { ...ZIBO, measures: measuresOf('school_meals', 2) },
    );
    expect(themeAnswer(apart).zh[0]).toBe('没有一个主题是2份通报都采取了措施的。');
    expect(themeAnswer(await rowsOf()).zh).toEqual(['仓库里还没有归入主题的措施。']);
  });
});
