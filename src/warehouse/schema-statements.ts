import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export interface SchemaStatements {
  /** `schema.sql`, then `views/*.sql` in the order of their names. */
  scripts: { name: string; sql: string }[];
  /** SHA-256 over all of them. */
  hash: string;
}

/** Reads the tables and the views from beside this module. */
export function readSchemaStatements(): SchemaStatements {
  const views = readdirSync(join(FOLDER, 'views'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => join('views', name));
  const scripts = ['schema.sql', ...views].map((name) => ({ name, sql: readFileSync(join(FOLDER, name), 'utf8') }));
  const hash = createHash('sha256');
  for (const { name, sql } of scripts) hash.update(`${name}\0${sql}\0`);
  return { scripts, hash: hash.digest('hex') };
}
