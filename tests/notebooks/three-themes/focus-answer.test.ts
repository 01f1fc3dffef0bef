import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../src/charts/filters.ts';
import { FIRST_THEME_VIEW } from '../../../src/charts/first-views.ts';
import { focusThemes } from '../../../src/charts/focus-themes.ts';
import { focusAnswer } from '../../../src/notebooks/three-themes/focus-answer.ts';
import { chartRows, useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice, measuresOf } from '../../support/make-notice.ts';

const params = {
  ...FIRST_THEME_VIEW,
  filters: { ...NO_FILTERS, themes: ['school_meals', 'double_reduction', 'integrity'] },
};
const warehouseOf = useWarehouses();

describe('the answer of themes side by side', () => {
  it('names the greatest and the least share with its counts, and who does not write about the theme', async () => {
    const notices = [
      {
        place: '清远市',
        adcode: '441800',
        measures: [...measuresOf('school_meals', 10), ...measuresOf('integrity', 30)],
      },
      {
        place: '淄博市',
        adcode: '370300',
        measures: [...measuresOf('school_meals', 3), ...measuresOf('mental_health', 1)],
      },
      { place: '天水市', adcode: '620500', measures: measuresOf('mental_health', 32) },
    ];
    const warehouse = await warehouseOf(notices.map(makeNotice));
    const rows = await chartRows(warehouse, focusThemes, params);
    const { zh, en } = focusAnswer({ chart: focusThemes, params, rows });
    // Bounds by hand from Wilson (1927), z = 1.96: 3/4 is 0.3006 to 0.9544, 10/40 0.1419 to 0.4019, 30/40 0.5981 to 0.8581.
    expect(zh).toEqual([
      '校园餐：占比最高的是淄博市（75%，3/4，95%区间30–95%，措施少），最低的是清远市（25%，10/40，95%区间14–40%）；天水市没有归入这个主题的措施。',
      '“双减”：没有一处写到。',
      '党风廉政与作风：只有清远市（75%，30/40，95%区间60–86%）写到。',
    ]);
    expect(en[0]).toContain(
      'most in 淄博市 (75%, 3/4, 95% interval 30–95%, few measures), least in 清远市 (25%, 10/40, 95% interval 14–40%)',
    );
  });
});
