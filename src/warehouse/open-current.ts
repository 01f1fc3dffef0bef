import { openReadOnly, type ReadOnlyWarehouse } from './open-read-only.ts';
import { readSchemaStatements } from './schema-statements.ts';
import { WarehouseError } from './warehouse-error.ts';

/**
 * Opens a warehouse file for reading whose tables and views are those of this version of the program: another version's
 * may lack what is asked for, or count otherwise.
 *
 * @throws {WarehouseError} where the file is missing, no database, in use, or of another version
 */
export async function openCurrent(file: string): Promise<ReadOnlyWarehouse> {
  const warehouse = await openReadOnly(file);
  const [build] = await warehouse.query('SELECT schema_hash FROM build').catch(() => []);
  if (build?.schema_hash === readSchemaStatements().hash) return warehouse;
  warehouse.close();
  throw new WarehouseError(`${file}: is no warehouse of this version; build it again with "ingest"`);
}
