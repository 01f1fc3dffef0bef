/** Addresses that earlier versions wrote, read as today's. */

/** Views of the first page, which had three: what is picked in them was `notice`. */
const FIRST_VIEWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  matrix: { view: 'themes' },
  focus: { view: 'themes', chart: 'focus' },
  indicator: { view: 'indicators' },
};

/** The query with the names of today; one that is of today already stays as it is. */
export function migrateQuery(query: URLSearchParams): URLSearchParams {
  // The matrix was what opened where no view was named.
  const implied = query.has('theme') || query.has('notice') ? 'matrix' : '';
  const change = FIRST_VIEWS[query.get('view') ?? implied];
  if (change === undefined) return query;
  const migrated = new URLSearchParams(query);
  for (const [key, value] of Object.entries(change)) migrated.set(key, value);
  const notice = query.get('notice');
  if (notice !== null) {
    // A notice with a stretch of its text was being read; one without was picked in the picture.
    migrated.set('at', notice);
    if (change.view === 'themes') migrated.set('by', 'notice');
    if (query.has('span')) {
      migrated.set('back', migrated.get('view')!);
      migrated.set('view', 'notice');
    } else {
      migrated.delete('notice');
    }
  }
  return migrated;
}
