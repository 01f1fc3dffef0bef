/** What the page reads added notices with: the codebook and the versions that the warehouse was built with. */
import * as v from 'valibot';
import { DATABASE_PATH } from '../../cli/database-path.ts';
import { IndicatorsSchema, ThemesSchema } from '../../coding/codebook-schema.ts';
import { fetchFile } from '../data/fetch-file.ts';

/** Below the site's folder, written when the site is built. */
export const KIT_FILE = 'data/codebook.json';
/** A warehouse without notices: schema, codebook and versions, to be filled and saved. */
export const EMPTY_DATABASE_FILE = 'data/empty.duckdb';

export const ReadingKitSchema = v.object({
  versions: v.object({ parser: v.string(), codebook: v.string() }),
  /** Version of Notice Atlas. */
  tool: v.string(),
  codebook: v.object({
    version: v.string(),
    groups: ThemesSchema.entries.groups,
    themes: ThemesSchema.entries.themes,
    indicators: IndicatorsSchema.entries.indicators,
    roles: IndicatorsSchema.entries.roles,
    fallback: v.nullable(v.string()),
    sector: v.nullable(v.unwrap(ThemesSchema.entries.sector)),
    fieldTerms: v.array(v.string()),
    stopWords: v.array(v.string()),
  }),
});

export type ReadingKit = v.InferOutput<typeof ReadingKitSchema>;

/**
 * @param site the site's folder, from the page
 * @throws {Error} naming the file where it cannot be had
 */
export async function fetchReadingKit(site = ''): Promise<ReadingKit> {
  return v.parse(ReadingKitSchema, await (await fetchFile(site + KIT_FILE)).json());
}

/** @throws {Error} naming the file where it cannot be had */
export async function fetchEmptyDatabase(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(EMPTY_DATABASE_FILE)).arrayBuffer());
}

/** The warehouse's own file, whole. @throws {Error} naming the file where it cannot be had */
export async function fetchWarehouse(): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(DATABASE_PATH)).arrayBuffer());
}
