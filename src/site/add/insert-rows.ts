import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { PackedRows } from '../../warehouse/pack-rows.ts';

/** Rows a statement: with fewer a notice takes several times as long, with more no less (measured 16 to 128). */
const CHUNK = 64;

/** Inserts rows into a table, every cell bound. @throws where a row breaks a key or a check */
export async function insertRows(
  connection: AsyncDuckDBConnection,
  table: string,
  { columns, cells }: PackedRows,
): Promise<void> {
  const size = CHUNK * columns.length;
  for (let start = 0; start < cells.length; start += size) {
    const part = cells.slice(start, start + size);
    const row = `(${columns.map(() => '?').join(',')})`;
    const rows = Array.from({ length: part.length / columns.length }, () => row).join(',');
    const statement = await connection.prepare(
      `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(',')}) VALUES ${rows}`,
    );
    try {
      await statement.query(...part);
    } finally {
      await statement.close();
    }
  }
}
