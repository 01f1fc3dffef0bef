import { describe, expect, it } from 'vitest';
import { periodLabel } from '../../src/charts/period-label.ts';

describe('periodLabel', () => {
  it.each([
    ['2024', '2024年', '2024'],
    ['2024-03', '2024年3月', '2024-03'],
    ['2024-03-08', '2024年3月8日', '2024-03-08'],
    ['2024-03-E', '2024年3月上旬', 'early 2024-03'],
    ['2024-03-M', '2024年3月中旬', 'mid-2024-03'],
    ['2024-12-L', '2024年12月下旬', 'late 2024-12'],
    ['2024/2025', '2024年至2025年', '2024 to 2025'],
    ['2023-09/2024-07-15', '2023年9月至2024年7月15日', '2023-09 to 2024-07-15'],
    ['2024-09/', '2024年9月以来', 'since 2024-09'],
    ['/2024-09', '截至2024年9月', 'until 2024-09'],
    [null, '时期未说明', 'period not stated'],
  ])('%s', (period, zh, en) => {
    expect(periodLabel(period, 'zh')).toBe(zh);
    expect(periodLabel(period, 'en')).toBe(en);
  });
});
