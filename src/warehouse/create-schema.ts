import type { DuckDBConnection } from '@duckdb/node-api';
import { inheritComments } from './inherit-comments.ts';
import { readSchemaStatements } from './schema-statements.ts';
import { WarehouseError } from './warehouse-error.ts';

/**
 * Creates every table and view in the connection's current database, which must be empty, each column commented.
 *
 * @throws {WarehouseError} naming the script that failed
 */
export async function createSchema(connection: DuckDBConnection): Promise<void> {
  for (const { name, sql } of readSchemaStatements().scripts) {
    try {
      await connection.run(sql);
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      throw new WarehouseError(`${name}: ${reason}`, { cause });
    }
  }
  await inheritComments(connection);
}
