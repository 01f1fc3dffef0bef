import { createHash } from 'node:crypto';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import type { Row } from '../../src/warehouse/query-rows.ts';
import { NOTICE_TABLES } from '../../src/warehouse/tables.ts';

/** The rows that a question has in a warehouse file. */
export async function warehouseRows(db: string, sql: string): Promise<Row[]> {
  const warehouse = await openReadOnly(db);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

/** One line for all that a file holds of notices, every row of every table read, in the order it lies there. */
export async function warehouseState(db: string): Promise<string> {
  const warehouse = await openReadOnly(db);
  try {
    const hash = createHash('sha256');
    for (const table of [...NOTICE_TABLES, 'build', 'themes', 'indicators']) {
      hash.update(JSON.stringify(await warehouse.query(`SELECT * FROM ${table}`)));
    }
    const [run] = await warehouse.query('SELECT * EXCLUDE (built_at) FROM run');
    return hash.update(JSON.stringify(run)).digest('hex');
  } finally {
    warehouse.close();
  }
}
