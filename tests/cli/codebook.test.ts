import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openReadOnly } from '../../src/warehouse/open-read-only.ts';
import { runCli } from '../support/run-cli.ts';
import { noticePath } from '../support/sample-notices.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

// Every run is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const temporaryFolder = useTemporaryFolders();
const NOTICE = noticePath('001');
const theme = {
  code: 'broadband',
  group: 'net',
  zh: '在线巡课',
  en: 'Online class visits',
  definition: 'Visiting classes online.',
  terms: ['线上巡课', '网上巡课'],
};
const themes = { extends: true, groups: [{ code: 'net', zh: '网络', en: 'Net' }], themes: [theme] };

function codebook(file: object): string {
  const folder = join(temporaryFolder(), 'own');
  mkdirSync(folder);
  writeFileSync(join(folder, 'themes.json'), JSON.stringify(file));
  return folder;
}

async function query(db: string, sql: string) {
  const warehouse = await openReadOnly(db);
  try {
    return await warehouse.query(sql);
  } finally {
    warehouse.close();
  }
}

describe('--codebook', () => {
  it('adds a theme that parse gives and that ingest codes anew, and back again without it', async () => {
    const own = codebook(themes);
    const parsed = JSON.parse((await runCli('parse', NOTICE, '--codebook', own)).stdout);
    const given = parsed.measures.filter(({ themes: codes }: { themes: string[] }) => codes.includes('broadband'));
    expect(given.length).toBeGreaterThan(0);

    const db = join(temporaryFolder(), 'atlas.duckdb');
    await runCli('ingest', NOTICE, '--db', db);
    expect((await runCli('ingest', NOTICE, '--db', db, '--codebook', own)).stderr).toContain('1 parsed, 0 unchanged');
    expect((await runCli('ingest', NOTICE, '--db', db, '--codebook', own)).stderr).toContain('nothing to write');
    const count = "SELECT count(*) AS n FROM measure_themes WHERE theme = 'broadband'";
    expect(await query(db, count)).toEqual([{ n: given.length }]);
    const [row] = await query(db, "SELECT name_zh FROM themes WHERE theme = 'broadband'");
    expect(row).toEqual({ name_zh: '在线巡课' });
    expect((await runCli('ingest', NOTICE, '--db', db)).stderr).toContain('1 parsed, 0 unchanged');
    expect(await query(db, count)).toEqual([{ n: 0 }]);
  });

  it('replaces the project’s codebook', async () => {
    const own = codebook({ ...themes, extends: false, version: '1' });
    const parsed = JSON.parse((await runCli('parse', NOTICE, '--codebook', own)).stdout);
    const codes = new Set(parsed.measures.flatMap(({ themes: list }: { themes: string[] }) => list));
    expect([...codes]).toEqual(['broadband']);
  });

  it('touches nothing where the codebook is at fault', async () => {
    const own = codebook({ ...themes, groups: [] });
    const db = join(temporaryFolder(), 'atlas.duckdb');
    for (const command of [
      ['parse', NOTICE],
      ['ingest', NOTICE, '--db', db],
    ]) {
      const { code, stderr, stdout } = await runCli(...command, '--codebook', own);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^notice-atlas: .*own.*themes\.json.*broadband.*\n$/);
    }
    await expect(openReadOnly(db)).rejects.toThrow('no such database');
  });
});
