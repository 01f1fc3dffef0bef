import type { IngestResult } from '../ingest/ingest-result.ts';

/**
 * Says on standard error what an ingest did.
 *
 * @returns false where something was left out
 */
export function reportIngest(result: IngestResult, db: string): boolean {
  const { parsed, unchanged, removed, notes, leftOut, written } = result;
  const verbose = process.argv.includes('--verbose');
  for (const note of notes) console.error(note);
  for (const name of removed) console.error(`${name}: no longer under the paths; removed`);
  // Each was named as it was left out.
  if (verbose) for (const { error } of leftOut) console.error(error);
  const counts = [`${parsed} parsed`, `${unchanged} unchanged`];
  if (removed.length > 0) counts.push(`${removed.length} removed`);
  if (leftOut.length > 0) counts.push(`${leftOut.length} left out`);
  const total = parsed + unchanged;
  if (total === 0) console.error(`No notice found; ${db} was not touched (${counts.join(', ')})`);
  else
    console.error(
      `${db}: ${total} ${total === 1 ? 'notice' : 'notices'} (${counts.join(', ')})${written ? '' : '; nothing to write'}`,
    );
  return leftOut.length === 0 && total > 0;
}
