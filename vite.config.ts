import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { budgetPlugin } from './src/site/build/budget-plugin.ts';
import { embedScriptPlugin } from './src/site/build/embed-script-plugin.ts';
import { policyPlugin } from './src/site/build/policy-plugin.ts';
import { serviceWorkerPlugin } from './src/site/build/service-worker-plugin.ts';
import { unusedPartsPlugin } from './src/site/build/unused-parts-plugin.ts';

export default defineConfig({
  // Relative addresses, so the built page works below any path.
  base: './',
  plugins: [
    policyPlugin(),
    unusedPartsPlugin(),
    embedScriptPlugin(),
    serviceWorkerPlugin(),
    budgetPlugin(fileURLToPath(new URL('./src/site/budget.json', import.meta.url))),
  ],
  resolve: { alias: { stream: fileURLToPath(new URL('./src/site/build/no-stream.ts', import.meta.url)) } },
  // The worker that reads notices fetches the reader of a format when it first meets one.
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: ['index.html', 'embed.html'] },
  },
  test: {
    // Vitest leaves a core to itself; of the two that CI has that is one too many.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // On a busy machine an engine takes seconds to start.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
