import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../../src/charts/ask.ts';
import { askWarehouse } from '../../src/cli/ask-warehouse.ts';
import type { ReportDocument } from '../../src/report/document.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { HOSTILE_PLACE, hostileNotices } from '../support/hostile-corpus.ts';
import { HAINAN, manyNotices, QINGYUAN } from '../support/line-corpus.ts';
import { makeNotice, measuresOf } from '../support/make-notice.ts';
import { openSamples } from '../support/open-samples.ts';
import { blocksOf, reportOf } from '../support/report-of.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const warehouseOf = useWarehouses();

async function count(ask: Ask, sql: string): Promise<number> {
  const [row] = await ask({ sql: `SELECT (${sql})::INTEGER AS n`, bindings: [] }, v.object({ n: v.number() }));
  return row!.n;
}

describe('a report on the five notices', () => {
  let report: ReportDocument;
  let ask: Ask;
  let summary: readonly string[];
  beforeAll(async () => {
    ask = (await openSamples()).ask;
    report = await reportOf(ask);
    summary = blocksOf(report, 'list')[0]!.items;
  });

  it('says on its first page what it is about and what it was made with', () => {
    expect(report.title).toBe('巡察整改通报对照报告');
    expect(report.subtitle).toEqual(['校园餐、“双减”、教师队伍配备']);
    const facts = Object.fromEntries(report.facts.map(({ name, value }) => [name, value]));
    expect(facts).toMatchObject({ 通报: '5份', 语料版本: 'ffffffffffff', 生成日期: '2026年11月22日' });
    expect(facts.地区).toBe('淄博市、清远市、云浮市云安区、天水市秦州区、海南藏族自治州（推定）');
  });

  it('has its chapters in order', () => {
    const chapters = blocksOf(report, 'heading').filter(({ level }) => level === 1);
    expect(chapters.map(({ text }) => text)).toEqual([
      '一、本报告的内容',
      '二、方法说明',
      '三、主题比较',
      '四、具体程度与落实状态',
      '五、可比较的数字',
      '六、巡察、反馈与公布的时间',
      '七、承诺',
      '八、原文摘录',
      '附录一　修正与提示',
      '附录二　通报清单与版本',
    ]);
  });

  it('counts in its summary what the tables hold', async () => {
    const measures = await count(ask, 'SELECT count(*) FROM counted_measures');
    const figures = await count(ask, 'SELECT count(*) FROM metrics WHERE repeat_of IS NULL');
    const covered = await count(ask, 'SELECT count(*) FROM metrics WHERE repeat_of IS NULL AND value IS NULL');
    expect(covered).toBeGreaterThan(0);
    expect(summary).toContain(`共有整改措施${measures}条，数字${figures}个，其中${covered}个被遮盖。`);
    const meals = await count(
      ask,
      "SELECT count(*) FROM counted_measures JOIN measure_themes USING (notice_id, measure_id) WHERE theme = 'school_meals'",
    );
    expect(summary).toContain(`校园餐：措施${meals}条，见于4份通报；海南藏族自治州（推定）没有。`);
    const onThemes = await count(
      ask,
      `SELECT count(DISTINCT (notice_id, measure_id)) FROM counted_measures JOIN measure_themes USING (notice_id, measure_id)
        WHERE theme IN ('school_meals', 'double_reduction', 'teacher_staffing')`,
    );
    expect(summary.find((line) => line.startsWith('属于所选主题'))).toContain(`共${onThemes}条`);
    const promises = await count(ask, 'SELECT count(*) FROM commitments');
    expect(summary.find((line) => line.startsWith('承诺'))).toContain(`承诺${promises}条`);
    const repairs = await count(ask, 'SELECT count(*) FROM repairs');
    const warnings = await count(ask, 'SELECT count(*) FROM warnings');
    expect(summary.at(-1)).toMatch(new RegExp(`修正${repairs}处.*提示${warnings}处`));
  });

  it('numbers figures and tables from 1, each with a picture, words for it, notes and a source', () => {
    const figures = blocksOf(report, 'figure');
    expect(figures.map(({ number }) => number)).toEqual(figures.map((_, index) => index + 1));
    for (const { picture, alt, notes, source, caption } of figures) {
      expect(picture.svg).toMatch(/^<svg/);
      expect(picture.width).toBeLessThanOrEqual(660);
      expect(alt.length).toBeGreaterThan(5);
      expect(caption.length).toBeGreaterThan(3);
      expect(notes.length).toBeGreaterThan(0);
      expect(source).toMatch(/^来源：\d份通报/);
    }
    const tables = blocksOf(report, 'table');
    expect(tables.map(({ number }) => number)).toEqual(tables.map((_, index) => index + 1));
    for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length);
  });

  it('draws an indicator that several notices report, and lists those of a single one', async () => {
    const drawn = blocksOf(report, 'figure').filter(({ caption }) => caption.startsWith('指标比较'));
    const of = (condition: string) =>
      count(
        ask,
        `SELECT count(*) FROM (SELECT indicator FROM indicator_values
          WHERE theme IN ('school_meals', 'double_reduction', 'teacher_staffing')
          GROUP BY indicator HAVING count(DISTINCT notice_id) ${condition})`,
      );
    expect(drawn).toHaveLength(await of('> 1'));
    const single = blocksOf(report, 'table').filter(({ caption }) => caption.includes('只有一份通报报告的指标'));
    const names = new Set(single.flatMap(({ rows }) => rows.map(([name]) => name)));
    expect(names.size).toBe(await of('= 1'));
  });

  it('shows covered figures as covered and never as zero', () => {
    const recruited = blocksOf(report, 'table').find(({ caption }) => caption.startsWith('新招聘补充教师'))!;
    const row = recruited.rows.find(([place]) => place!.startsWith('海南'))!;
    expect(row[1]).toBe('已报告，数字被遮盖');
    const overview = blocksOf(report, 'table')[0]!;
    expect(overview.rows.at(-1)).toEqual(['海南藏族自治州（推定）', '–', '30', '62（遮盖59）', '3', '0', '0', '3']);
  });

  it('quotes three measures of a notice on a theme at most, word for word, those that name most first', async () => {
    const rows = await ask(
      {
        sql: `SELECT e.theme, e.notice_id, e.text, (s.has_figure::INTEGER + s.has_date::INTEGER + s.has_document::INTEGER) AS named,
            e.rank, e.ordinal
          FROM measure_evidence e JOIN measure_specifics s USING (notice_id, measure_id)
          WHERE e.theme IN ('school_meals', 'double_reduction', 'teacher_staffing')`,
        bindings: [],
      },
      v.object({
        theme: v.string(),
        notice_id: v.string(),
        text: v.string(),
        named: v.number(),
        rank: v.number(),
        ordinal: v.number(),
      }),
    );
    const cells = new Map<string, typeof rows>();
    for (const row of rows) {
      const key = `${row.theme} ${row.notice_id}`;
      cells.set(key, [...(cells.get(key) ?? []), row]);
    }
    const expected = [...cells.values()].flatMap((cell) =>
      cell
        .sort((a, b) => b.named - a.named || a.rank - b.rank || a.ordinal - b.ordinal)
        .slice(0, 3)
        .map(({ text }) => text.trim().replaceAll(/\s*\n\s*/g, '\n')),
    );
    const quotes = blocksOf(report, 'quote');
    expect(quotes.map(({ text }) => text).sort()).toEqual(expected.sort());
  });

  it('names the notice, day, paragraph and status of each quotation, and the paragraph holds it', async () => {
    const [notice] = await ask(
      { sql: "SELECT text FROM notices WHERE jurisdiction = '清远市'", bindings: [] },
      v.object({ text: v.string() }),
    );
    const paragraphs = notice!.text.split('\n').filter((line) => line.trim() !== '');
    const own = blocksOf(report, 'quote').filter(({ source }) => source.startsWith('——清远市通报'));
    expect(own.length).toBeGreaterThan(3);
    for (const { text, source } of own) {
      const [, number] = /^——清远市通报，2025年10月16日，第(\d+)段；状态：\S+$/.exec(source)!;
      expect(paragraphs[Number(number) - 1]).toContain(text.split('\n')[0]);
    }
  });

  it('lists the promises on the themes with due date, state and place', async () => {
    const listed = blocksOf(report, 'table').find(({ caption }) => caption.startsWith('所选主题的承诺：'))!;
    const promised = await count(
      ask,
      `SELECT count(*) FROM commitments c WHERE EXISTS (SELECT 1 FROM measure_themes t
        WHERE t.notice_id = c.notice_id AND t.measure_id = c.measure_id
          AND t.theme IN ('school_meals', 'double_reduction', 'teacher_staffing'))`,
    );
    expect(listed.rows).toHaveLength(promised);
    expect(new Set(listed.rows.map((row) => row[4]))).toEqual(new Set(['已过期', '未到期', '没写日期']));
    expect(listed.rows.every((row) => /^第\d+段$/.test(row[5]!))).toBe(true);
    expect(listed.notes[0]).toContain('过期不等于没有兑现');
  });

  it('calls nothing overdue without a day', async () => {
    const undated = await reportOf(ask, { asOf: null });
    const listed = blocksOf(undated, 'table').find(({ caption }) => caption.startsWith('所选主题的承诺：'))!;
    expect(new Set(listed.rows.map((row) => row[4]))).toEqual(new Set(['有期限', '没写日期']));
    expect(JSON.stringify(blocksOf(undated, 'list')[0])).not.toContain('已过期');
  });

  it('lists doubtful repairs first, and every notice with its file', () => {
    const tables = blocksOf(report, 'table');
    const repairs = tables.find(({ caption }) => caption === '天水市秦州区：修正')!;
    expect(repairs.rows.slice(0, 3).map((row) => row[3])).toEqual(['0.70（存疑）', '0.70（存疑）', '0.85']);
    expect(tables.at(-1)!.rows.map((row) => row.at(-1)!.slice(0, 3))).toEqual(['004', '000', '001', '003', '002']);
  });

  it('says the same in English', async () => {
    const english = await reportOf(ask, { language: 'en', title: 'Meals' });
    expect(english.title).toBe('Meals');
    expect(english.blocks).toHaveLength(report.blocks.length);
    const said = blocksOf(english, 'list')[0]!.items.join('\n');
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).filter((number) => Number(number) > 31);
    expect(numbers(said)).toEqual(expect.arrayContaining(['356', '378', '59', '33']));
    expect(english.blocks.map(({ kind }) => kind)).toEqual(report.blocks.map(({ kind }) => kind));
  });
});

