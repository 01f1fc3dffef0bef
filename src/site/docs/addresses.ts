/** Where the docs are, from the site's page. */
export const DOCS_FOLDER = 'docs';
export const DOCS_PAGE = `${DOCS_FOLDER}/index.html`;

/** Where the methods that a chart rests on are told, null where it names none. */
export function methodsAddress(chart: string, methods: readonly string[]): string | null {
  const [first, ...others] = methods;
  if (first === undefined) return null;
  // Several: its line in the table of charts leads on to each.
  return `${DOCS_FOLDER}/methods.html#${others.length === 0 ? first : `chart-${chart}`}`;
}
