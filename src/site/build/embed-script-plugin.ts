/** Builds the script that sizes embedded charts, beside the page. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { EMBED_SCRIPT } from '../embed/embed-files.ts';

/** Emits it as a classic script that stands alone and names nothing in the pages that load it. */
export function embedScriptPlugin(): Plugin {
  return {
    name: 'notice-atlas:embed-script',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          // Older than the page: what it runs in is not ours to choose.
          target: 'es2019',
          rolldownOptions: {
            input: fileURLToPath(new URL('../embed/embed-script.ts', import.meta.url)),
            output: { format: 'iife' },
          },
        },
      });
      const [output] = Array.isArray(built) ? built : [built];
      if (output === undefined || !('output' in output) || output.output.length !== 1)
        this.error(`${EMBED_SCRIPT} must be one file`);
      // Its name must not change: it stands in pages that are not built again.
      this.emitFile({ type: 'asset', fileName: EMBED_SCRIPT, source: output.output[0].code });
    },
  };
}
