import { describe, expect, it } from 'vitest';
import { EMPTY_SETTINGS } from '../../src/charts/chart-settings.ts';
import { checkUnit, type Given, givenInAddress, readSettings } from '../../src/cli/chart-settings.ts';
import { formatRoute, parseRoute } from '../../src/site/route/route.ts';
import { openSamples } from '../support/open-samples.ts';

const { ask, held } = await openSamples();
const read = (given: Given, csv: string | null = null) => readSettings(given, csv, held);

describe('the settings of a chart from the command line', () => {
  it('are those of an address that says the same', () => {
    expect(read({})).toEqual(EMPTY_SETTINGS);
    const settings = read({
      place: ['清远市，淄博市', '441800'],
      themes: ['School meals', 'double_reduction'],
      status: ['done', 'mixed'],
      level: ['county,-'],
      province: ['广东省'],
      from: ['2024'],
      to: ['2025-06'],
      by: ['province'],
      value: ['count'],
      indicator: ['反馈问题数'],
      bureaus: ['000_175f58b606a321ef.txt'],
      asof: ['2025-08-08'],
      unit: ['万元'],
    });
    expect(settings).toMatchObject({
      filters: {
        places: ['441800', '370300'],
        themes: ['school_meals', 'double_reduction'],
        statuses: ['done', 'mixed'],
        levels: ['county', '-'],
        provinces: ['广东省'],
        from: '2024',
        to: '2025-06',
      },
      by: 'province',
      value: 'count',
      indicator: 'problems_total',
      notices: [held.notices.find(({ file }) => file.startsWith('000'))!.notice_id],
      asOf: '2025-08-08',
      unit: '万元',
    });
    const route = { ...parseRoute('?view=themes'), place: ['441800'], themes: ['school_meals'], lang: 'en' as const };
    const { given, language } = givenInAddress(`https://example.org/atlas/${formatRoute(route)}#picture`);
    expect(read(given).filters).toMatchObject({ places: ['441800'], themes: ['school_meals'] });
    expect(language).toBe('en');
  });

  it('take names with commas of their own, and orders by name', () => {
    expect(read({ themes: ['Campus shops, uniforms and workbooks'] }).filters.themes).toEqual(['campus_commerce']);
    expect(read({ order: ['theme 校园餐'] }).order).toBe('theme school_meals');
    expect(read({ order: ['column 清远市'] }).order).toBe('column 441800');
    expect(read({ by: ['quarter'], order: ['column 2025-2'] }).order).toBe('column 2025-2');
    expect(read({ order: ['difference'] }).order).toBe('difference');
  });

  it.each<[Given, string]>([
    [{ place: ['清原市'] }, '--place 清原市: no such place; nearest: 清远市 (441800)'],
    [{ themes: ['school_meal'] }, '--theme school_meal: no such theme; nearest: 校园餐 (school_meals)'],
    [
      { indicator: ['problem_total'] },
      '--indicator problem_total: no such indicator; nearest: 反馈问题数 (problems_total)',
    ],
    [{ from: ['2024-13'] }, '--from 2024-13: is no date; write 2024, 2024-05 or 2024-05-31'],
    [{ asof: ['2024'] }, '--asof 2024: is no day; write 2024-05-31'],
    [{ status: ['done,finished'] }, '--status done,finished: is no status; there are: done, ongoing'],
    [{ level: ['village'] }, '--level village: is no level'],
    [{ by: ['colour'] }, '--by colour: is no kind of column'],
    [{ order: ['upwards'] }, '--order upwards: is no order; write "theme NAME"'],
    [{ order: ['theme 早餐'] }, '--order 早餐: no such theme'],
    [{ per: ['学生数'] }, '--per 学生数: needs --denominators FILE'],
  ])('are refused where addresses would leave them out: %j', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });

  it('name a unit that figures have', async () => {
    await expect(checkUnit({ ...EMPTY_SETTINGS, unit: '元' }, ask)).resolves.toBeUndefined();
    await expect(checkUnit(EMPTY_SETTINGS, ask)).resolves.toBeUndefined();
    // Figures are counted in the whole unit.
    await expect(checkUnit({ ...EMPTY_SETTINGS, unit: '万元' }, ask)).rejects.toThrow(
      '--unit 万元: no such unit; nearest: 元',
    );
  });

  it('divide by the numbers of a file', () => {
    const csv = '地区,学生数,教师数\n清远市,"480,000",2万\n370300,300000,15000\n';
    expect(read({ per: ['教师数'] }, csv).per).toEqual({ name: '教师数', values: { 441800: 20_000, 370300: 15_000 } });
    expect(read({}, '地区,学生数\n清远市,480000').per).toEqual({ name: '学生数', values: { 441800: 480_000 } });
    expect(() => read({}, csv)).toThrow('--per is needed: one of 学生数, 教师数');
    expect(() => read({ per: ['校舍'] }, csv)).toThrow('--per 校舍: is none of 学生数, 教师数');
    expect(() => read({}, '地区,学生数\n清远市,480000\n清原市,1')).toThrow('--denominators: line 3: 清原市');
    expect(() => read({}, '地区\n清远市')).toThrow('has no column of numbers');
  });
});
