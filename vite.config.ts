import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses, so the built page works below any path.
  base: './',
  build: { outDir: 'dist', target: 'es2022', sourcemap: false },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
