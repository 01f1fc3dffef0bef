/** The export as a Frictionless data package (Data Package 2.0): what each file holds, for people and machines. */
import * as v from 'valibot';
import { CORPUS_TITLE, type CorpusFacts, describeCorpus } from './corpus-facts.ts';
import type { TableSchema } from './table-schema.ts';

/** One table of the package. */
export interface Resource {
  name: string;
  /** In Chinese. */
  title: string;
  type: 'table';
  /** Relative to the package; all files of a table that lies in several. */
  path: string | string[];
  description: string;
  format: string;
  mediatype: string;
  encoding?: 'utf-8';
  /** Of a table in one file. */
  bytes?: number;
  hash?: string;
  dialect?: Record<string, unknown>;
  schema: TableSchema;
  /** Columns that the folders' names hold and the files do not, outermost first. */
  partitions?: { name: string; type: string }[];
  /** Number of rows. */
  rows: number;
}

export const PACKAGE_FILE = 'datapackage.json';
const NAME = 'notice-atlas';

/** What an earlier export is known by. */
const Packaged = v.object({
  name: v.literal(NAME),
  resources: v.array(v.object({ path: v.union([v.string(), v.array(v.string())]) })),
});

/** `datapackage.json`. */
export function dataPackage(facts: CorpusFacts, resources: readonly Resource[]): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: NAME,
    title: CORPUS_TITLE,
    description: describeCorpus(facts),
    version: facts.version,
    ...(facts.builtAt !== null && { created: facts.builtAt }),
    keywords: ['巡察整改', '教育', 'inspection', 'rectification', 'text as data'],
    parserVersion: facts.parserVersion,
    codebookVersion: facts.codebookVersion,
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/** The files that the descriptor of an earlier export names; null where it is none of ours. */
export function packagedFiles(descriptor: string): Set<string> | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(descriptor);
  } catch {
    return null;
  }
  const known = v.safeParse(Packaged, parsed);
  return known.success ? new Set(known.output.resources.flatMap(({ path }) => path)) : null;
}
