import { existsSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { checkDatabaseFile } from './check-database-file.ts';
import { queryRows } from './query-rows.ts';
import { readSchemaStatements } from './schema-statements.ts';
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
  encoding: string;
  /** State of its corrections when it was loaded, null where it had none. */
  correctionsHash: string | null;
}

export interface StoredWarehouse {
  stamp: BuildStamp;
  /** By content hash. */
  notices: Map<string, StoredNotice>;
}

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
    // A file of an older schema may lack it; nothing of that file will be kept.
    const corrections = stamp?.schema_hash === readSchemaStatements().hash ? 'corrections_hash' : 'NULL';
    const notices = await queryRows(
      connection,
      `SELECT content_hash, file, "encoding", ${corrections} AS corrections_hash FROM stored.notices`,
    );
    return {
      stamp: {
        parserVersion: String(stamp?.parser_version),
        codebookVersion: String(stamp?.codebook_version),
        schemaHash: String(stamp?.schema_hash),
      },
      notices: new Map(
        notices.map((row) => {
          const hash = String(row.content_hash);
          const correctionsHash = row.corrections_hash === null ? null : String(row.corrections_hash);
          return [hash, { hash, file: String(row.file), encoding: String(row.encoding), correctionsHash }];
        }),
      ),
    };
  } catch (cause) {
    await connection.run('DETACH stored');
    throw new WarehouseError(`${file}: is a DuckDB database but no warehouse of notices; choose another name`, {
      cause,
    });
  }
}
