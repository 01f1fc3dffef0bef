import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { WarehouseError } from './warehouse-error.ts';

/**
 * Makes sure that an existing file is a DuckDB database that no other program is in the middle of writing.
 * DuckDB itself would replay a write-ahead log, or take a file of another kind for something else.
 *
 * @throws {WarehouseError}
 */
export function checkDatabaseFile(file: string): void {
  if (!statSync(file).isFile()) throw new WarehouseError(`${file}: is not a file; choose another name`);
  const magic = Buffer.alloc(4);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, magic, 0, 4, 8);
  } finally {
    closeSync(descriptor);
  }
  if (magic.toString('latin1') !== 'DUCK') {
    throw new WarehouseError(`${file}: is not a DuckDB database; choose another name or move the file away`);
  }
  if (existsSync(`${file}.wal`)) {
    throw new WarehouseError(`${file}: another program is writing to it or stopped midway (${file}.wal is there)`);
  }
}
