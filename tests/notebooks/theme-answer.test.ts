import { describe, expect, it } from 'vitest';
import { FIRST_THEME_VIEW } from '../../src/charts/first-views.ts';
import type { ThemeParams } from '../../src/charts/theme-cells.ts';
import { themeMatrix } from '../../src/charts/theme-matrix.ts';
import { sharedThemes, themeAnswer } from '../../src/notebooks/theme-answer.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';

const PARAMS = FIRST_THEME_VIEW;
const warehouseOf = useWarehouses();
const viewOf = async (notices: Parameters<typeof makeNotice>[0][], params: ThemeParams = PARAMS) => ({
  chart: themeMatrix,
  params,
  rows: await chartRows(await warehouseOf(notices.map(makeNotice)), themeMatrix, params),
});

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
    const view = await viewOf([QINGYUAN, ZIBO]);
    // School meals: 25% and 75%; integrity: 50% and 25%, though with more measures.
    expect(sharedThemes(view).map(({ theme, meanShare }) => [theme.theme, meanShare])).toEqual([
      ['school_meals', 0.5],
      ['integrity', 0.375],
    ]);
    const { zh, en } = themeAnswer(view);
    expect(zh[0]).toBe(
      '2个地区都采取了措施的主题有2个，按各自占比的平均数从高到低，前几个是：校园餐 50%、党风廉政与作风 38%。',
    );
    expect(en[0]).toContain('School meals 50%');
    expect(zh[1]).toBe(themeMatrix.describe(view.rows, 'zh', PARAMS));
  });

  it('says so where no theme is shared, and where nothing is coded', async () => {
    const apart = await viewOf([
      { ...QINGYUAN, measures: measuresOf('integrity', 2) },
      { ...ZIBO, measures: measuresOf('school_meals', 2) },
    ]);
    expect(themeAnswer(apart).zh[0]).toBe('没有一个主题是2个地区都采取了措施的。');
    expect(themeAnswer(await viewOf([])).zh).toEqual(['仓库里还没有归入主题的措施。']);
  });

  it('names what the columns are, and weighs each of them the same', async () => {
    const notices = [QINGYUAN, ZIBO, { ...ZIBO, file: 'again.txt', measures: measuresOf('school_meals', 4) }];
    const byNotice = await viewOf(notices, { ...PARAMS, by: 'notice' });
    expect(themeAnswer(byNotice).zh[0]).toContain('3份通报都采取了措施的主题有1个');
    const byPlace = await viewOf(notices);
    // 10 of 40 in one place, 7 of 8 in the notices of the other taken together.
    expect(sharedThemes(byPlace)[0]).toMatchObject({ theme: { theme: 'school_meals' }, meanShare: 0.5625 });
    expect(themeAnswer(byPlace).en[0]).toContain('Themes that all 2 places take measures on: 2');
  });
});
