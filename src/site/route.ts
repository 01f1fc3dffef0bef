/** Everything the reader has set, as it stands in the address. */
import * as v from 'valibot';

const code = v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,64}$/));
const span = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}-\d{1,9}$/),
  v.transform((text) => {
    const [start = 0, end = 0] = text.split('-').map(Number);
    return { start, end };
  }),
  v.check(({ start, end }) => start <= end),
);

// A part of the address that makes no sense is read as not set, so that an old or damaged link still opens.
const routeSchema = v.object({
  view: v.fallback(v.picklist(['matrix', 'focus', 'indicator']), 'matrix'),
  theme: v.fallback(v.nullable(code), null),
  notice: v.fallback(v.nullable(code), null),
  indicator: v.fallback(v.nullable(code), null),
  /** Set while the reader is in the notice's own text: the stretch that is marked. Offsets in UTF-16 units. */
  span: v.fallback(v.nullable(span), null),
  lang: v.fallback(v.picklist(['zh', 'en']), 'zh'),
});

export type Route = v.InferOutput<typeof routeSchema>;
export type View = Route['view'];

/** Reads the query part of an address. Never throws. */
export function parseRoute(search: string): Route {
  const query = new URLSearchParams(search);
  return v.parse(routeSchema, {
    view: query.get('view'),
    theme: query.get('theme'),
    notice: query.get('notice'),
    indicator: query.get('indicator'),
    span: query.get('span'),
    lang: query.get('lang'),
  });
}

/** The query part of the address of a route, with only what differs from the default. */
export function formatRoute(route: Route): string {
  const query = new URLSearchParams();
  query.set('view', route.view);
  for (const key of ['theme', 'notice', 'indicator'] as const) {
    const value = route[key];
    if (value !== null) query.set(key, value);
  }
  if (route.span !== null) query.set('span', `${route.span.start}-${route.span.end}`);
  if (route.lang !== 'zh') query.set('lang', route.lang);
  return `?${query}`;
}
