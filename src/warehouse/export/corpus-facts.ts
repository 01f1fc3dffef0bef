import type { DuckDBConnection } from '@duckdb/node-api';
import { corpusVersion } from '../corpus-version.ts';
import { queryRows } from '../query-rows.ts';

/** What a data set of notices is called and told apart by. */
export interface CorpusFacts {
  /** See {@link corpusVersion}. */
  version: string;
  parserVersion: string;
  codebookVersion: string;
  /** When the warehouse was built, UTC, ISO to the second; null where it does not say. */
  builtAt: string | null;
  notices: number;
  provinces: number;
  /** Years of publication, null where no notice gives one. */
  firstYear: string | null;
  lastYear: string | null;
}

/** Reads what a warehouse holds and was built with. */
export async function readCorpusFacts(connection: DuckDBConnection): Promise<CorpusFacts> {
  const [build] = await queryRows(connection, 'SELECT parser_version, codebook_version FROM build');
  const [run] = await queryRows(connection, 'SELECT built_at FROM run');
  const notices = await queryRows(connection, 'SELECT content_hash, corrections_hash FROM notices');
  const [extent] = await queryRows(
    connection,
    `SELECT count(DISTINCT province) AS provinces, min(left(published, 4)) AS first, max(left(published, 4)) AS last
     FROM notices`,
  );
  const text = (cell: unknown): string | null => (cell === null || cell === undefined ? null : String(cell));
  const parserVersion = String(build?.parser_version);
  const codebookVersion = String(build?.codebook_version);
  const states = notices.map((row) => ({
    contentHash: String(row.content_hash),
    correctionsHash: text(row.corrections_hash),
  }));
  return {
    version: corpusVersion(states, parserVersion, codebookVersion),
    parserVersion,
    codebookVersion,
    builtAt: text(run?.built_at),
    notices: notices.length,
    provinces: Number(extent?.provinces),
    firstYear: text(extent?.first),
    lastYear: text(extent?.last),
  };
}

export const CORPUS_TITLE = '巡察整改通报数据集 · Inspection-rectification notices as tables (Notice Atlas)';

/** One sentence on what the data set holds. */
export function describeCorpus({ notices, provinces, firstYear, lastYear }: CorpusFacts): string {
  const years = firstYear === null ? '' : firstYear === lastYear ? `, ${firstYear}` : `, ${firstYear} to ${lastYear}`;
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(notices, 'notice')} from ${count(provinces, 'province')}${years}: what inspections found and what bureaus report they did about it, each row with the words it was read from.`;
}
