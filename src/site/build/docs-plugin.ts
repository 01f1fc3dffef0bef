/** Builds the docs beside the page, in `docs/`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Codebook } from '../../coding/codebook.ts';
import { DOCS_FOLDER } from '../docs/addresses.ts';
import { buildDocs, type Docs } from '../docs/build-docs.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Everything below the folder of the docs on the site, see `buildDocs`. */
export function siteDocs(codebook: Codebook): Docs {
  const { files, faults } = buildDocs(file('../../../docs'), codebook);
  const styles = ['../styles/base.css', '../docs/docs.css'].map((path) => readFileSync(file(path), 'utf8'));
  files.set('docs.css', styles.join('\n'));
  files.set('icon.svg', readFileSync(file('../icon.svg')));
  return { files, faults };
}

/** @param codebook the one that the site's data were coded with; its themes and indicators have pages of their own */
export function docsPlugin(codebook: Codebook): Plugin {
  return {
    name: 'notice-atlas:docs',
    apply: 'build',
    generateBundle() {
      const { files, faults } = siteDocs(codebook);
      for (const fault of faults) this.warn(`docs/${fault}`);
      for (const [name, source] of files) this.emitFile({ type: 'asset', fileName: `${DOCS_FOLDER}/${name}`, source });
    },
  };
}
