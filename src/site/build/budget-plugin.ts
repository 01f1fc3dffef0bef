/** Fails the build where the page has grown past its budget. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import * as v from 'valibot';
import type { Plugin, ResolvedConfig } from 'vite';
import { Budget, faultsOf, summaryOf, withLimits } from './budget.ts';
import { measureBundle } from './measure-bundle.ts';

/** @param file the budget, see `budget.ts` */
export function budgetPlugin(file: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'notice-atlas:budget',
    apply: 'build',
    enforce: 'post',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      // Last of all: what other plugins still add or change counts too.
      order: 'post',
      handler(_options, bundle) {
        const budget = v.parse(Budget, JSON.parse(readFileSync(file, 'utf8')));
        const loads = withLimits(measureBundle(bundle, config.root, budget), budget);
        const faults = faultsOf(loads);
        const name = relative(config.root, file);
        if (faults.length > 0) this.error(`the page has grown past ${name} (gzipped):\n  ${faults.join('\n  ')}`);
        config.logger.info(`\nwithin ${name} (gzipped):\n${summaryOf(loads).join('\n')}`);
      },
    },
  };
}
