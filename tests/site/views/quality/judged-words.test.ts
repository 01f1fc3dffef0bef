import { describe, expect, it } from 'vitest';
import { en } from '../../../../src/site/messages/en.ts';
import { codeWords, ruleWords } from '../../../../src/site/messages/rule-words.ts';
import { zh } from '../../../../src/site/messages/zh.ts';
import { judgedWords, sideWords } from '../../../../src/site/views/quality/judged-words.ts';

const theme = {
  theme: 'school_meals',
  theme_group: 'g',
  group_name_zh: '组',
  group_name_en: 'group',
  name_zh: '校园餐',
  name_en: 'School meals',
};
const corpus = { notices: [], themes: [theme], indicators: [] };

describe('what was judged', () => {
  it('is named in the reader’s language', () => {
    expect(judgedWords('status', corpus, 'zh', zh)).toBe('状态');
    expect(judgedWords('theme:school_meals', corpus, 'en', en)).toBe('School meals');
    expect(sideWords('themes', 'school_meals;other', corpus, 'zh', zh)).toBe('校园餐、other');
    expect(sideWords('status', 'planned', corpus, 'zh', zh)).toBe('计划');
    expect(sideWords('measure', 'no', corpus, 'zh', zh)).toBe('没有');
  });

  it('stands as it is where nobody knows it', () => {
    expect(judgedWords('theme:weather', corpus, 'zh', zh)).toBe('weather');
    expect(judgedWords('mood', corpus, 'zh', zh)).toBe('mood');
    expect(sideWords('status', 'lost', corpus, 'zh', zh)).toBe('lost');
    expect(sideWords('themes', '–', corpus, 'zh', zh)).toBe('–');
  });
});

describe('rules and kinds of warnings', () => {
  it('are in words, and as they are where there are none', () => {
    expect(ruleWords('look_alike', zh)).toBe('形近字');
    expect(ruleWords('new_rule', zh)).toBe('new_rule');
    expect(codeWords('number_repeats', zh)).toBe('编号重复');
    expect(codeWords('new_code', en)).toBe('new_code');
  });
});
