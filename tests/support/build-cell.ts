import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { notebookPages } from '../../src/notebooks/build/notebook-pages.ts';

/** Builds a notebook of one cell, `01-cell.html`, from a folder and gives the folder it was built into. */
export async function buildCell(folder: string, cell: string): Promise<string> {
  const page = join(folder, '01-cell.html');
  writeFileSync(page, `<!doctype html>\n<notebook>\n<script type="module">${cell}</script>\n</notebook>\n`);
  // The template links it.
  writeFileSync(join(folder, 'notebook.css'), 'body { margin: 0 }');
  const out = join(folder, 'out');
  await build({ ...notebookPages(folder), build: { outDir: out, rolldownOptions: { input: page } } });
  return out;
}
