import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What turns a coded notice into rows: rows made by another version must not be kept. */
const ROW_MAKERS = [
  'notice-rows.ts',
  'heading-path.ts',
  'repeat-rows.ts',
  'source-file.ts',
  'codebook-rows.ts',
  'text-reuse.ts',
  ...['align', 'candidates', 'clusters', 'families', 'minhash', 'normalise', 'passage-store', 'split-passages'].map(
    (name) => `../methods/text-reuse/${name}.ts`,
  ),
];

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

export interface SchemaStatements {
  /** `macros.sql`, `schema.sql`, then `views/*.sql` in the order of their names. */
  scripts: { name: string; sql: string }[];
  /** SHA-256 over all of them and over the modules that make the rows. */
  hash: string;
}

/** Reads the tables and the views from beside this module. */
export function readSchemaStatements(): SchemaStatements {
  const views = readdirSync(join(FOLDER, 'views'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => join('views', name));
  const scripts = ['macros.sql', 'schema.sql', ...views].map((name) => ({
    name,
    sql: readFileSync(join(FOLDER, name), 'utf8'),
  }));
  const hash = createHash('sha256');
  for (const { name, sql } of scripts) hash.update(`${name}\0${sql}\0`);
  for (const name of ROW_MAKERS) hash.update(`${name}\0`).update(readFileSync(join(FOLDER, name)));
  return { scripts, hash: hash.digest('hex') };
}
