import { existsSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as v from 'valibot';
import { checkDatabaseFile } from './check-database-file.ts';
import { queryRows } from './query-rows.ts';
import { readSchemaStatements } from './schema-statements.ts';
import { type SourceFile, unknownSource } from './source-file.ts';
import { sqlLiteral } from './sql-literal.ts';
import { WarehouseError } from './warehouse-error.ts';

/** What a warehouse file was built with, see the table `build`. */
export interface BuildStamp {
  parserVersion: string;
  codebookVersion: string;
  schemaHash: string;
}

/** A notice that the file holds. */
export interface StoredNotice {
  hash: string;
  file: string;
  encoding: string | null;
  /** State of its corrections when it was loaded, null where it had none. */
  correctionsHash: string | null;
  /** Whether its measures are cut into words; what the page has read and saved is not. */
  isCut: boolean;
  /** The file it was loaded from, then the others with the same text. */
  sources: StoredSource[];
}

export interface StoredSource {
  source: SourceFile;
  /** Path of the file with the same text that was loaded, null for that file itself. */
  duplicateOf: string | null;
}

export interface StoredWarehouse {
  stamp: BuildStamp;
  /** By content hash. */
  notices: Map<string, StoredNotice>;
}

const words = v.nullable(v.string());
const SourceRow = v.object({
  content_hash: v.string(),
  path: v.string(),
  duplicate_of: words,
  format: v.picklist(['txt', 'md', 'html', 'docx', 'pdf']),
  encoding: words,
  size_bytes: v.nullable(v.number()),
  file_hash: words,
  url: words,
  retrieved: words,
  site: words,
  site_title: words,
  site_published: words,
  site_source: words,
  file_created: words,
  file_modified: words,
  metadata_origin: words,
});

/**
 * Attaches the warehouse file as `stored`, read-only, and reads what it holds; null where there is no file.
 *
 * @throws {WarehouseError} where the file is no warehouse or in use
 */
export async function attachStored(connection: DuckDBConnection, file: string): Promise<StoredWarehouse | null> {
  if (!existsSync(file)) return null;
  checkDatabaseFile(file);
  try {
    await connection.run(`ATTACH ${sqlLiteral(file)} AS stored (READ_ONLY)`);
  } catch (cause) {
    throw new WarehouseError(`${file}: cannot be opened; is another program using it?`, { cause });
  }
  try {
    const [stamp] = await queryRows(connection, 'SELECT * FROM stored.build');
    const schemaHash = String(stamp?.schema_hash);
    // A file of another schema may lack what it is asked for; nothing of that file but the texts will be kept.
    const sameSchema = schemaHash === readSchemaStatements().hash;
    return {
      stamp: {
        parserVersion: String(stamp?.parser_version),
        codebookVersion: String(stamp?.codebook_version),
        schemaHash,
      },
      notices: await readNotices(connection, sameSchema),
    };
  } catch (cause) {
    await connection.run('DETACH stored');
    throw new WarehouseError(`${file}: is a DuckDB database but no warehouse of notices; choose another name`, {
      cause,
    });
  }
}

const CUT = `notice_id IN (SELECT notice_id FROM stored.measure_words)
         OR notice_id NOT IN (SELECT notice_id FROM stored.measures)`;

async function readNotices(connection: DuckDBConnection, sameSchema: boolean): Promise<Map<string, StoredNotice>> {
  const rows = await queryRows(
    connection,
    `SELECT content_hash, file, "encoding", ${sameSchema ? 'corrections_hash' : 'NULL'} AS corrections_hash,
       ${sameSchema ? CUT : 'false'} AS is_cut
     FROM stored.notices`,
  );
  const optional = (value: unknown): string | null => (value === null ? null : String(value));
  const notices = new Map(
    rows.map((row): [string, StoredNotice] => {
      const hash = String(row.content_hash);
      const correctionsHash = optional(row.corrections_hash);
      const [encoding, isCut] = [optional(row.encoding), row.is_cut === true];
      return [hash, { hash, file: String(row.file), encoding, correctionsHash, isCut, sources: [] }];
    }),
  );
  if (sameSchema) await addSources(connection, notices);
  for (const { file, encoding, sources } of notices.values()) {
    if (sources.length === 0) sources.push({ source: unknownSource(file, encoding), duplicateOf: null });
  }
  return notices;
}

async function addSources(connection: DuckDBConnection, notices: ReadonlyMap<string, StoredNotice>): Promise<void> {
  const rows = await queryRows(
    connection,
    `SELECT s.*, n.content_hash FROM stored.sources s JOIN stored.notices n USING (notice_id)
     ORDER BY s.duplicate_of NULLS FIRST, s.path`,
  );
  for (const row of v.parse(v.array(SourceRow), rows)) {
    const source: SourceFile = {
      path: row.path,
      format: row.format,
      encoding: row.encoding,
      sizeBytes: row.size_bytes,
      fileHash: row.file_hash,
      url: row.url,
      retrieved: row.retrieved,
      site: row.site,
      siteTitle: row.site_title,
      sitePublished: row.site_published,
      siteSource: row.site_source,
      created: row.file_created,
      modified: row.file_modified,
      metadataOrigin: row.metadata_origin,
    };
    notices.get(row.content_hash)?.sources.push({ source, duplicateOf: row.duplicate_of });
  }
}
