import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import * as v from 'valibot';
import { jurisdictionOrder } from '../../warehouse/jurisdiction-order.ts';
import { rowsOf } from './engine-work.ts';

const words = v.nullable(v.string());
const PlaceRow = v.object({
  noticeId: v.string(),
  adcode: words,
  province: words,
  jurisdiction: words,
  sort_key: v.number(),
});

/** The new number of each number of the warehouse's, which cannot be changed there. */
export const PLACE_ORDER = 'joined.places.place_order';

/** Numbers the places of the warehouse and of the added notices in one order, as a build does. */
export async function orderPlaces(connection: AsyncDuckDBConnection): Promise<void> {
  const columns = 'adcode, province, jurisdiction, sort_key';
  // One notice stands for all of its place: they share a number, and a warehouse may hold ten thousand.
  const stored = v.parse(
    v.array(PlaceRow),
    await rowsOf(
      connection,
      `SELECT DISTINCT ON (sort_key) notice_id AS "noticeId", ${columns} FROM warehouse.main.notices`,
    ),
  );
  const added = v.parse(
    v.array(PlaceRow),
    await rowsOf(connection, `SELECT notice_id AS "noticeId", ${columns} FROM added.main.notices`),
  );
  const order = jurisdictionOrder([...stored, ...added]);
  const pairs = stored.map(({ noticeId, sort_key }) => `(${sort_key}, ${order.get(noticeId)})`);
  await connection.query(`DELETE FROM ${PLACE_ORDER}`);
  if (pairs.length > 0) await connection.query(`INSERT INTO ${PLACE_ORDER} VALUES ${pairs.join(',')}`);
  const statement = await connection.prepare('UPDATE added.main.notices SET sort_key = ? WHERE notice_id = ?');
  try {
    for (const { noticeId, sort_key } of added) {
      if (order.get(noticeId) !== sort_key) await statement.query(order.get(noticeId), noticeId);
    }
  } finally {
    await statement.close();
  }
}
