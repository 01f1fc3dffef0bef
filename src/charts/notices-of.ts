/** The notices that rows speak of, once each, in the order of their sort keys. */
export function noticesOf<R extends { notice_id: string; sort_key: number }>(rows: readonly R[]): R[] {
  const first = new Map<string, R>();
  for (const row of rows) if (!first.has(row.notice_id)) first.set(row.notice_id, row);
  return [...first.values()].sort((a, b) => a.sort_key - b.sort_key);
}
