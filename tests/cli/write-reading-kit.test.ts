import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parserVersion } from '../../src/cli/parser-version.ts';
import { loadProjectCodebook } from '../../src/cli/project-codebook.ts';
import { writeReadingKit } from '../../src/cli/write-reading-kit.ts';
import { EMPTY_DATABASE_FILE, KIT_FILE, ReadingKitSchema } from '../../src/site/add/reading-kit.ts';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();

describe('writeReadingKit', () => {
  it('gives the page the codebook that the command was given, and a warehouse of the same build without notices', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    const own = temporaryFolder();
    const theme = { code: 'only', group: 'all', zh: '唯一', en: 'Only', definition: '一个主题', terms: ['整改'] };
    const themes = { version: '9', groups: [{ code: 'all', zh: '全部', en: 'All' }], themes: [theme] };
    writeFileSync(join(own, 'themes.json'), JSON.stringify(themes));
    const codebook = loadProjectCodebook(own);

    for (const _ of ['once', 'over the first']) await writeReadingKit(folder, codebook);
    const kit = v.parse(ReadingKitSchema, JSON.parse(readFileSync(join(folder, KIT_FILE), 'utf8')));
    expect(kit.codebook).toEqual(JSON.parse(JSON.stringify(codebook)));
    expect(kit.versions).toEqual({ parser: parserVersion(), codebook: codebook.version });
    const empty = await openReadOnly(join(folder, EMPTY_DATABASE_FILE));
    try {
      expect(await empty.query('SELECT theme FROM themes')).toEqual([{ theme: 'only' }]);
      expect(await empty.query('SELECT parser_version AS parser, codebook_version AS codebook FROM build')).toEqual([
        kit.versions,
      ]);
      expect(await empty.query('SELECT * FROM notices')).toEqual([]);
    } finally {
      empty.close();
    }
  });
});
