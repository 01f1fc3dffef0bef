import { describe, expect, it } from 'vitest';
import { useWarehouses } from '../../support/built-warehouse.ts';
import { makeNotice } from '../../support/make-notice.ts';

const warehouseOf = useWarehouses();

describe('theme_evidence', () => {
  it('gives every span of every theme in order, with words that hold a ; a line break or a dash', async () => {
    const notice = makeNotice({
      place: '清远市',
      measures: [{ text: '食堂-采购;\n食堂 管理。', themes: ['school_meals', 'integrity'] }],
    });
    const at = (words: string) => ({
      start: notice.text.indexOf(words),
      end: notice.text.indexOf(words) + words.length,
    });
    const [meals, integrity] = notice.coded.measures[0]!.themes;
    meals!.evidence = [at('食堂 管理'), at('食堂-采购'), at('采购;\n食堂')];
    integrity!.evidence = [at('管理')];
    const warehouse = await warehouseOf([notice]);
    const rows = await warehouse.query('SELECT * EXCLUDE (notice_id) FROM theme_evidence ORDER BY theme DESC, ordinal');
    const row = (theme: string, ordinal: number, span: { start: number; end: number }, words: string) => ({
      measure_id: '1.1',
      theme,
      ordinal,
      span_start: span.start,
      span_end: span.end,
      words,
    });
    expect(rows).toEqual([
      row('school_meals', 1, at('食堂 管理'), '食堂 管理'),
      row('school_meals', 2, at('食堂-采购'), '食堂-采购'),
      row('school_meals', 3, at('采购;\n食堂'), '采购 食堂'),
      row('integrity', 1, at('管理'), '管理'),
    ]);
  });
});
