import { describe, expect, it } from 'vitest';
import { queryText } from '../../src/charts/query-text.ts';

describe('queryText', () => {
  it('writes the values in, quotes doubled, and takes off the indentation of the source', () => {
    const sql = `
      SELECT *
        FROM t WHERE a = ? AND b > ?
      ORDER BY a`;
    expect(queryText({ sql, bindings: ["it's", 3] })).toBe(
      "SELECT *\n  FROM t WHERE a = 'it''s' AND b > 3\nORDER BY a",
    );
  });

  it('refuses a query with too few values', () => {
    expect(() => queryText({ sql: 'SELECT ?, ?', bindings: [1] })).toThrow('Too few bindings');
  });
});
