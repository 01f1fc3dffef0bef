/** The notebooks as pages: how Vite is to build or preview them. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { observable } from '@observablehq/notebook-kit/vite';
import type { InlineConfig, Plugin } from 'vite';
import { PROJECT_ROOT } from '../../cli/project-root.ts';
import { policyPlugin } from '../../site/build/policy-plugin.ts';
import { unusedPartsPlugin } from '../../site/build/unused-parts-plugin.ts';

/** Where the notebooks are. */
export const NOTEBOOKS = `${PROJECT_ROOT}/notebooks`;

/** File names of the pages: the list of the notebooks, and the notebooks in reading order (`01-first-look.html`). */
export function notebookPageNames(): string[] {
  return readdirSync(NOTEBOOKS)
    .filter((name) => /^(?:\d\d-.+|index)\.html$/.test(name))
    .sort();
}

/** The kit's globals that it would fetch from a CDN. Without them their names are undefined: import the package. */
const REMOTE = /(?:^|\/)(?:recommendedLibraries|sampleDatasets)\.js$/;

const withoutRemoteGlobals: Plugin = {
  name: 'notice-atlas:without-remote-globals',
  enforce: 'pre',
  resolveId: (source) => (REMOTE.test(source) ? '\0without-remote-globals' : null),
  load: (id) => (id === '\0without-remote-globals' ? 'export {};' : null),
};

/** The kit turns npm: and jsr: imports into a CDN's addresses; a notebook that asks for one is refused. */
const withoutRemoteImports: Plugin = {
  name: 'notice-atlas:without-remote-imports',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { filename }) => {
      const [, address] = /\bimport\("(https?:[^"]+)"/.exec(html) ?? [];
      if (address === undefined) return;
      const words = `${filename}: a cell imports ${address}; notebooks load nothing from outside, install the package and import it by its name`;
      // The build prints an error's stack, not its message.
      throw Object.assign(new Error(words), { stack: words });
    },
  },
};

/** The template links the style sheet; the kit's own inline theme is against the page's policy. */
const withoutInlineTheme: Plugin = {
  name: 'notice-atlas:without-inline-theme',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace(/<style type="text\/css">[^<]*<\/style>(?=<script type="module">)/, ''),
  },
};

/** Vite's configuration for a folder of notebooks, short of what building and previewing have of their own. */
export function notebookPages(root: string = NOTEBOOKS): InlineConfig {
  const kit = fileURLToPath(new URL('..', import.meta.resolve('@observablehq/notebook-kit/vite')));
  return {
    configFile: false,
    root,
    // Relative addresses, so the built pages work below any path.
    base: './',
    appType: 'mpa',
    publicDir: false,
    logLevel: 'warn',
    resolve: {
      alias: [
        { find: /^observable:(.*)$/, replacement: `${kit}$1` },
        { find: 'stream', replacement: fileURLToPath(new URL('../../site/build/no-stream.ts', import.meta.url)) },
      ],
    },
    plugins: [
      withoutRemoteGlobals,
      observable({ template: `${NOTEBOOKS}/template.tmpl` }),
      withoutRemoteImports,
      withoutInlineTheme,
      policyPlugin(),
      unusedPartsPlugin(),
    ],
  };
}