describe('a report on few notices', () => {
  it('of one place and theme counts these alone', async () => {
    const { ask, held } = await openSamples();
    const one = held.notices.find(({ jurisdiction }) => jurisdiction === '淄博市')!;
    const report = await reportOf(ask, { notices: [one.notice_id], themes: ['school_meals'] });
    expect(blocksOf(report, 'list')[0]!.items.slice(0, 3)).toEqual([
      '通报1份：淄博市；公布于2025年2月18日。',
      '共有整改措施28条，数字67个。',
      '校园餐：措施1条，见于1份通报。',
    ]);
    expect(blocksOf(report, 'quote')).toHaveLength(1);
  });

  it.each([
    // Of 2025 alone: perhaps of December.
    [['2025', '2025-03-01'], '公布于2025年。'],
    [['2025-03-M', '2025-03-L', '2025-03-05'], '公布于2025年3月5日至2025年3月下旬。'],
    [['2024-12', '2025-01-E', '2025-01-02'], '公布于2024年12月至2025年1月上旬。'],
  ])('names no narrower time of publication than %j', async (days, words) => {
    const notices = days.map((published, index) =>
      makeNotice({ ...QINGYUAN, published, file: `${index}.txt`, measures: measuresOf('integrity', index + 1) }),
    );
    const report = await reportOf(askWarehouse(await warehouseOf(notices)));
    expect(blocksOf(report, 'list')[0]!.items[0]).toContain(words);
  });

  it('asks one question at a time, so that none is running where another has failed', async () => {
    const { ask } = await openSamples();
    let running = 0;
    let most = 0;
    const counted: Ask = async (query, row) => {
      running += 1;
      most = Math.max(most, running);
      try {
        return await ask(query, row);
      } finally {
        running -= 1;
      }
    };
    await reportOf(counted, { themes: ['school_meals'] });
    expect(most).toBe(1);
  });

  it('holds of two notices of one place the one that is chosen', async () => {
    const earlier = { ...QINGYUAN, published: '2023-01-05', file: 'old.txt', measures: QINGYUAN.measures.slice(0, 3) };
    const ask = askWarehouse(await warehouseOf([makeNotice(QINGYUAN), makeNotice(earlier), makeNotice(HAINAN)]));
    const [row] = await ask(
      { sql: "SELECT notice_id FROM notices WHERE file = 'old.txt'", bindings: [] },
      v.object({ notice_id: v.string() }),
    );
    const report = await reportOf(ask, { notices: [row!.notice_id] });
    const chosen = blocksOf(report, 'table').find(({ caption }) => caption.startsWith('所选主题的措施条数'))!;
    expect(chosen.rows).toEqual([['清远市 (n=3)', '3 (100%, 44–100%)', '0 (0%, 0–56%)', '0 (0%, 0–56%)']]);
  });

  it('goes on where a notice holds nothing, and takes every word for a word', async () => {
    const ask = askWarehouse(await warehouseOf(hostileNotices()));
    const report = await reportOf(ask);
    expect(report.facts[0]!.value).toContain(HOSTILE_PLACE);
    const said = JSON.stringify(
      report.blocks.map((block) => ('picture' in block ? { ...block, picture: null } : block)),
    );
    expect(said).not.toMatch(/\\u0000|\\u0007|\\ud83d/);
    expect(blocksOf(report, 'quote')[0]!.text).toContain('=1+1|<img src=http://evil.example/x');
    const single = await reportOf(ask, { themes: ['teacher_staffing'] });
    expect(blocksOf(single, 'quote')).toHaveLength(0);
  });

  it('is refused without any, and beyond what a page holds', async () => {
    const ask = askWarehouse(await warehouseOf(manyNotices(13)));
    await expect(reportOf(ask)).rejects.toThrow('A report has room for 12 notices, not 13; choose fewer places');
    await expect(reportOf(ask, { notices: ['nothing'] })).rejects.toThrow('A report needs one notice at least');
    await expect(reportOf(ask, { themes: ['nothing'] })).rejects.toThrow('A report needs one theme at least');
  });

  it('cuts the tables of many into pieces', async () => {
    const ask = askWarehouse(await warehouseOf(manyNotices(12)));
    const report = await reportOf(ask);
    const pieces = blocksOf(report, 'table').filter(({ caption }) => caption.startsWith('全部主题的措施条数'));
    expect(pieces.map(({ head }) => head.length - 1)).toEqual([6, 6]);
    expect(new Set(pieces.flatMap(({ head }) => head.slice(1))).size).toBe(12);
  });
});
