import * as v from 'valibot';
import type { Ask } from '../charts/ask.ts';
import type { ReadOnlyWarehouse } from '../warehouse/open-read-only.ts';

/** Lets charts ask a warehouse that is open for reading. */
export function askWarehouse(warehouse: ReadOnlyWarehouse): Ask {
  return async ({ sql, bindings }, row) => v.parse(v.array(row), await warehouse.query(sql, [...bindings]));
}
