import { describe, expect, it } from 'vitest';
import { sourceWarnings } from '../../src/warehouse/source-warnings.ts';

const TITLE = '关于巡察整改进展情况的通报';
const TEXT = `${TITLE}\n2025年6月1日，巡察组反馈意见。\n中共某县教育局党组\n2025年8月8日\n`;
const SILENT = { siteTitle: null, sitePublished: null, retrieved: null };

const dates = (published: string | null, sitePublished: string | null, retrieved: string | null = null) =>
  sourceWarnings(TEXT, { title: null, published }, { ...SILENT, sitePublished, retrieved }).map(
    ({ message }) => message,
  );
const titles = (siteTitle: string | null, title: string | null = TITLE) =>
  sourceWarnings(TEXT, { title, published: null }, { ...SILENT, siteTitle }).map(({ message }) => message);

describe('sourceWarnings', () => {
  it('says nothing where both say the same, or one says nothing', () => {
    expect(dates('2025-08-08', '2025-08-08', '2025-08-08')).toEqual([]);
    expect(dates(null, '2025-08-08')).toEqual([]);
    expect(dates('2025-08-08', null)).toEqual([]);
    expect(titles(null)).toEqual([]);
    expect(titles('别的标题', null)).toEqual([]);
  });

  it('warns at the printed date where the site gives another, with the days between them', () => {
    const published = '2025-08-08';
    expect(sourceWarnings(TEXT, { title: null, published }, { ...SILENT, sitePublished: '2025-08-11' })).toEqual([
      {
        code: 'metadata_contradicts',
        message: '正文的发布日期是2025-08-08，网页或文件给出的是2025-08-11，相差3天。',
        start: TEXT.indexOf('2025年8月8日'),
        end: TEXT.indexOf('2025年8月8日') + '2025年8月8日'.length,
      },
    ]);
  });

  it('takes every day of a month, of its third or of a year for the same', () => {
    expect(dates('2025-08', '2025-08-31')).toEqual([]);
    expect(dates('2025', '2025-01-01')).toEqual([]);
    expect(dates('2025-08-E', '2025-08-10')).toEqual([]);
    expect(dates('2025-08-M', '2025-08-20')).toEqual([]);
    expect(dates('2025-08-L', '2025-08-31')).toEqual([]);
    expect(dates('2025-08', '2025-09-01')).toEqual(['正文的发布日期是2025-08，网页或文件给出的是2025-09-01。']);
    expect(dates('2025-08-E', '2025-08-11')).toHaveLength(1);
    expect(dates('2025', '2026-01-01')).toHaveLength(1);
  });

  it('warns of a retrieval before publication, whoever gives that date', () => {
    expect(dates('2025-08-08', null, '2025-08-07')).toEqual(['取得日期2025-08-07早于发布日期2025-08-08。']);
    expect(dates(null, '2025-08-08', '2025-08-07')).toHaveLength(1);
    expect(dates('2025-08-08', null, '2025-08-09')).toEqual([]);
    expect(dates('2025-08-L', null, '2025-08-25')).toEqual([]);
    expect(dates('2025-08-L', null, '2025-09-25')).toEqual([]);
    expect(dates('2025-08-L', null, '2025-08-15')).toHaveLength(1);
    expect(dates('2025-08', null, '2025-08-01')).toEqual([]);
  });

  it('compares titles by their letters and digits, and takes a part for the whole', () => {
    expect(titles(`${TITLE} - 某县人民政府`)).toEqual([]);
    expect(titles('关于 巡察整改\n进展情况的“通报”')).toEqual([]);
    expect(titles('中共某县教育局党组关于巡察整改进展情况的通报')).toEqual([]);
    expect(titles('关于巡察整改…')).toEqual([]);
    expect(titles('关于巡察整改... - 某县')).toEqual([]);
    expect(titles('关于2024年预算的公告')).toEqual([
      `正文的标题是“${TITLE}”，网页或文件给出的是“关于2024年预算的公告”。`,
    ]);
  });

  it('stands at the start of the text where the words are not printed so', () => {
    const [warning] = sourceWarnings('无', { title: '甲', published: null }, { ...SILENT, siteTitle: '乙' });
    expect(warning).toMatchObject({ start: 0, end: 0 });
  });
});
