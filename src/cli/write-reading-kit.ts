import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Codebook } from '../coding/codebook.ts';
import { EMPTY_DATABASE_FILE, KIT_FILE, type ReadingKit } from '../site/add/reading-kit.ts';
import { WarehouseBuild } from '../warehouse/warehouse-build.ts';
import { parserVersion } from './parser-version.ts';

/**
 * Writes into a site's folder what its page needs to read notices by itself: the codebook with all versions, and a
 * database without notices, because the engine of the page can fill a database file but cannot begin one.
 */
export async function writeReadingKit(folder: string, codebook: Codebook): Promise<void> {
  const parser = parserVersion();
  const kit: ReadingKit = { versions: { parser, codebook: codebook.version }, tool: packageJson.version, codebook };
  writeFileSync(join(folder, KIT_FILE), JSON.stringify(kit));
  const file = join(folder, EMPTY_DATABASE_FILE);
  rmSync(file, { force: true });
  await (await WarehouseBuild.open(file, codebook, parser)).finish();
}
