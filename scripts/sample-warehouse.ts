/** The sample notices in a database of their own, for as long as a script needs them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ask } from '../src/charts/ask.ts';
import type { Corpus } from '../src/charts/corpus.ts';
import { readCorpus } from '../src/charts/read-corpus.ts';
import { askWarehouse } from '../src/cli/ask-warehouse.ts';
import { ingestPaths } from '../src/cli/ingest-paths.ts';
import { progressOn } from '../src/cli/progress.ts';
import { loadProjectCodebook } from '../src/cli/project-codebook.ts';
import { loadProjectCorrections, PROJECT_CORRECTIONS } from '../src/cli/project-corrections.ts';
import { PROJECT_ROOT } from '../src/cli/project-root.ts';
import { openReadOnly } from '../src/warehouse/open-read-only.ts';

/** Builds the database, hands it over, and removes it. */
export async function withSampleWarehouse<T>(use: (samples: { held: Corpus; ask: Ask }) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-atlas-samples-'));
  try {
    const db = join(folder, 'atlas.duckdb');
    await ingestPaths({
      paths: [join(PROJECT_ROOT, 'data', 'notices')],
      db,
      codebook: loadProjectCodebook(),
      corrections: loadProjectCorrections(PROJECT_CORRECTIONS),
      prune: true,
      progress: progressOn(process.stderr),
    });
    const warehouse = await openReadOnly(db);
    try {
      const ask = askWarehouse(warehouse);
      return await use({ held: await readCorpus(ask), ask });
    } finally {
      warehouse.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
