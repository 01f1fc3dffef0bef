import { describe, expect, it } from 'vitest';
import { parseMeasure } from '../support/parse-measure.ts';

describe('what was read from damage', () => {
  it('stands in the order of the text with its printed words', () => {
    const { notice, words } = parseMeasure('于2025214日召开會議3次，己整改l2个问题。');
    expect(notice.repairs.map((repair) => [repair.rule, repair.printed, repair.reading])).toEqual([
      ['lost_date_mark', '2025214日', '2025年2月14日'],
      ['traditional_character', '會議', '会议'],
      ['look_alike', '己', '已'],
      ['look_alike', 'l2', '12'],
    ]);
    for (const repair of notice.repairs) expect(words(repair)).toBe(repair.printed);
  });

  it('is a warning where nothing settles it', () => {
    const { notice, words } = parseMeasure('于2024111日召开会议。印发《工作方案，抓好落实。');
    expect(notice.warnings.map((warning) => [warning.code, words(warning).slice(0, 9)])).toEqual([
      ['ambiguous_date', '2024111日'],
      ['unclosed_title', '《工作方案，抓好落'],
    ]);
    expect(notice.repairs).toEqual([]);
  });
});
