import type { DuckDBConnection } from '@duckdb/node-api';
import { jurisdictionOrder, type PlaceKey } from './jurisdiction-order.ts';
import { queryRows } from './query-rows.ts';

/** Numbers the jurisdictions in the database `fresh`, which is possible only when all its notices are known. */
export async function sortNotices(connection: DuckDBConnection): Promise<void> {
  const rows = await queryRows(connection, 'SELECT notice_id, adcode, province, jurisdiction FROM fresh.notices');
  const places = rows.map((row): PlaceKey => {
    const { notice_id, adcode, province, jurisdiction } = row as Record<string, string | null>;
    return { noticeId: notice_id!, adcode: adcode!, province: province!, jurisdiction: jurisdiction! };
  });
  await connection.run('CREATE TEMP TABLE place_order (notice_id VARCHAR, sort_key INTEGER)');
  const appender = await connection.createAppender('place_order', 'main', 'temp');
  for (const [noticeId, key] of jurisdictionOrder(places)) {
    appender.appendVarchar(noticeId);
    appender.appendInteger(key);
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(
    `UPDATE fresh.notices SET sort_key = o.sort_key FROM temp.place_order o
     WHERE notices.notice_id = o.notice_id AND notices.sort_key <> o.sort_key`,
  );
}
