import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELDS, VIEWS } from '../../../src/site/route/fields.ts';

describe('the parts of an address', () => {
  const table = readFileSync('docs/explorer.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const documented = table.flatMap((line) => [...line.split('|')[1]!.matchAll(/`(\w+)`/g)].map((match) => match[1]));

  it('are those that the documentation lists', () => {
    expect(documented.sort()).toEqual(Object.keys(FIELDS).sort());
  });

  it('name every view there', () => {
    const line = table.find((entry) => entry.startsWith('| `view`'))!;
    for (const view of VIEWS) expect(line).toContain(`\`${view}\``);
  });
});
