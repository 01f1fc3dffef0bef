import { describe, expect, it } from 'vitest';
import { codeNotice } from '../../src/coding/code-notice.ts';
import { parseNotice } from '../../src/notice/parse-notice.ts';
import { contentHash } from '../../src/warehouse/content-hash.ts';
import { useWarehouses } from '../support/built-warehouse.ts';
import { NOTICE_NAMES, noticeText } from '../support/sample-notices.ts';
import { CODEBOOK } from './sample-notice.ts';

const warehouseOf = useWarehouses();

describe('dates', () => {
  it('are those of the text, word for word, and each measure says how many it names', async () => {
    const texts = NOTICE_NAMES.map((name) => noticeText(name.slice(0, 3)));
    const warehouse = await warehouseOf(
      texts.map((text, index) => ({
        file: `${index}.txt`,
        encoding: 'utf-8',
        text,
        hash: contentHash(text),
        coded: codeNotice(parseNotice(text), text, CODEBOOK),
      })),
    );
    const rows = await warehouse.query(
      'SELECT n.file, d.words, d.span_start, d.span_end FROM dates d JOIN notices n USING (notice_id)',
    );
    expect(rows.length).toBeGreaterThan(100);
    for (const { file, words, span_start, span_end } of rows) {
      const text = texts[Number.parseInt(String(file), 10)]!;
      expect(words).toBe(text.slice(Number(span_start), Number(span_end)));
    }
    const counted = await warehouse.query(
      `SELECT count(*)::INTEGER AS n, sum(dates_named)::INTEGER AS dates FROM measures m
       LEFT JOIN (SELECT notice_id, measure_id, count(*) AS dates FROM dates GROUP BY ALL) d USING (notice_id, measure_id)
       WHERE m.dates_named <> coalesce(d.dates, 0)`,
    );
    expect(counted).toEqual([{ n: 0, dates: null }]);
  });
});
