import { type Condition, type Filters, statusCondition } from './filters.ts';
import { measuresOnThemes } from './notice-set.ts';

/**
 * What stands in a measure that carries one of the chosen themes and has one of the chosen statuses: promises or
 * citations, under the name `c`. Those outside measures have neither.
 */
export function measureCondition(filters: Filters): Condition {
  const themes = measuresOnThemes(filters, 'c');
  if (filters.statuses.length === 0) return themes;
  const status = statusCondition(filters, 'm');
  return {
    sql: `${themes.sql} AND (c.notice_id, c.measure_id) IN (SELECT (m.notice_id, m.measure_id) FROM measures m WHERE ${status.sql})`,
    bindings: [...themes.bindings, ...status.bindings],
  };
}
