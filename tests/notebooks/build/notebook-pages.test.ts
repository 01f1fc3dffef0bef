import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTEBOOKS, notebookPageNames } from '../../../src/notebooks/build/notebook-pages.ts';
import { buildCell } from '../../support/build-cell.ts';
import { useTemporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = useTemporaryFolders();

describe('notebookPages', () => {
  it('puts the policy into the page, no inline style, and none of the globals that the kit fetches', async () => {
    const out = await buildCell(temporaryFolder(), '1 + 1');
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
    const failure = await buildCell(temporaryFolder(), 'import {max} from "npm:d3"; max([1])').catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(Error);
    const { message } = failure as Error;
    expect(message).toMatch(/01-cell\.html: a cell imports https:\S*d3\S*; .* import it by its name/);
    expect(message).not.toContain('    at ');
  });
});

describe('the list of notebooks', () => {
  it('links each of them', () => {
    const list = readFileSync(join(NOTEBOOKS, 'index.html'), 'utf8');
    const linked = [...list.matchAll(/href="\.\/(\d\d-[^"]+)"/g)].map(([, name]) => name);
    expect(linked).toEqual(notebookPageNames().filter((name) => name !== 'index.html'));
  });
});
