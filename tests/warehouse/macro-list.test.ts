import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/warehouse/create-schema.ts';
import { startEngine } from '../../src/warehouse/engine.ts';
import { macroGroups } from '../../src/warehouse/macro-list.ts';
import { queryRows } from '../../src/warehouse/query-rows.ts';

describe('macroGroups', () => {
  it('gives each comment to the macros below it', () => {
    const sql =
      '-- Of the file.\n\n-- One\n-- two.\nCREATE MACRO a(x) AS\n  x;\nCREATE MACRO b(x, y) AS x;\n-- Three.\nCREATE MACRO c() AS 1;\n';
    expect(macroGroups(sql)).toEqual([
      { description: 'One two.', macros: ['a(x)', 'b(x, y)'] },
      { description: 'Three.', macros: ['c()'] },
    ]);
  });

  it('finds every macro that the database has', async () => {
    const { connection, close } = await startEngine();
    try {
      await createSchema(connection);
      const rows = await queryRows(
        connection,
        'SELECT function_name AS name, parameters FROM duckdb_functions() WHERE macro_definition IS NOT NULL AND NOT internal',
      );
      const found = macroGroups(readFileSync('src/warehouse/macros.sql', 'utf8')).flatMap(({ macros }) => macros);
      expect(found.map((macro) => macro.split('(')[0]).sort()).toEqual(rows.map(({ name }) => String(name)).sort());
    } finally {
      close();
    }
  });
});
