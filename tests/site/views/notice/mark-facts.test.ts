import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../src/charts/chart.ts';
import type { NoticeMark } from '../../../../src/site/data/notice-marks.ts';
import { messagesOf } from '../../../../src/site/messages/messages.ts';
import { factWords, markFacts, markSummary } from '../../../../src/site/views/notice/mark-facts.ts';

const CODES = {
  themes: [{ theme: 'meals', name_zh: '校园餐', name_en: 'Meals' }],
  indicators: [{ indicator: 'posts', name_zh: '招聘', name_en: 'Posts' }],
};
const words = (lang: Language) => factWords(CODES, lang, messagesOf(lang));
const span = { start: 0, end: 2, row: { span_start: 0, span_end: 2 } };
const metric = (row: object): NoticeMark =>
  ({
    ...span,
    kind: 'metrics',
    row: {
      ...span.row,
      value: 6,
      value_high: null,
      unit: '名',
      qualifier: 'over',
      subject: '体育教师',
      period: '2026',
      indicator: 'posts',
      role: 'planned',
      repeated: false,
      ...row,
    },
  }) as NoticeMark;
const told = (mark: NoticeMark, printed: string, lang: Language = 'zh') => {
  const { title, facts } = markFacts(mark, printed, words(lang));
  return [title, ...facts.map(({ name, value }) => `${name}=${value}`)];
};

describe('what a mark says', () => {
  it('of a figure', () => {
    expect(told(metric({}), '6名')).toEqual([
      '多于6名',
      '原文=6名',
      '对象=体育教师',
      '时期=2026年',
      '指标=招聘',
      '性质=计划数',
    ]);
    expect(told(metric({ value: null, subject: null, period: null, indicator: null, role: null }), '*名')).toEqual([
      '已报告，数字被遮盖',
      '原文=*名',
    ]);
    expect(told(metric({ repeated: true }), '6名').at(-1)).toContain('不重复计数');
  });

  it('of words that earned themes, also of a theme that the codebook lacks', () => {
    const mark: NoticeMark = { ...span, kind: 'themes', row: { ...span.row, themes: 'meals,other', measures: 3 } };
    expect(told(mark, '食堂')).toEqual(['校园餐、other', '依据=食堂', '计入=3条措施的主题']);
    expect(told(mark, '食堂', 'en')).toEqual(['Meals, other', 'Evidence=食堂', 'Counts for=the theme of 3 measures']);
  });

  it('of a date, one that is not read among them', () => {
    const date = (iso: string | null, iso_end: string | null): NoticeMark => ({
      ...span,
      kind: 'dates',
      row: { ...span.row, iso, iso_end },
    });
    expect(told(date('2024-09', '2024-11'), '2024年9月至11月')).toEqual(['2024年9月至11月', '读作=2024-09 / 2024-11']);
    expect(told(date(null, null), '2月30日')[1]).toContain('没有这一天');
  });

  it('of a promise, a document, a repair and a warning', () => {
    const promise = (due: string | null): NoticeMark => ({ ...span, kind: 'commitments', row: { ...span.row, due } });
    expect(told(promise('2026-06'), '将')).toEqual(['承诺期限：2026年6月']);
    expect(told(promise(null), '将')).toEqual(['承诺，没有写明期限']);
    const title = '《方案》';
    expect(told({ ...span, kind: 'documents', row: { ...span.row, title } }, title)).toEqual([title]);
    const repair = (rule: string, reading: string): NoticeMark => ({
      ...span,
      kind: 'repairs',
      row: { ...span.row, rule, printed: '20248月', reading, confidence: 0.95 },
    });
    expect(told(repair('lost_date_mark', '2024年8月'), '20248月')).toEqual([
      '“20248月”读作“2024年8月”',
      '规则=日期缺年月日字样',
      '把握=95%',
    ]);
    expect(told(repair('new_rule', ''), '3')).toEqual(['“20248月”不计入正文', '规则=new_rule', '把握=95%']);
    const warning = (code: string): NoticeMark => ({
      ...span,
      kind: 'warnings',
      row: { ...span.row, code, message: '编号重复。' },
    });
    expect(told(warning('number_repeats'), '四是')).toEqual(['编号重复。', '类别=编号重复']);
    expect(told(warning('x'), '四是')).toEqual(['编号重复。', '类别=x']);
  });

  it('in short, without the words that are pointed at', () => {
    expect(markSummary(metric({}), '6名', words('zh'))).toBe('数字 · 多于6名\n体育教师 · 2026年 · 招聘 · 计划数');
    const promise: NoticeMark = { ...span, kind: 'commitments', row: { ...span.row, due: null } };
    expect(markSummary(promise, '将', words('zh'))).toBe('承诺 · 承诺，没有写明期限');
  });
});
