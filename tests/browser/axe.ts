import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it stands, in all parts of WCAG 2.2 AA that it can check and its own good
 * practice: a line for each rule, then one for each element that breaks it; nothing where all is well.
 */
export async function violations(page: Page): Promise<string[]> {
  // Given to the browser itself: as a script of the page its policy would refuse it.
  await page.evaluate(SCRIPT);
  const results = await page.evaluate(async (values) => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<Pick<AxeResults, 'violations' | 'passes'>> };
    };
    const found = await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    // A list that the focused element leads through by arrow keys is within reach; axe knows this of comboboxes alone.
    const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    const led = focused?.getAttribute('aria-controls');
    const reached = (rule: string, target: unknown[]) =>
      rule === 'scrollable-region-focusable' && led != null && target.flat().join(' ').endsWith(`#${led}`);
    const kept = found.violations
      .map((entry) => ({ ...entry, nodes: entry.nodes.filter(({ target }) => !reached(entry.id, target)) }))
      .filter(({ nodes }) => nodes.length > 0);
    return { violations: kept, passes: found.passes.length };
  }, TAGS);
  if (results.passes === 0) throw new Error('axe has checked nothing');
  return results.violations.flatMap(({ id, impact, help, nodes }) => [
    `${id} (${impact ?? 'no impact given'}): ${help}`,
    ...nodes.map(
      ({ target, failureSummary = '' }) =>
        `    ${target.flat().join(' ')}: ${failureSummary.split('\n').slice(1).join('; ').replaceAll(/\s+/g, ' ').trim()}`,
    ),
  ]);
}
