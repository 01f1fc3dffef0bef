/** Takes the database engine from the site that the notebooks are built into: it is 34 MB, and one copy is enough. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ASSETS } from '../../site/offline/assets.ts';

const ENGINE_FILE = /^@duckdb\/duckdb-wasm\/dist\/(duckdb-[\w.-]+)\.(js|wasm)\?url$/;
const MARK = '\0notice-atlas:site-engine ';

/**
 * Answers imports of the engine's addresses with those of the files that the site has, from a page one folder below it.
 *
 * @param site the folder of a site that has been built
 */
export function siteEnginePlugin(site: string): Plugin {
  return {
    name: 'notice-atlas:site-engine',
    enforce: 'pre',
    resolveId: (source) => (ENGINE_FILE.test(source) ? MARK + source : null),
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const [, stem, ending] = ENGINE_FILE.exec(id.slice(MARK.length))!;
      const name = readdirSync(join(site, ASSETS)).find(
        (file) => file.startsWith(`${stem}-`) && file.endsWith(`.${ending}`),
      );
      if (name === undefined)
        this.error(`${join(site, ASSETS)}: holds no ${stem}.${ending}; the site must be built first`);
      return `export default new URL('../${ASSETS}${name}', document.baseURI).href;`;
    },
  };
}
