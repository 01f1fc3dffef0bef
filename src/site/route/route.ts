/** Everything the reader has set, as it stands in the address. */
import type { Filters } from '../../charts/filters.ts';
import type { Field } from './field.ts';
import { FIELDS, SHARED_FIELDS, VIEWS, type View } from './fields.ts';
import { migrateQuery } from './migrate-query.ts';

export type { Mark, View } from './fields.ts';

export type Route = { [K in keyof typeof FIELDS]: (typeof FIELDS)[K] extends Field<infer T> ? T : never };

const fields = Object.entries(FIELDS) as [keyof Route, Field<unknown>][];

/** Reads the query part of an address, also one that an earlier version wrote. Never throws. */
export function parseRoute(search: string): Route {
  const query = migrateQuery(new URLSearchParams(search));
  return Object.fromEntries(fields.map(([key, field]) => [key, field.read(query.get(key))])) as Route;
}

/** The query part of the address of a route: the view, and what differs from the default. */
export function formatRoute(route: Route): string {
  // An address without a view is one of an earlier version.
  return joinParts([['view', route.view], ...partsOf(route).filter(([key]) => key !== 'view')]);
}

/** A part of an address: its name and its value, null where there is nothing to write. */
export type Part = readonly [string, string | null];

/** What is set in a route, as an address has it. */
export function partsOf(settings: Partial<Route>): Part[] {
  return fields.flatMap(([key, field]): Part[] => (key in settings ? [[key, field.write(settings[key])]] : []));
}

/** The query part of an address. */
export function joinParts(parts: readonly Part[]): string {
  const written = parts.flatMap(([key, value]) => {
    // Commas and slashes need no encoding in a query, and lists read better with them.
    return value === null ? [] : [`${key}=${encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%2F', '/')}`];
  });
  return `?${written.join('&')}`;
}

/** A route to another view: the language and the filters stay, what was set for one view does not. */
export function routeToView(route: Route, view: View): Route {
  const empty = Object.fromEntries(fields.map(([key, field]) => [key, field.empty])) as Route;
  const shared = Object.fromEntries(Object.keys(SHARED_FIELDS).map((key) => [key, route[key as keyof Route]]));
  return { ...empty, ...shared, view };
}

/** The filters of a route, as charts take them. */
export function filtersOf(route: Route): Filters {
  return {
    places: [...route.place],
    levels: [...route.level],
    provinces: [...route.province],
    themes: [...route.themes],
    statuses: [...route.status],
    from: route.from,
    to: route.to,
  };
}

/** Whether a word of an address names a view. */
export function isView(word: string | null): word is View {
  return word !== null && (VIEWS as readonly string[]).includes(word);
}
