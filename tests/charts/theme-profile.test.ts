import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../src/charts/filters.ts';
import { themeProfile } from '../../src/charts/theme-profile.ts';
import { MOST_THEMES, type ProfileParams, profileThemes } from '../../src/charts/theme-profile-rows.ts';
import { loadCodebook } from '../../src/coding/load-codebook.ts';
import { chartRows, useWarehouses } from '../support/built-warehouse.ts';
import { drawSpec } from '../support/draw-spec.ts';
import { HAINAN, manyNotices, QINGYUAN } from '../support/line-corpus.ts';
import { LOOKS, ZH } from '../support/looks.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';

const PARAMS: ProfileParams = { notices: [], order: 'codebook', filters: NO_FILTERS };
const warehouseOf = useWarehouses();
const two = () => warehouseOf([QINGYUAN, HAINAN].map(makeNotice));

describe('theme profile', () => {
  it('counts as theme_shares does', async () => {
    const warehouse = await two();
    const rows = await chartRows(warehouse, themeProfile, PARAMS);
    const shares = await warehouse.query(
      'SELECT notice_id, theme, measures, measures_total FROM theme_shares ORDER BY sort_key, notice_id, sort_order',
    );
    expect(
      rows.map(({ notice_id, theme, measures, measures_total }) => ({ notice_id, theme, measures, measures_total })),
    ).toEqual(shares);
  });

  it.each(LOOKS)('is drawn within its width: %o', async (look) => {
    const rows = await chartRows(await two(), themeProfile, PARAMS);
    const drawn = await drawSpec(themeProfile.spec(rows, look, PARAMS));
    expect(drawn.width).toBeLessThanOrEqual(look.width);
    expect(drawn.words).toContain('清远市 n=40');
    expect(drawn.words).toContain(
      look.language === 'zh' ? '海南藏族自治州（推定） n=3' : '海南藏族自治州 (inferred) n=3',
    );
    // Four themes are reported, each with a mark for both notices, zero too.
    expect(drawn.descriptions).toHaveLength(8);
    expect(drawn.words).toContain(look.language === 'zh' ? '校园餐' : 'School meals');
    expect(drawn.words).not.toContain(look.language === 'zh' ? '职业教育' : 'Vocational');
  });

  it('orders the themes by the codebook, or by the greatest difference', async () => {
    const rows = await chartRows(await two(), themeProfile, PARAMS);
    const shares = profileThemes(rows, { ...PARAMS, order: 'difference' }).drawn.map(({ theme }) => theme);
    expect(shares[0]).toBe('school_meals');
    const codebook = loadCodebook('data/codebook').themes.map(({ code }) => code);
    const drawn = profileThemes(rows, PARAMS).drawn.map(({ theme }) => theme);
    expect(drawn).toEqual(codebook.filter((code) => drawn.includes(code)));
  });

  it('draws no more than twenty themes, those that differ most, and has all in the table', async () => {
    const themes = loadCodebook('data/codebook').themes.map(({ code }) => code);
    const full = { ...QINGYUAN, measures: themes.flatMap((theme, index) => measuresOf(theme, index + 1)) };
    const rows = await chartRows(await warehouseOf([full, HAINAN].map(makeNotice)), themeProfile, PARAMS);
    expect(profileThemes(rows, PARAMS).drawn).toHaveLength(MOST_THEMES);
    expect(profileThemes(rows, PARAMS).drawn.map(({ theme }) => theme)).not.toContain(themes[0]);
    expect(themeProfile.table(rows, 'zh', PARAMS).rows).toHaveLength(themes.length);
    expect(themeProfile.notes(rows, 'zh', PARAMS).join()).toContain(`共${themes.length}个主题`);
  });

  it('shows the notices that are asked for in the order asked', async () => {
    const warehouse = await warehouseOf(manyNotices(5));
    const ids = (await warehouse.query('SELECT notice_id FROM notices ORDER BY sort_key DESC LIMIT 2')).map((row) =>
      String(row.notice_id),
    );
    const params = { ...PARAMS, notices: ids };
    const rows = await chartRows(warehouse, themeProfile, params);
    expect(themeProfile.table(rows, 'zh', params).columns).toEqual([
      '主题',
      '第5试验自治县 (n=6)',
      '第4试验自治县 (n=5)',
    ]);
    expect(themeProfile.notes(rows, 'zh', params).join()).not.toContain('共5份');
  });

  it.each([1, 5, 40])('shows at most six of %i notices, those with most measures', async (count) => {
    const rows = await chartRows(await warehouseOf(manyNotices(count)), themeProfile, PARAMS);
    const { columns } = themeProfile.table(rows, 'zh', PARAMS);
    expect(columns).toHaveLength(1 + Math.min(6, count));
    expect(columns.at(-1)).toBe(`第${count}试验自治县 (n=${count + 1})`);
    for (const look of LOOKS) {
      const drawn = await drawSpec(themeProfile.spec(rows, look, PARAMS));
      expect(drawn.width).toBeLessThanOrEqual(look.width);
    }
    const notes = themeProfile.notes(rows, 'zh', PARAMS).join();
    if (count > 6) expect(notes).toContain('共40份通报，并排最多6份');
    else expect(notes).not.toContain('份通报，并排');
  });

  it('says what is small, what a share does not say, and where there is nothing to count', async () => {
    const rows = await chartRows(
      await warehouseOf([QINGYUAN, HAINAN, { place: '淄博市', adcode: '370300', measures: [] }].map(makeNotice)),
      themeProfile,
      PARAMS,
    );
    const notes = themeProfile.notes(rows, 'zh', PARAMS).join('\n');
    expect(notes).toMatch(/样本小：海南藏族自治州（推定）的措施/);
    expect(notes).toContain('淄博市没有可计的措施');
    expect(themeProfile.caution.zh).toContain('不说明整改更好');
    const meals = themeProfile.table(rows, 'zh', PARAMS).rows.find(({ header }) => header === '校园餐')!;
    expect(meals.cells.map(({ text }) => text)).toEqual(['–', '9 (23%, 12–38%)', '0 (0%, 0–56%)']);
    expect(meals.cells.map(({ target }) => target?.kind)).toEqual([undefined, 'theme', undefined]);
    expect((await drawSpec(themeProfile.spec(rows, ZH, PARAMS))).descriptions.join()).not.toContain('淄博市');
  });

  it('counts within the chosen statuses and themes', async () => {
    const params: ProfileParams = {
      ...PARAMS,
      filters: { ...NO_FILTERS, statuses: ['planned'], themes: ['teacher_staffing', 'integrity'] },
    };
    const rows = await chartRows(await two(), themeProfile, params);
    const staffing = rows.find((row) => row.jurisdiction === '清远市' && row.theme === 'teacher_staffing');
    expect(staffing).toMatchObject({ measures: 1, measures_total: 1 });
    expect(themeProfile.table(rows, 'zh', params).rows.map(({ header }) => header)).toEqual(['教师队伍配备']);
    expect(themeProfile.notes(rows, 'zh', params).join()).toContain('只计入所选状态');
  });

  it('without notices gives no row, and still compiles', async () => {
    const rows = await chartRows(await warehouseOf([]), themeProfile, PARAMS);
    expect(rows).toEqual([]);
    expect(themeProfile.describe(rows, 'zh', PARAMS)).toBe('');
    expect(themeProfile.notes(rows, 'zh', PARAMS)).toEqual([]);
    for (const look of LOOKS) expect((await drawSpec(themeProfile.spec(rows, look, PARAMS))).descriptions).toEqual([]);
  });
});
