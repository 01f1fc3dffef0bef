import { describe, expect, it } from 'vitest';
import { buildShadow } from '../../../src/text/shadow/build-shadow.ts';

const rules = (source: string): string[] => buildShadow(source).repairs.map(({ rule }) => rule);

describe('joinSplitGroups', () => {
  it('reads a figure whose thousands comma stood at the end of a line', () => {
    const source = '新登记经营主体5，\n326户，注销40户。';
    const { text, repairs, map } = buildShadow(source);
    expect(text).toBe('新登记经营主体5,326户，注销40户。');
    expect(repairs).toEqual([
      { start: 7, end: 13, printed: '5，\n326', reading: '5,326', rule: 'split_figure', confidence: 0.9 },
    ]);
    expect(source[map[text.indexOf('户')]!]).toBe('户');
  });

  it.each([
    ['a comma in mid-line', '检查5，326户次。'],
    ['a year', '新登记经营主体2024，\n326户'],
    ['no group of three', '分别检查5，\n32户'],
    ['more than a group', '分别检查5，\n3265户'],
  ])('leaves %s', (_, source) => {
    const { text } = buildShadow(source);
    expect(text).toBe(source.replace('\n', ''));
    expect(rules(source)).toEqual([]);
  });
});
