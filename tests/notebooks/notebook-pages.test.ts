import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { notebookPages } from '../../scripts/notebook-pages.ts';
import { useTemporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();

/** Builds a notebook of one cell and gives the folder it was built into. */
async function buildCell(cell: string): Promise<string> {
  const folder = temporaryFolder();
  const page = join(folder, '01-cell.html');
  writeFileSync(page, `<!doctype html>\n<notebook>\n<script type="module">${cell}</script>\n</notebook>\n`);
  // The template links it.
  writeFileSync(join(folder, 'notebook.css'), 'body { margin: 0 }');
  const out = join(folder, 'out');
  await build({ ...notebookPages(folder), build: { outDir: out, rolldownOptions: { input: page } } });
  return out;
}

describe('notebookPages', () => {
  it('puts the policy into the page, no inline style, and none of the globals that the kit fetches', async () => {
    const out = await buildCell('1 + 1');
    const html = readFileSync(join(out, '01-cell.html'), 'utf8');
    expect(html).toContain('Content-Security-Policy');
    expect(html).not.toMatch(/<style|<script type="module">/);
    const scripts = readdirSync(join(out, 'assets')).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of scripts)
      expect(readFileSync(join(out, 'assets', name), 'utf8')).not.toMatch(/npm\/(d3|lodash|htl)\//);
    expect(readdirSync(join(out, 'assets')).filter((name) => /\.woff2?$/.test(name))).toEqual([]);
  });

  it('refuses a cell that imports from a CDN, in one line that names the page and the way out', async () => {
    const failure = await buildCell('import {max} from "npm:d3"; max([1])').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    const { message } = failure as Error;
    expect(message).toMatch(/01-cell\.html: a cell imports https:\S*d3\S*; .* import it by its name/);
    expect(message).not.toContain('    at ');
  });
});
